package org.cairn.command.enrolment.leave;

import static org.cairn.command.Absences.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.enrolment.EndLeave;
import org.junit.jupiter.api.Test;

class EndLeaveTest {

    private final SliceFixture slice = SliceFixture.of(new EndLeaveDecision());

    @Test
    void aLearnerComesBack() {
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL)))
                .when(end(FIRST_OF_MAY))
                .thenEvents(adaIsBack(FIRST_OF_MAY));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY)))
                .when(end(FIRST_OF_MAY))
                .thenNothingNew();
    }

    @Test
    void aLeaveEndsOnce() {
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL), adaIsBack(FIRST_OF_MAY)))
                .when(end(FIRST_OF_JUNE))
                .thenRefused(LEAVE_ALREADY_ENDED);
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL), adaLeft(FIRST_OF_MAY)))
                .when(end(FIRST_OF_JUNE))
                .thenRefused(LEAVE_ALREADY_ENDED);
    }

    @Test
    void noOneIsBackBeforeTheLeave() {
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL)))
                .when(end(FIRST_OF_APRIL))
                .thenRefused(LEAVE_ENDS_BEFORE_IT_STARTS);
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL)))
                .when(end(FIRST_OF_APRIL.plusDays(1)))
                .thenEvents(adaIsBack(FIRST_OF_APRIL.plusDays(1)));
    }

    @Test
    void onlyALeaveThatIsThereEnds() {
        slice.given(opened()).when(end(FIRST_OF_MAY)).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled()).when(end(FIRST_OF_MAY)).thenRefused(LEAVE_UNKNOWN);
        slice.given(adaEnrolled(adaOnLeave(SUMMER, FIRST_OF_APRIL, true)))
                .when(end(FIRST_OF_MAY))
                .thenRefused(LEAVE_UNKNOWN);
    }

    @Test
    void noOneIsBackSinceTomorrow() {
        slice.given(adaEnrolled(adaOnLeave(FIRST_OF_APRIL)))
                .when(end(TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static EndLeave end(LocalDate day) {
        return new EndLeave(ADAS, SPRING, act(REGISTRAR, day));
    }
}
