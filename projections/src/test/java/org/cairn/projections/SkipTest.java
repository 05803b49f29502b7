package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A poison event can be left out, by somebody and for a reason, and what waits behind it then goes on.
class SkipTest {
    private static final LocalDate DAY = LocalDate.of(2013, 10, 1);
    private static final LearnerId ADA = new LearnerId(new UUID(10, 1));
    private static final Enrolled ADAS =
            new Enrolled(ADA, new EnrolmentId(new UUID(20, 1)), Catalogue.version("AAA", "2013J"));
    private static final long POISON = 2;

    private final Running running = new Running().started();

    @BeforeEach
    void park() throws InterruptedException {
        running.log.append(new LearnerRegistered(ADA, DAY));
        running.log.append("enrolment.LearnerEnrolled", "{\"enrolment\": 7}", "enrolment=7", "learner=" + ADA);
        running.log.append(ADAS.enrols(DAY), ADAS.withdraws(DAY));
        running.caughtUp();
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void whatWaitedBehindItGoesOn() throws InterruptedException {
        var skipped = running.projections.skip("transcript", POISON, "a test of the importer", "R. Egistrar");

        assertThat(skipped).isEqualTo(new Skipped(List.of("transcript"), 2, 0));
        assertThat(running.database.value("SELECT count(*) FROM transcript.entry WHERE type LIKE '%LearnerWithdrawn'"))
                .isEqualTo("1");
        assertThat(running.projections.parked())
                .extracting(ParkedEvent::readModel)
                .doesNotContain("transcript")
                .contains("competency_map");
        running.log.append(new LearnerRegistered(new LearnerId(new UUID(10, 2)), DAY));
        running.caughtUp();
    }

    @Test
    void whoAndWhyStayOnRecord() {
        running.projections.skip(Projections.ALL, POISON, "  a test of the importer ", "R. Egistrar");

        assertThat(running.projections.skipped()).hasSize(3).allSatisfy(skipped -> {
            assertThat(skipped.position()).isEqualTo(POISON);
            assertThat(skipped.sequence()).isEqualTo("learner=" + ADA);
            assertThat(skipped.error()).contains("enrolment.LearnerEnrolled");
            assertThat(skipped.reason()).isEqualTo("a test of the importer");
            assertThat(skipped.skippedBy()).isEqualTo("R. Egistrar");
            assertThat(skipped.skippedAt()).isNotNull();
        });
        assertThat(running.projections.status()).allSatisfy(status -> {
            assertThat(status.parked()).isZero();
            assertThat(status.skipped()).isEqualTo(1);
        });
    }

    @Test
    void theRecordCannotBeTakenBackByWhoWritesReadModels() {
        running.projections.skip("transcript", POISON, "a test of the importer", "R. Egistrar");

        assertThatThrownBy(() -> {
                    try (var connection = running.database.projector().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("DELETE FROM projection.skipped");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void aRebuildLeavesItOutToo() throws InterruptedException {
        running.projections.skip(Projections.ALL, POISON, "a test of the importer", "R. Egistrar");
        var live = running.projections.digest();

        assertThat(running.digestOfAFreshBuild()).isEqualTo(live);
        assertThat(running.projections.parked()).isEmpty();
    }

    @Test
    void whatOnlyWaitsIsNotSkippedBeforeWhatHoldsItUp() {
        assertThatThrownBy(() -> running.projections.skip("transcript", 3, "in the way", "R. Egistrar"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Position 3 only waits for position 2, which holds up learner=%s: skip that one", ADA);
        assertThat(running.projections.skipped()).isEmpty();
    }

    @Test
    void whatIsNotParkedIsNotSkipped() {
        assertThatThrownBy(() -> running.projections.skip(Projections.ALL, 1, "for fun", "R. Egistrar"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Position 1 is parked in none of");
    }

    @Test
    void withoutAReasonOrANameNothingIsSkipped() {
        assertThatThrownBy(() -> running.projections.skip("transcript", POISON, " ", "R. Egistrar"))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> running.projections.skip("transcript", POISON, "because", " "))
                .hasMessageContaining("named");
        assertThat(running.projections.skipped()).isEmpty();
    }
}
