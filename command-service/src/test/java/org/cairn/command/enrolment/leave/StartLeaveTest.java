package org.cairn.command.enrolment.leave;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.StartLeave;
import org.cairn.contracts.shared.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartLeaveTest {

    private final SliceFixture slice = SliceFixture.of(new StartLeaveDecision());

    @Test
    void aLearnerGoesOnLeave() {
        slice.given(adaEnrolled()).when(start(FIRST_OF_APRIL)).thenEvents(adaOnLeave(FIRST_OF_APRIL));
    }

    @Test
    void aLeaveMayBeginOnTheFirstDay() {
        slice.given(adaEnrolled()).when(start(START)).thenEvents(adaOnLeave(START));
    }

    @Test
    void theLastActivityIsThatOfTheLastEvidenceUnlessSomethingElseIsSaid() {
        var worked = adaEnrolled(submitted(FIRST, JOIN, MONDAY), submitted(SECOND, JOIN, TUESDAY));
        slice.given(worked).when(start(FIRST_OF_APRIL)).thenEvents(leave(TUESDAY, null));
        var later = TUESDAY.plusDays(3);
        slice.given(worked).when(start(FIRST_OF_APRIL, null, null, later)).thenEvents(leave(later, null));
    }

    @Test
    void theLastActivityIsNeitherAfterTheLeavingNorBeforeEvidence() {
        var worked = adaEnrolled(submitted(FIRST, JOIN, TUESDAY));
        slice.given(worked)
                .when(start(FIRST_OF_APRIL, null, null, MONDAY))
                .thenRefused(LAST_ACTIVITY_CONTRADICTS_RECORD);
        slice.given(worked)
                .when(start(FIRST_OF_APRIL, null, null, FIRST_OF_APRIL.plusDays(1)))
                .thenRefused(LAST_ACTIVITY_CONTRADICTS_RECORD);
    }

    @Test
    void aReturnMayBePlanned() {
        slice.given(adaEnrolled())
                .when(start(FIRST_OF_APRIL, LocalDate.of(2027, 1, 1), null, null))
                .thenEvents(leave(null, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void aLeaveThatIsOverIsRecordedWithItsEnd() {
        slice.given(adaEnrolled())
                .when(start(FIRST_OF_APRIL, null, FIRST_OF_MAY, null))
                .thenEvents(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY));
    }

    @Test
    void aLeaveThatIsOverMayLieBeforeAnother() {
        slice.given(adaEnrolled(adaOnLeave(SUMMER, FIRST_OF_MAY, true)))
                .when(start(FIRST_OF_APRIL, null, FIRST_OF_MAY, null))
                .thenEvents(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY));
        slice.given(adaEnrolled(adaOnLeave(SUMMER, FIRST_OF_MAY, true)))
                .when(start(FIRST_OF_APRIL, null, FIRST_OF_MAY.plusDays(1), null))
                .thenRefused(LEAVE_OVERLAPS);
    }

    @Test
    void noTwoLeavesShareADay() {
        slice.given(adaEnrolled(adaOnLeave(SUMMER, FIRST_OF_APRIL, true)))
                .when(start(FIRST_OF_MAY))
                .thenRefused(LEAVE_OVERLAPS);
        slice.given(adaEnrolled(adaOnLeave(SUMMER, FIRST_OF_MAY, true)))
                .when(start(FIRST_OF_APRIL))
                .thenRefused(LEAVE_OVERLAPS);
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY)))
                .when(new StartLeave(
                        ADAS, SUMMER, "health", true, null, null, null, act(REGISTRAR, FIRST_OF_MAY.minusDays(1))))
                .thenRefused(LEAVE_OVERLAPS);
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY)))
                .when(new StartLeave(ADAS, SUMMER, "health", true, null, null, null, act(REGISTRAR, FIRST_OF_MAY)))
                .thenEvents(adaOnLeave(SUMMER, FIRST_OF_MAY, true));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL)))
                .when(start(FIRST_OF_APRIL))
                .thenNothingNew();
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY)))
                .when(start(FIRST_OF_APRIL, null, FIRST_OF_MAY, null))
                .thenNothingNew();
    }

    @Test
    void anotherLeaveUnderTheSameIdIsNone() {
        var away = adaEnrolled(adaOnLeave(FIRST_OF_APRIL));
        slice.given(away).when(start(FIRST_OF_MAY)).thenRefused(LEAVE_ID_TAKEN);
        slice.given(away).when(start(FIRST_OF_APRIL, null, FIRST_OF_MAY, null)).thenRefused(LEAVE_ID_TAKEN);
        slice.given(away).when(start(FIRST_OF_APRIL, FIRST_OF_JUNE, null, null)).thenRefused(LEAVE_ID_TAKEN);
    }

    @Test
    void aLeaveHasADay() {
        slice.given(adaEnrolled())
                .when(start(FIRST_OF_APRIL, FIRST_OF_APRIL, null, null))
                .thenRefused(LEAVE_ENDS_BEFORE_IT_STARTS);
        slice.given(adaEnrolled())
                .when(start(FIRST_OF_APRIL, null, FIRST_OF_APRIL, null))
                .thenRefused(LEAVE_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void aLeaveIsOneOfWhoIsThere() {
        slice.given(opened()).when(start(FIRST_OF_APRIL)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled()).when(start(START.minusDays(1))).thenRefused(LEAVE_BEFORE_ENROLMENT);
        slice.given(adaEnrolled(adaLeft(MONDAY))).when(start(FIRST_OF_APRIL)).thenRefused(ENROLMENT_WITHDRAWN);
        slice.given(adaEnrolled(adaLeft(MONDAY), adaReturned(MONDAY, FIRST_OF_APRIL)))
                .when(start(FIRST_OF_APRIL))
                .thenEvents(adaOnLeave(FIRST_OF_APRIL));
    }

    @Test
    void nothingWasHandedInDuringALeave() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, TUESDAY)))
                .when(start(MONDAY))
                .thenRefused(LEAVE_OVER_EVIDENCE);
        slice.given(adaEnrolled(submitted(FIRST, JOIN, TUESDAY)))
                .when(start(MONDAY, null, TUESDAY, null))
                .thenEvents(adaOnLeave(MONDAY), adaIsBack(TUESDAY));
    }

    @Test
    void noOneIsOnLeaveSinceTomorrow() {
        slice.given(adaEnrolled()).when(start(TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
        slice.given(adaEnrolled())
                .when(start(FIRST_OF_APRIL, null, TODAY.plusDays(1), null))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void historyHasItsOwnOrderButLeavesDoNotOverlapInItEither() {
        slice.given(adaEnrolled(submitted(FIRST, JOIN, TUESDAY)))
                .when(start(historicalAct(REGISTRAR, MONDAY)))
                .thenEvents(adaOnLeave(MONDAY));
        slice.given(adaEnrolled(adaOnLeave(SUMMER, FIRST_OF_APRIL, true)))
                .when(start(historicalAct(REGISTRAR, MONDAY)))
                .thenRefused(LEAVE_OVERLAPS);
    }

    @Test
    void anotherLearnersLeaveDoesNotCount() {
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL)))
                .when(new StartLeave(BOBS, SPRING, "family", false, null, null, null, act(REGISTRAR, FIRST_OF_MAY)))
                .thenEvents(new LeaveStarted(SPRING, BOBS, BOB, WELDING, "family", false, null, null, FIRST_OF_MAY));
        slice.given(adaEnrolled())
                .when(new StartLeave(
                        new EnrolmentId(new UUID(2, 9)),
                        SPRING,
                        "family",
                        false,
                        null,
                        null,
                        null,
                        act(REGISTRAR, FIRST_OF_MAY)))
                .thenRefused(ENROLMENT_UNKNOWN);
    }

    private static LeaveStarted leave(@Nullable LocalDate lastActivityOn, @Nullable LocalDate plannedReturnOn) {
        return new LeaveStarted(
                SPRING, ADAS, ADA, WELDING, "health", true, plannedReturnOn, lastActivityOn, FIRST_OF_APRIL);
    }

    private static StartLeave start(LocalDate from) {
        return start(from, null, null, null);
    }

    private static StartLeave start(Act act) {
        return new StartLeave(ADAS, SPRING, "health", true, null, null, null, act);
    }

    private static StartLeave start(
            LocalDate from,
            @Nullable LocalDate plannedReturnOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate lastActivityOn) {
        return new StartLeave(
                ADAS, SPRING, "health", true, plannedReturnOn, endedOn, lastActivityOn, act(REGISTRAR, from));
    }
}
