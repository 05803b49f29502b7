package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.evolution.EventStep;
import org.cairn.contracts.evolution.EventVersion;
import org.cairn.eventstore.PostgresEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Read models are made of the newest shape of what was stored in older ones. In this test enrolments were called
/// admissions once, and have come through three versions.
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

    private static final UUID ADA = new UUID(10, 1);
    private static final String ADMITTED = """
            {"enrolment": "%s", "learner": "%s", "presentation": "AAA/2013J", "effectiveOn": "2013-10-01"}\
            """.formatted(new UUID(20, 1), ADA);

    private final Running running = new Running();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void whatWasStoredInTheFirstVersionIsProjectedInTheThird() throws InterruptedException {
        running.log.append(FIRST.name(), ADMITTED, "enrolment=" + new UUID(20, 1), "learner=" + ADA);
        running.projections = new Projections(
                new PostgresEventLog(running.database.reader()),
                running.database.projector(),
                Running.models(),
                SHAPES);
        running.started().caughtUp();

        assertThat(running.projections.parked()).isEmpty();
        assertThat(running.database.value("SELECT pathway || '/' || version FROM transcript.enrolment"))
                .isEqualTo("AAA/2013J");
    }

    /// Read as another version it would lose what that does not know, and nobody would notice.
    @Test
    void aVersionThatIsNotKnownParksItsLearnerAndSaysWhy() throws InterruptedException {
        running.log.append("enrolment.LearnerEnrolled", ADMITTED, "learner=" + ADA);
        running.database.execute("""
                ALTER TABLE eventstore.event DISABLE TRIGGER ALL;
                UPDATE eventstore.event SET version = '9';
                """);
        running.started().caughtUp();

        assertThat(running.projections.parked()).isNotEmpty().allSatisfy(parked -> {
            assertThat(parked.sequence()).isEqualTo("learner=" + ADA);
            assertThat(parked.error()).contains("enrolment.LearnerEnrolled#9 cannot be read", "newer release");
        });
    }
}
