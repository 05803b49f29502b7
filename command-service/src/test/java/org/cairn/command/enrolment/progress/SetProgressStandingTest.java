package org.cairn.command.enrolment.progress;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;
import static org.cairn.contracts.enrolment.ProgressStanding.SATISFACTORY;
import static org.cairn.contracts.enrolment.ProgressStanding.WARNING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.ProgressFigures;
import org.cairn.contracts.enrolment.ProgressReviewId;
import org.cairn.contracts.enrolment.ProgressStanding;
import org.cairn.contracts.enrolment.ProgressStandingSet;
import org.cairn.contracts.enrolment.SetProgressStanding;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetProgressStandingTest {

    private static final ProgressReviewId REVIEW = new ProgressReviewId(new UUID(16, 1));

    /// From 1 February to 10 April 2026 are 69 days; 150 % of it are 103.
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 10);

    private final SliceFixture slice = SliceFixture.of(new SetProgressStandingDecision());

    /// Nothing attempted is no pace, and no failure. On 2 March 30 days are used (28 + 2); 30 ÷ 103 = 0.29126…
    @Test
    void whoHasAttemptedNothingIsNotBehind() {
        slice.given(endingOn(LAST_DAY))
                .when(review(SATISFACTORY, true, MONDAY))
                .thenEvents(set(SATISFACTORY, true, true, true, figures(0, 0, null, 30, 0, 103, "0.2913"), MONDAY));
    }

    /// Two of three completed are two thirds, which is just enough for 150 %, though 0.6666 would not be. 28 + 3 = 31
    /// days; 31 ÷ 103 = 0.30097…
    @Test
    void twoThirdsAreEnough() {
        slice.given(endingOn(LAST_DAY, twoOfThree()))
                .when(review(SATISFACTORY, true, TUESDAY))
                .thenEvents(
                        set(SATISFACTORY, true, true, true, figures(3, 2, "0.6666", 31, 0, 103, "0.3010"), TUESDAY));
    }

    @Test
    void oneOfTwoIsNotEnough() {
        var oneOfTwo = new DomainEvent[] {
            submitted(FIRST, JOIN, MONDAY), submitted(SECOND, CUT, MONDAY), mastered(JOIN, "pass", "50", MONDAY, 1)
        };
        slice.given(endingOn(LAST_DAY, oneOfTwo))
                .when(review(SATISFACTORY, true, TUESDAY))
                .thenRefused(STANDING_CONTRADICTS_FIGURES);
        slice.given(endingOn(LAST_DAY, oneOfTwo))
                .when(review(WARNING, true, TUESDAY))
                .thenEvents(set(WARNING, true, false, true, figures(2, 1, "0.5000", 31, 0, 103, "0.3010"), TUESDAY));
    }

    /// Of two that are asked for at `excellent`, one is excellent and the other only a pass: attempted, not completed.
    @Test
    void whatIsMasteredBelowTheLevelThatIsAskedIsNotCompleted() {
        var excellent = new Requirement.LevelAtLeast(
                "core",
                "Core",
                "excellent",
                List.of(new Requirement.Mastery(JOIN), new Requirement.Mastery(CUT)),
                null);
        var pathway = new PathwayDefinition("Welding", FRAMEWORK, SCALE, POLICY, START, LAST_DAY, excellent, List.of());
        var shown =
                new DomainEvent[] {mastered(JOIN, "excellent", "90", MONDAY, 1), mastered(CUT, "pass", "50", MONDAY, 2)
                };
        slice.given(adaEnrolledOn(pathway, shown))
                .when(review(WARNING, true, TUESDAY))
                .thenEvents(set(WARNING, true, false, true, figures(2, 1, "0.5000", 31, 0, 103, "0.3010"), TUESDAY));
    }

    @Test
    void satisfactoryIsWhoMeetsAllAndNobodyElse() {
        slice.given(endingOn(LAST_DAY, twoOfThree()))
                .when(review(SATISFACTORY, false, TUESDAY))
                .thenRefused(STANDING_CONTRADICTS_FIGURES);
        slice.given(endingOn(LAST_DAY, twoOfThree()))
                .when(review(WARNING, true, TUESDAY))
                .thenRefused(STANDING_CONTRADICTS_FIGURES);
    }

    /// The 103rd day is 14 May; the day after, time is up: 104 ÷ 103 = 1.00970… A leave of thirty days puts that off.
    @Test
    void timeRunsOutButForLeaveThatStopsTheClock() {
        var last = LocalDate.of(2026, 5, 14);
        slice.given(endingOn(LAST_DAY))
                .when(review(SATISFACTORY, true, last))
                .thenEvents(set(SATISFACTORY, true, true, true, figures(0, 0, null, 103, 0, 103, "1.0000"), last));
        var over = last.plusDays(1);
        slice.given(endingOn(LAST_DAY))
                .when(review(SATISFACTORY, true, over))
                .thenRefused(STANDING_CONTRADICTS_FIGURES);
        slice.given(endingOn(LAST_DAY))
                .when(review(ProgressStanding.NOT_MET, true, over))
                .thenEvents(set(
                        ProgressStanding.NOT_MET, true, true, false, figures(0, 0, null, 104, 0, 103, "1.0098"), over));
        // 74 ÷ 103 = 0.71844…
        slice.given(endingOn(LAST_DAY, adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY)))
                .when(review(SATISFACTORY, true, over))
                .thenEvents(set(SATISFACTORY, true, true, true, figures(0, 0, null, 74, 30, 103, "0.7185"), over));
    }

    @Test
    void withoutATimeOnlyThePaceIsMeasured() {
        slice.given(adaEnrolled())
                .when(review(SATISFACTORY, true, MONDAY))
                .thenEvents(set(SATISFACTORY, true, true, true, figures(0, 0, null, 30, 0, null, null), MONDAY));
    }

    @Test
    void sayingItAgainChangesNothingWhateverTheFiguresAreNow() {
        var reviewed = set(SATISFACTORY, true, true, true, figures(0, 0, null, 30, 0, 103, "0.2913"), MONDAY);
        slice.given(endingOn(LAST_DAY, reviewed, submitted(FIRST, JOIN, MONDAY)))
                .when(review(SATISFACTORY, true, MONDAY))
                .thenNothingNew();
        slice.given(endingOn(LAST_DAY, reviewed))
                .when(review(SATISFACTORY, true, TUESDAY))
                .thenRefused(PROGRESS_REVIEW_ID_TAKEN);
    }

    @Test
    void progressIsThatOfAnEnrolmentSoFar() {
        slice.given(opened()).when(review(SATISFACTORY, true, MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled())
                .when(review(SATISFACTORY, true, START.minusDays(1)))
                .thenRefused(PROGRESS_REVIEW_BEFORE_ENROLMENT);
        slice.given(adaEnrolled())
                .when(review(SATISFACTORY, true, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static DomainEvent[] twoOfThree() {
        return new DomainEvent[] {
            submitted(FIRST, JOIN, MONDAY),
            submitted(SECOND, CUT, MONDAY),
            mastered(JOIN, "pass", "50", MONDAY, 1),
            mastered(POLISH, "pass", "50", MONDAY, 2)
        };
    }

    private static SetProgressStanding review(ProgressStanding standing, boolean qualitativeMet, LocalDate day) {
        return new SetProgressStanding(ADAS, REVIEW, standing, qualitativeMet, act(REGISTRAR, day));
    }

    private static ProgressFigures figures(
            long attempted,
            long completed,
            @Nullable String pace,
            long used,
            long stopped,
            @Nullable Integer maximum,
            @Nullable String ofTime) {
        return new ProgressFigures(
                Credits.of(attempted),
                Credits.of(completed),
                pace == null ? null : new BigDecimal(pace),
                used,
                stopped,
                maximum == null ? null : maximum.longValue(),
                ofTime == null ? null : new BigDecimal(ofTime));
    }

    private static ProgressStandingSet set(
            ProgressStanding standing,
            boolean qualitativeMet,
            boolean paceMet,
            boolean timeFrameMet,
            ProgressFigures figures,
            LocalDate day) {
        return new ProgressStandingSet(
                REVIEW, ADAS, ADA, WELDING, standing, qualitativeMet, paceMet, timeFrameMet, figures, REGISTRAR, day);
    }
}
