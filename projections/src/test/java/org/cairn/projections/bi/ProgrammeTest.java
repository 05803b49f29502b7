package org.cairn.projections.bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.projections.bi.EnrolmentFact.Stage;
import org.cairn.projections.bi.OutcomeFact.MasteryStage;
import org.cairn.projections.bi.OutcomeFact.MilestoneStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What follows from the facts of a programme by joining them.
class ProgrammeTest {
    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final Instant RECORDED = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID ADA = new UUID(1, 1);
    private static final UUID ADAS = new UUID(2, 1);
    private static final UUID LEAVE = new UUID(3, 1);
    private static final UUID SOMEONE = new UUID(4, 1);

    private final List<Fact> facts = new ArrayList<>();

    ProgrammeTest() {
        facts.add(new PathwayFact.PathwayVersion(
                at(START),
                "weld",
                "2026",
                "Welding",
                START,
                null,
                "f",
                "1",
                "five",
                "1",
                "p",
                "1",
                null,
                null,
                "done",
                null,
                new Requirement.AllOf("all", "All", List.of())));
        for (var level = 0; level < 3; level++) {
            facts.add(new FrameworkFact.ScaleLevel(
                    at(START),
                    "five",
                    "1",
                    level,
                    "L" + level,
                    "Level",
                    new BigDecimal(level),
                    level > 1,
                    BigDecimal.ZERO,
                    BigDecimal.TWO));
        }
        step(Stage.ENROLLED, 0, null);
    }

    private At at(LocalDate on) {
        return new At(facts.size() + 1, RECORDED.plusSeconds(facts.size()), on);
    }

    private static LocalDate day(int days) {
        return START.plusDays(days);
    }

    private void step(Stage stage, int days, @Nullable UUID leave) {
        var begins = stage == Stage.ENROLLED;
        facts.add(new EnrolmentFact.Enrolment(
                at(day(days)),
                ADAS,
                ADA,
                "weld",
                "2026",
                stage,
                begins ? "autumn" : null,
                begins ? "S1" : null,
                null,
                leave,
                null,
                null,
                null));
    }

    private void judged(UUID judgement, int days, String level) {
        facts.add(new AssessmentFact.Judgement(
                at(day(days)),
                judgement,
                new UUID(5, 1),
                ADAS,
                ADA,
                "weld",
                "2026",
                "C1",
                null,
                null,
                BigDecimal.ONE,
                level,
                null,
                MarkingRole.FIRST,
                false,
                1,
                null,
                null,
                SOMEONE,
                SOMEONE));
    }

    private void mastery(MasteryStage stage, int days, boolean provisional) {
        facts.add(new OutcomeFact.Mastery(
                at(day(days)),
                ADAS,
                ADA,
                "weld",
                "2026",
                "C1",
                stage,
                "L2",
                null,
                provisional,
                null,
                null,
                1,
                null,
                null,
                null,
                null,
                null));
    }

    private void milestone(UUID approval, MilestoneStage stage, int days) {
        facts.add(new OutcomeFact.Milestone(
                at(day(days)),
                approval,
                ADAS,
                ADA,
                "weld",
                "2026",
                "done",
                stage,
                null,
                null,
                SOMEONE,
                SOMEONE,
                null,
                null));
    }

    private Programme programme() {
        return Programme.of("weld", facts, null);
    }

    private Participation adas() {
        return Objects.requireNonNull(programme().participation(ADAS));
    }

    /// 100 days, of which 10 of leave (20 to 29) and 15 away (51 to 65) are none: 75.
    @Test
    void leaveAndTimeAwayAreNoActiveDays() {
        step(Stage.LEAVE_STARTED, 20, LEAVE);
        step(Stage.LEAVE_ENDED, 30, LEAVE);
        step(Stage.WITHDRAWN, 50, null);
        step(Stage.RESUMED, 66, null);
        var ada = adas();
        assertThat(ada.activeDaysBefore(day(100))).isEqualTo(75);
        assertThat(ada.isActiveOn(day(19))).isTrue();
        assertThat(ada.isActiveOn(day(20))).isFalse();
        assertThat(ada.isEnrolledOn(day(20))).isTrue();
        assertThat(ada.isActiveOn(day(50)))
                .as("the last day is one of taking part")
                .isTrue();
        assertThat(ada.isEnrolledOn(day(51))).isFalse();
        assertThat(ada.isActiveOn(day(66))).isTrue();
        assertThat(ada.leftOn()).isNull();
    }

    /// Leave from day 20, left with day 30 as the last one: 20 active days.
    @Test
    void whoLeavesWhileOnLeaveIsGoneAndTheLeaveEndsWithThat() {
        step(Stage.LEAVE_STARTED, 20, LEAVE);
        step(Stage.WITHDRAWN, 30, null);
        assertThat(adas().activeDaysBefore(day(100))).isEqualTo(20);
        assertThat(adas().leftOn()).isEqualTo(day(31));
    }

    /// Recorded of the past, as only a load of history may.
    @Test
    void leaveOfWhoIsAwayIsTakenOutOnce() {
        step(Stage.WITHDRAWN, 9, null);
        step(Stage.LEAVE_STARTED, 20, LEAVE);
        step(Stage.LEAVE_ENDED, 30, LEAVE);
        assertThat(adas().leaves()).isEmpty();
        assertThat(adas().activeDaysBefore(day(100))).isEqualTo(10);
    }

    @Test
    void aMarkCountsAsItWasLastCorrected() {
        judged(new UUID(6, 1), 10, "L1");
        judged(new UUID(6, 2), 11, "L0");
        for (var level : List.of("L0", "L2")) {
            facts.add(new AssessmentFact.Correction(
                    at(day(level.equals("L0") ? 30 : 20)),
                    new UUID(7, facts.size()),
                    new UUID(6, 1),
                    null,
                    ADAS,
                    ADA,
                    "weld",
                    "2026",
                    "C1",
                    "error",
                    BigDecimal.ONE,
                    BigDecimal.TWO,
                    level,
                    null,
                    SOMEONE,
                    SOMEONE));
        }
        assertThat(programme().marks()).extracting(Mark::level).containsExactly("L2", "L0");
        assertThat(programme().marks()).extracting(Mark::ordinal).containsExactly(2, 0);
        assertThat(programme().marks()).extracting(Mark::section).containsOnly("S1");
        assertThat(programme().marks()).noneMatch(Mark::withdrawn);
    }

    @Test
    void masteryCountsFromTheFirstVerdictThatIsNotProvisionalUntilItIsTakenBack() {
        mastery(MasteryStage.SHOWN, 10, true);
        mastery(MasteryStage.SHOWN, 12, false);
        mastery(MasteryStage.SHOWN, 20, false);
        mastery(MasteryStage.RESCINDED, 30, false);
        mastery(MasteryStage.SHOWN, 40, false);
        assertThat(programme().mastered())
                .extracting(Mastered::on, Mastered::until)
                .containsExactly(tuple(day(12), day(29)), tuple(day(40), null));
    }

    @Test
    void aRevokedMilestoneIsNotReached() {
        milestone(new UUID(8, 1), MilestoneStage.CONFIRMED, 50);
        assertThat(adas().completedOn()).isEqualTo(day(50));
        milestone(new UUID(8, 1), MilestoneStage.REVOKED, 60);
        assertThat(programme().reached()).isEmpty();
        assertThat(adas().completedOn()).isNull();
        milestone(new UUID(8, 2), MilestoneStage.CONFIRMED, 70);
        assertThat(programme().reached()).extracting(Reached::on).containsExactly(day(70));
    }

    @Test
    void whatWasRecordedLaterIsNotKnownYet() {
        milestone(new UUID(8, 1), MilestoneStage.CONFIRMED, 50);
        var before = facts.getLast().at().recordedAt();
        milestone(new UUID(8, 1), MilestoneStage.REVOKED, 60);
        assertThat(Programme.of("weld", facts, before).reached()).hasSize(1);
        assertThat(Programme.of("weld", facts, null).reached()).isEmpty();
    }

    @Test
    void whatWasRetractedIsNotThereAndWhatIsAnothersNeither() {
        var mistake = new UUID(9, 1);
        for (var operation : List.of(mistake, new UUID(9, 2))) {
            facts.add(new OperationFact.Session(at(START), operation, "weld", "S1", Grouping.WHOLE, 60, false));
        }
        facts.add(new OperationFact.Session(at(START), new UUID(9, 3), "bake", "S1", Grouping.WHOLE, 60, false));
        facts.add(new OperationFact.Retraction(at(day(5)), mistake, "typo", null));
        assertThat(programme().all(OperationFact.Session.class))
                .extracting(OperationFact.Session::operation)
                .containsExactly(new UUID(9, 2));
    }

    @Test
    void aLaterPlanTakesThePlaceOfTheEarlierFromItsDayOn() {
        for (var plan = 1; plan <= 2; plan++) {
            facts.add(new EnrolmentFact.PlannedMilestone(
                    at(day(10 * plan)),
                    new UUID(10, plan),
                    ADAS,
                    ADA,
                    "weld",
                    "2026",
                    "done",
                    day(100 * plan),
                    SOMEONE,
                    null));
        }
        assertThat(adas().planOn(day(9))).isNull();
        assertThat(Objects.requireNonNull(adas().planOn(day(19))).plan()).isEqualTo(new UUID(10, 1));
        assertThat(Objects.requireNonNull(adas().planOn(day(20))).plan()).isEqualTo(new UUID(10, 2));
    }
}
