package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.cairn.eventstore.simulation.Simulation;
import org.cairn.eventstore.simulation.Waiting;

/// Follows the log through an engine, event by event, and sleeps when there is none. Opens its stream again where it
/// was when that has failed.
final class SimulatedTail {
    private final Simulation simulation;
    private final SimulatedHistory history;
    private final EventStorageEngine engine;
    private final EventCriteria wanted;
    private final Criteria criteria;
    private final List<Long> seen = new ArrayList<>();
    private boolean called;
    private boolean asleep;
    private boolean stopped;

    SimulatedTail(Simulation simulation, SimulatedHistory history, EventStorageEngine engine, EventCriteria wanted) {
        this.simulation = simulation;
        this.history = history;
        this.engine = engine;
        this.wanted = wanted;
        this.criteria = Criteria.of(wanted);
    }

    void follow() {
        while (!stopped) {
            read(open());
        }
    }

    private MessageStream<EventMessage> open() {
        long last = seen.isEmpty() ? 0 : seen.getLast();
        var stream =
                engine.stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(last), wanted), null);
        stream.setCallback(() -> {
            called = true;
            simulation.step("calls a tail");
        });
        return stream;
    }

    private void read(MessageStream<EventMessage> stream) {
        while (!stopped && stream.error().isEmpty()) {
            called = false;
            simulation.step("reads on");
            var entry = stream.next();
            if (entry.isPresent()) {
                take(entry.get());
            } else if (stream.error().isEmpty()) {
                asleep = true;
                simulation.await("sleeps at the end of the log", Waiting.FOR_LONG, () -> called || stopped);
                asleep = false;
            }
        }
        stream.close();
    }

    private void take(MessageStream.Entry<EventMessage> entry) {
        long position =
                TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
        long last = seen.isEmpty() ? 0 : seen.getLast();
        assertThat(history.positions(criteria, last, position))
                .as("what a tail reads after " + last)
                .containsExactly(position);
        assertThat(TestEvents.text(entry.message())).isEqualTo(history.id(position));
        seen.add(position);
    }

    /// Whether it has read everything up to there, and waits for more.
    boolean hasRead(long head) {
        return asleep && !called && seen.equals(history.positions(criteria, 0, head));
    }

    void stop() {
        stopped = true;
    }
}
