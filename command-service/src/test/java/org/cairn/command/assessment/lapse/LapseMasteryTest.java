package org.cairn.command.assessment.lapse;

import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.LapseMastery;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryLapsed;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.TieRule;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;

class LapseMasteryTest {

    /// The highest mark, valid for one month: from 2 March until 1 April 2026.
    private static final CalculationPolicy ONE_MONTH = new CalculationPolicy(
            "One month", new CalculationMethod.Highest(), 1, 1, 1, null, TieRule.RECORDED_LAST, 2, Rounding.HALF_UP, 1);

    private static final LocalDate END = LocalDate.of(2026, 4, 1);
    private static final LocalDate DAY_AFTER = LocalDate.of(2026, 4, 2);
    private static final LocalDate MID_MARCH = LocalDate.of(2026, 3, 15);

    private final SliceFixture slice = SliceFixture.of(new LapseMasteryDecision());

    @Test
    void whatIsNoLongerValidLapsesOnTheDayAfter() {
        slice.given(joinMastered()).when(lapse(END, TODAY)).thenEvents(lapsed());
    }

    @Test
    void whatANewerMarkShowsIsGrantedAtOnce() {
        // 50 on 15 March is valid until 14 April; while 90 counted, the highest, it showed nothing new.
        slice.given(joinMastered(judged(2, FIRST, JOIN, 50, MID_MARCH)))
                .when(lapse(END, TODAY))
                .thenEvents(lapsed(), granted("pass", 50, 2, LocalDate.of(2026, 4, 14), DAY_AFTER));
    }

    @Test
    void recordingTheSameLapseAgainChangesNothing() {
        slice.given(joinMastered(lapsed())).when(lapse(END, TODAY)).thenNothingNew();
    }

    @Test
    void whatIsStillValidDoesNotLapse() {
        slice.given(joinMastered()).when(lapse(END, END)).thenRefused(MASTERY_STILL_VALID);
        slice.given(joinMastered()).when(lapse(END, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void onlyWhatAVerdictSaysLapses() {
        slice.given(joinMastered()).when(lapse(END.minusDays(1), TODAY)).thenRefused(MASTERY_NOT_VALID_UNTIL_THEN);
        slice.given(adaEnrolled()).when(lapse(END, TODAY)).thenRefused(MASTERY_NOT_VALID_UNTIL_THEN);
        slice.given(opened()).when(lapse(END, TODAY)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void whatWasShownAgainForLongerDoesNotLapse() {
        slice.given(joinMastered(
                        judged(2, FIRST, JOIN, 95, MID_MARCH),
                        granted("excellent", 95, 2, LocalDate.of(2026, 4, 14), MID_MARCH)))
                .when(lapse(END, TODAY))
                .thenRefused(MASTERY_SHOWN_FOR_LONGER);
    }

    private static MasteryLapsed lapsed() {
        return new MasteryLapsed(ADAS, ADA, WELDING, JOIN, "excellent", END, DAY_AFTER);
    }

    private static DomainEvent[] joinMastered(DomainEvent... more) {
        var mastered = new DomainEvent[] {
            policyPublished(ONE_MONTH),
            submitted(FIRST, JOIN, MONDAY),
            judged(1, FIRST, JOIN, 90, MONDAY),
            granted("excellent", 90, 1, END, MONDAY)
        };
        var all = Arrays.copyOf(mastered, mastered.length + more.length);
        System.arraycopy(more, 0, all, mastered.length, more.length);
        return adaEnrolled(all);
    }

    private static MasteryDemonstrated granted(
            String level, long score, int judgement, LocalDate validUntil, LocalDate day) {
        return new MasteryDemonstrated(
                ADAS,
                ADA,
                WELDING,
                JOIN,
                level,
                Score.of(score),
                FRAMEWORK,
                SCALE,
                POLICY,
                "highest@1",
                List.of(),
                List.of(judgement(judgement)),
                null,
                false,
                validUntil,
                null,
                day);
    }

    private static LapseMastery lapse(LocalDate validUntil, LocalDate day) {
        return new LapseMastery(ADAS, JOIN, validUntil, act(REGISTRAR, day));
    }
}
