package org.cairn.command.enrolment.resume;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_ENDED;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.ResumeEnrolment;
import org.junit.jupiter.api.Test;

class ResumeTest {

    private final SliceFixture slice = SliceFixture.of(new ResumeDecision());

    @Test
    void whoLeftComesBack() {
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(resume(FIRST_OF_MAY))
                .thenEvents(adaReturned(MONDAY, FIRST_OF_MAY));
    }

    @Test
    void aWithdrawalInErrorLeavesNoGap() {
        slice.given(adaEnrolled(adaLeft(MONDAY))).when(resume(MONDAY)).thenEvents(adaReturned(MONDAY, MONDAY));
    }

    @Test
    void whoCameBackMayLeaveAndComeBackAgain() {
        slice.given(adaEnrolled(adaLeft(MONDAY), adaReturned(MONDAY, FIRST_OF_APRIL), adaLeft(FIRST_OF_MAY)))
                .when(resume(FIRST_OF_JUNE))
                .thenEvents(adaReturned(FIRST_OF_MAY, FIRST_OF_JUNE));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(adaLeft(MONDAY), adaReturned(MONDAY, FIRST_OF_APRIL)))
                .when(resume(FIRST_OF_APRIL))
                .thenNothingNew();
        slice.given(adaEnrolled(adaLeft(MONDAY), adaReturned(MONDAY, FIRST_OF_APRIL), adaLeft(FIRST_OF_MAY)))
                .when(resume(FIRST_OF_APRIL))
                .thenNothingNew();
    }

    @Test
    void whoHasNotLeftDoesNotComeBack() {
        slice.given(opened()).when(resume(MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled()).when(resume(MONDAY)).thenRefused(ENROLMENT_NOT_WITHDRAWN);
        slice.given(adaEnrolled(adaOnLeave(MONDAY))).when(resume(TUESDAY)).thenRefused(ENROLMENT_NOT_WITHDRAWN);
        slice.given(adaEnrolled(adaLeft(MONDAY), adaReturned(MONDAY, FIRST_OF_APRIL)))
                .when(resume(FIRST_OF_MAY))
                .thenRefused(ENROLMENT_NOT_WITHDRAWN);
    }

    @Test
    void noOneComesBackBeforeLeavingOrTomorrow() {
        slice.given(adaEnrolled(adaLeft(TUESDAY))).when(resume(MONDAY)).thenRefused(RESUMPTION_BEFORE_WITHDRAWAL);
        slice.given(adaEnrolled(adaLeft(TUESDAY)))
                .when(resume(TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void whoHasEnrolledAnewGoesOnWithThat() {
        slice.given(adaEnrolled(adaLeft(MONDAY), enrolled(new EnrolmentId(new UUID(2, 3)), ADA)))
                .when(resume(FIRST_OF_MAY))
                .thenRefused(ALREADY_ENROLLED);
    }

    @Test
    void nobodyComesBackToWhatIsTaughtOut() {
        slice.given(adaEnrolled(adaLeft(MONDAY), pathwayRetired(FIRST_OF_APRIL, TUESDAY)))
                .when(resume(FIRST_OF_MAY))
                .thenRefused(TEACH_OUT_ENDED);
        slice.given(adaEnrolled(adaLeft(MONDAY), pathwayRetired(FIRST_OF_APRIL, TUESDAY)))
                .when(resume(FIRST_OF_APRIL))
                .thenEvents(adaReturned(MONDAY, FIRST_OF_APRIL));
    }

    private static ResumeEnrolment resume(LocalDate day) {
        return new ResumeEnrolment(ADAS, "returned", act(REGISTRAR, day));
    }
}
