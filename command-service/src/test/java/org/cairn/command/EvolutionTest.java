package org.cairn.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.command.University.ADA;
import static org.cairn.command.University.ADAS;
import static org.cairn.command.University.MONDAY;
import static org.cairn.command.University.REGISTRAR;
import static org.cairn.command.University.act;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentReason;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.WithdrawLearner;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.evolution.EventStep;
import org.cairn.contracts.evolution.EventVersion;
import org.cairn.contracts.evolution.UnreadableEventException;
import org.cairn.contracts.evolution.UnreadableEventException.Obstacle;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Tags;
import org.cairn.eventstore.EngineSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A decision sees the newest shape of what was stored in older ones. In this test enrolments were called admissions
/// once, and have come through three versions.
class EvolutionTest {

    private static final EventVersion FIRST = new EventVersion("enrolment.LearnerAdmitted", "1");
    private static final EventVersion SECOND = new EventVersion("enrolment.LearnerAdmitted", "2");
    private static final EventVersion THIRD = new EventVersion("enrolment.LearnerEnrolled", "3");

    private record SplitPresentation(EventVersion from, EventVersion to) implements EventStep {
        @Override
        public ObjectNode convert(ObjectNode payload) {
            var presentation = payload.remove("presentation").asString().split("/");
            payload.putObject("pathway").put("pathway", presentation[0]).put("version", presentation[1]);
            return payload;
        }
    }

    private record CallItEnrolment(EventVersion from, EventVersion to) implements EventStep {
        @Override
        public ObjectNode convert(ObjectNode payload) {
            return payload.put("cohort", "unknown");
        }
    }

    private static final EventShapes SHAPES = new EventShapes(
            EventCatalogue.byName(), List.of(new SplitPresentation(FIRST, SECOND), new CallItEnrolment(SECOND, THIRD)));

    private static final Boundary<EnrolmentId, List<DomainEvent>> ENROLMENTS = new Boundary<>(
            Tags.ENROLMENT, SHAPES.storedNames(LearnerEnrolled.class), List.of(), (known, event) -> Stream.concat(
                            known.stream(), Stream.of(event))
                    .toList());

    private static final class Withdraw implements Slice<WithdrawLearner> {

        private volatile List<DomainEvent> seen = List.of();

        @Override
        public Class<WithdrawLearner> command() {
            return WithdrawLearner.class;
        }

        @Override
        public Decision decide(WithdrawLearner command, Knowledge known) {
            seen = known.of(ENROLMENTS, command.enrolment());
            if (seen.isEmpty()) return Decision.reject(EnrolmentReason.ENROLMENT_UNKNOWN);
            var enrolled = (LearnerEnrolled) seen.getFirst();
            return Decision.accept(new LearnerWithdrawn(
                    enrolled.enrolment(), enrolled.learner(), enrolled.pathway(), command.cause(), null, MONDAY));
        }
    }

    private final Withdraw withdraw = new Withdraw();
    private final TestDatabase database = TestDatabase.create();
    private final Node node = new Node(database, EngineSettings.defaults(), 100, List.of(withdraw), SHAPES);

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void whatWasStoredInTheFirstVersionIsDecidedOnInTheThird() {
        store(FIRST, """
                {"enrolment": "%s", "learner": "%s", "presentation": "WELD/2026", "effectiveOn": "2026-02-01"}""");
        var receipt = node.commands().execute(command());
        assertThat(withdraw.seen).singleElement().satisfies(event -> assertThat(event)
                .isInstanceOfSatisfying(LearnerEnrolled.class, enrolled -> {
                    assertThat(enrolled.pathway()).hasToString("WELD/2026");
                    assertThat(enrolled.cohort()).isEqualTo("unknown");
                    assertThat(enrolled.learner()).isEqualTo(ADA);
                }));
        assertThat(receipt.events()).singleElement().isInstanceOf(LearnerWithdrawn.class);
        assertThat(receipt.position()).isEqualTo(2);
    }

    @Test
    void aNewerVersionThanIsKnownRefusesTheDecision() {
        store(new EventVersion("enrolment.LearnerEnrolled", "4"), "{\"enrolment\": \"%s\", \"learner\": \"%s\"}");
        unreadable(Obstacle.UNKNOWN_VERSION);
    }

    @Test
    void whatIsBrokenRefusesTheDecision() {
        store(FIRST, "{\"enrolment\": \"%s\", \"learner\": \"%s\"}");
        unreadable(Obstacle.BROKEN_PAYLOAD);
    }

    private void unreadable(Obstacle obstacle) {
        assertThatThrownBy(() -> node.commands().execute(command()))
                .isInstanceOfSatisfying(UnreadableEventException.class, refused -> assertThat(refused.obstacle())
                        .isEqualTo(obstacle));
        assertThat(node.engine().refresh().join()).as("Nothing was recorded").isEqualTo(1);
    }

    private static WithdrawLearner command() {
        return new WithdrawLearner(ADAS, "left", null, act(REGISTRAR, MONDAY));
    }

    private void store(EventVersion version, String payload) {
        var message = new GenericEventMessage(
                UUID.randomUUID().toString(),
                new MessageType(version.name(), version.version()),
                payload.formatted(ADAS, ADA).getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Instant.parse("2026-02-01T09:00:00Z"));
        var tags = Set.of(new Tag(Tags.ENROLMENT, ADAS.toString()), new Tag(Tags.LEARNER, ADA.toString()));
        node.engine()
                .appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(message, tags)))
                .thenCompose(transaction -> transaction.commit(null))
                .join();
    }
}
