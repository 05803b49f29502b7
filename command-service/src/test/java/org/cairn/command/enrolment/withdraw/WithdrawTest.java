package org.cairn.command.enrolment.withdraw;

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
                .when(new WithdrawLearner(ADAS, "ill", act(REGISTRAR, MONDAY)))
                .thenRefused(ALREADY_WITHDRAWN);
    }

    @Test
    void anotherLearnerWhoLeftDoesNotCount() {
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(new WithdrawLearner(BOBS, "moved-away", act(REGISTRAR, TUESDAY)))
                .thenEvents(new LearnerWithdrawn(BOBS, BOB, WELDING, "moved-away", TUESDAY));
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
                .when(new WithdrawLearner(ADAS, "moved-away", historicalAct(REGISTRAR, before)))
                .thenEvents(adaLeft(before));
    }

    @Test
    void historyDoesNotRelaxWhatMustBeThere() {
        slice.given(opened())
                .when(new WithdrawLearner(ADAS, "moved-away", historicalAct(REGISTRAR, MONDAY)))
                .thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(new WithdrawLearner(ADAS, "moved-away", historicalAct(REGISTRAR, TUESDAY)))
                .thenRefused(ALREADY_WITHDRAWN);
        slice.given(adaEnrolled())
                .when(new WithdrawLearner(ADAS, "moved-away", historicalAct(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static WithdrawLearner withdraw(LocalDate day) {
        return new WithdrawLearner(ADAS, "moved-away", act(REGISTRAR, day));
    }
}
