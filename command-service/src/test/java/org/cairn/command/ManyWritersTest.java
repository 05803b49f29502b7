package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.University.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cairn.command.decision.Boundary;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.EngineSettings;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.eventstore.StoredEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/// Many at once, in two processes on one database. One forgets its states and its events soon, as a process under
/// pressure does; the other keeps all.
@Timeout(120)
class ManyWritersTest {

    private static final int WRITERS = 32;
    private static final int COMMANDS_EACH = 100;

    private static final EngineSettings FORGETFUL = EngineSettings.defaults()
            .withMemory(32, 1 << 14, 64)
            .withTimes(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(20));

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void whatMustHoldHoldsAndBothKnowWhatTheLogSays() {
        Seeds.check(2, this::oneRun);
    }

    private void oneRun(Random random) {
        try (var database = TestDatabase.create();
                var one = new Node(database, EngineSettings.defaults(), 30_000);
                var other = new Node(database, FORGETFUL, 3);
                var reader = database.reader();
                var stored = new PostgresEventLog(reader)) {
            one.execute(Openings.adaAndBobEnrolled());

            send(random, one, other);

            var events = stored.read(0, Integer.MAX_VALUE);
            var log = events.stream().map(this::decoded).toList();
            assertThat(log).hasSizeGreaterThan(100);
            assertThat(log.stream().<Class<?>>map(DomainEvent::getClass))
                    .as("Enough happened for something to go wrong")
                    .contains(MasteryDemonstrated.class, AuthorisationEnded.class, MilestoneConfirmed.class);
            for (var i = 0; i < events.size(); i++) {
                assertThat(events.get(i).position()).isEqualTo(i + 1);
            }
            Invariants.hold(log);
            for (var enrolment : List.of(ADAS, BOBS)) {
                var told = foldOf(EnrolmentState.BOUNDARY, enrolment, events);
                assertThat(one.state(EnrolmentState.BOUNDARY, enrolment)).isEqualTo(told);
                assertThat(other.state(EnrolmentState.BOUNDARY, enrolment)).isEqualTo(told);
            }
            for (var person : List.of(MIA_THE_ASSESSOR, NOA_THE_ASSESSOR, EVE_THE_APPROVER, FAY_THE_APPROVER)) {
                var told = foldOf(PersonState.BOUNDARY, person, events);
                assertThat(one.state(PersonState.BOUNDARY, person)).isEqualTo(told);
                assertThat(other.state(PersonState.BOUNDARY, person)).isEqualTo(told);
            }
        }
    }

    /// What every writer was told is in the log, and nothing else.
    private void send(Random random, Node one, Node other) {
        var writers = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < WRITERS; i++) {
            var commands = (i % 2 == 0 ? one : other).commands();
            var next = new RandomCommands(new Random(random.nextLong()));
            writers.add(() -> {
                var recorded = 0;
                for (var n = 0; n < COMMANDS_EACH; n++) recorded += send(commands, next);
                return recorded;
            });
        }
        var before = one.engine().refresh().join();
        var told = 0L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(writers)) told += done.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
        assertThat(one.engine().refresh().join()).isEqualTo(before + told);
    }

    private static int send(Commands commands, RandomCommands next) {
        try {
            return commands.execute(next.next()).events().size();
        } catch (CommandRejected _) {
            return 0;
        }
    }

    private DomainEvent decoded(StoredEvent event) {
        return json.readValue(
                event.payload(), Objects.requireNonNull(EventCatalogue.byName().get(event.type())));
    }

    /// Naively: all events with the tag, from the first.
    private <I, S> S foldOf(Boundary<I, S> boundary, I id, List<StoredEvent> events) {
        Stream<StoredEvent> ofIt = events.stream()
                .filter(event -> event.tags().contains(boundary.tag() + "=" + id))
                .filter(event -> boundary.types().contains(event.type()));
        return boundary.of(ofIt.map(this::decoded).toList());
    }
}
