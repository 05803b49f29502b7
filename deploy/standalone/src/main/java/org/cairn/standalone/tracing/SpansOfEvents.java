package org.cairn.standalone.tracing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.contracts.shared.Envelope;

/// Spans of what becomes of events, each in the trace of the request that led to them.
final class SpansOfEvents implements EventTraces {
    /// More of one batch tell nothing new, and a flood of them would be felt.
    private static final int MOST_OF_A_BATCH = 256;

    private final ObservationRegistry observations;

    SpansOfEvents(ObservationRegistry observations) {
        this.observations = observations;
    }

    @Override
    public Span begin(String what, Stream<String> parents) {
        var begun = parents.distinct()
                .limit(MOST_OF_A_BATCH)
                .map(parent -> begin(what, parent))
                .toList();
        return begun.isEmpty() ? Span.NOTHING : new Spans(begun);
    }

    private Observation begin(String what, String parent) {
        var context = new ReceiverContext<String>(
                (carrier, key) -> key.equals(Envelope.TRACE_PARENT) ? carrier : null, Kind.CONSUMER);
        context.setCarrier(parent);
        return Observation.createNotStarted("cairn." + what, () -> context, observations)
                .contextualName(what)
                .start();
    }

    private static final class Spans implements Span {
        private final List<Observation> begun;
        private boolean succeeded;

        Spans(List<Observation> begun) {
            this.begun = begun;
        }

        @Override
        public void succeed() {
            succeeded = true;
        }

        @Override
        public void close() {
            for (var each : begun) {
                if (!succeeded) each.error(new Unsaid("it failed and is tried again"));
                each.stop();
            }
        }
    }
}
