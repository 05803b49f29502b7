package org.cairn.command.enrolment.withdraw;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.WithdrawLearner;
import org.junit.jupiter.api.Test;

class WithdrawTest {

    private final SliceFixture slice = SliceFixture.of(new WithdrawDecision());

    @Test
    void aLearnerLeaves() {
        slice.given(adaEnrolled()).when(withdraw(MONDAY)).thenEvents(adaLeft(MONDAY));
    }

    @Test
    void aLearnerMayLeaveOnTheFirstDay() {
        slice.given(adaEnrolled()).when(withdraw(START)).thenEvents(adaLeft(START));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(adaLeft(MONDAY))).when(withdraw(MONDAY)).thenNothingNew();
    }

    @Test
    void aLearnerLeavesOnce() {
        slice.given(adaEnrolled(adaLeft(MONDAY))).when(withdraw(TUESDAY)).thenRefused(ALREADY_WITHDRAWN);
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(new WithdrawLearner(ADAS, "ill", null, act(REGISTRAR, MONDAY)))
                .thenRefused(ALREADY_WITHDRAWN);
    }

    @Test
    void whoCameBackMayLeaveAgainFromThatDayOn() {
        var back = adaEnrolled(adaLeft(MONDAY), adaReturned(MONDAY, FIRST_OF_APRIL));
        slice.given(back).when(withdraw(FIRST_OF_APRIL)).thenEvents(adaLeft(FIRST_OF_APRIL));
        slice.given(back).when(withdraw(TUESDAY)).thenRefused(WITHDRAWAL_BEFORE_RETURN);
        slice.given(back).when(withdraw(MONDAY)).thenNothingNew();
    }

    @Test
    void theLastActivityIsThatOfTheLastEvidenceUnlessSomethingElseIsSaid() {
        var worked = adaEnrolled(submitted(FIRST, JOIN, MONDAY), submitted(SECOND, JOIN, FIRST_OF_MAY));
        slice.given(worked).when(withdraw(FIRST_OF_APRIL)).thenEvents(adaLeftAfter(MONDAY, FIRST_OF_APRIL));
        slice.given(worked).when(withdraw(TUESDAY, FIRST_OF_APRIL)).thenEvents(adaLeftAfter(TUESDAY, FIRST_OF_APRIL));
        slice.given(worked).when(withdraw(START, FIRST_OF_APRIL)).thenRefused(LAST_ACTIVITY_CONTRADICTS_RECORD);
        slice.given(worked).when(withdraw(FIRST_OF_MAY, FIRST_OF_APRIL)).thenRefused(LAST_ACTIVITY_CONTRADICTS_RECORD);
    }

    @Test
    void sayingItAgainWithoutTheLastActivityIsStillTheSame() {
        var left = adaEnrolled(adaLeftAfter(MONDAY, TUESDAY));
        slice.given(left).when(withdraw(TUESDAY)).thenNothingNew();
        slice.given(left).when(withdraw(START, TUESDAY)).thenRefused(ALREADY_WITHDRAWN);
    }

    @Test
    void anotherLearnerWhoLeftDoesNotCount() {
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(new WithdrawLearner(BOBS, "moved-away", null, act(REGISTRAR, TUESDAY)))
                .thenEvents(new LearnerWithdrawn(BOBS, BOB, WELDING, "moved-away", null, TUESDAY));
    }

    @Test
    void whoIsNotEnrolledCannotLeave() {
        slice.given(opened(registered(ADA))).when(withdraw(MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void noOneLeavesBeforeComing() {
        slice.given(adaEnrolled()).when(withdraw(START.minusDays(1))).thenRefused(WITHDRAWAL_BEFORE_ENROLMENT);
    }

    @Test
    void noOneHasLeftTomorrow() {
        slice.given(adaEnrolled()).when(withdraw(TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void inHistoryALeavingMayPrecedeTheEnrolment() {
        var before = START.minusDays(20);
        slice.given(adaEnrolled())
                .when(new WithdrawLearner(ADAS, "moved-away", null, historicalAct(REGISTRAR, before)))
                .thenEvents(adaLeft(before));
    }

    @Test
    void historyDoesNotRelaxWhatMustBeThere() {
        slice.given(opened())
                .when(new WithdrawLearner(ADAS, "moved-away", null, historicalAct(REGISTRAR, MONDAY)))
                .thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(new WithdrawLearner(ADAS, "moved-away", null, historicalAct(REGISTRAR, TUESDAY)))
                .thenRefused(ALREADY_WITHDRAWN);
        slice.given(adaEnrolled())
                .when(new WithdrawLearner(ADAS, "moved-away", null, historicalAct(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static WithdrawLearner withdraw(LocalDate lastActivityOn, LocalDate day) {
        return new WithdrawLearner(ADAS, "moved-away", lastActivityOn, act(REGISTRAR, day));
    }

    private static WithdrawLearner withdraw(LocalDate day) {
        return new WithdrawLearner(ADAS, "moved-away", null, act(REGISTRAR, day));
    }
}
