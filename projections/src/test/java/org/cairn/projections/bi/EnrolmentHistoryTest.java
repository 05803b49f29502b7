package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.operations.SessionDelivered;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the tables of the schema know beside the facts: what an enrolment was on each day, and what was a mistake.
class EnrolmentHistoryTest {
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final EnrolmentId ADAS = new EnrolmentId(new UUID(2, 1));
    private static final LearnerId ADA = new LearnerId(new UUID(1, 1));
    private static final PathwayVersionId WELDING = new PathwayVersionId(new PathwayId("weld"), "2026");
    private static final LeaveId LEAVE = new LeaveId(new UUID(3, 1));

    private final BiDatabase bi = new BiDatabase();

    @AfterEach
    void close() {
        bi.close();
    }

    private Iterable<String> history() {
        return bi.rows("""
                SELECT valid_from - date '2025-09-01', coalesce(valid_to - date '2025-09-01', -1), status, section, cohort
                  FROM bi.dim_enrolment ORDER BY valid_from""").toList();
    }

    @Test
    void anEnrolmentIsWhatItWasFromDayToDay() {
        bi.feed(THEN, new LearnerEnrolled(ADAS, ADA, WELDING, "autumn", new SectionCode("evening"), START));
        assertThat(history()).containsExactly("0 -1 active evening autumn");
        bi.feed(
                THEN,
                new LeaveStarted(LEAVE, ADAS, ADA, WELDING, "health", true, null, null, START.plusDays(10)),
                new LeaveEnded(LEAVE, ADAS, ADA, WELDING, START.plusDays(20)));
        bi.feed(THEN, new LearnerWithdrawn(ADAS, ADA, WELDING, "work", null, START.plusDays(29)));
        assertThat(history())
                .containsExactly(
                        "0 9 active evening autumn",
                        "10 19 on-leave evening autumn",
                        "20 29 active evening autumn",
                        "30 -1 withdrawn evening autumn");
        bi.feed(THEN, new EnrolmentResumed(ADAS, ADA, WELDING, "back", START.plusDays(29), START.plusDays(40)));
        assertThat(history()).contains("30 39 withdrawn evening autumn", "40 -1 active evening autumn");
    }

    @Test
    void whatWasAMistakeSaysSince() {
        var evening = new SectionId(WELDING.pathway(), new SectionCode("evening"));
        var session = new OperationId(new UUID(4, 1));
        var other = new OperationId(new UUID(4, 2));
        bi.feed(
                        THEN,
                        new SessionDelivered(session, evening, Grouping.WHOLE, 60, false, START),
                        new SessionDelivered(other, evening, Grouping.GROUP, 30, false, START),
                        new OperationRetracted(session, "typo", null, START.plusDays(3)))
                .aggregated();
        assertThat(bi.rows("SELECT minutes, retracted_on FROM bi.fact_session ORDER BY 1")
                        .toList())
                .containsExactly("30 null", "60 2025-09-04");
        assertThat(bi.rows("SELECT minutes, whole_share FROM bi.agg_session_month")
                        .toList())
                .containsExactly("30 0.0000");
        assertThat(bi.rows("SELECT section FROM bi.dim_section").toList()).containsExactly("evening");
    }
}
