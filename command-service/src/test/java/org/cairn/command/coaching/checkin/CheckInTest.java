package org.cairn.command.coaching.checkin;

import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.*;
import static org.cairn.contracts.coaching.CoachingReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.learner.LearnerReason.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.coaching.CheckInHeld;
import org.cairn.contracts.coaching.CheckInId;
import org.cairn.contracts.coaching.RecordCheckIn;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.junit.jupiter.api.Test;

class CheckInTest {

    private static final CheckInId CHECK_IN = new CheckInId(new UUID(5, 2));

    private final SliceFixture slice = SliceFixture.of(new RecordCheckInDecision());

    @Test
    void aLearnerAndACoachTalk() {
        slice.given(adaEnrolled())
                .when(record(30, 2, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenEvents(held(30, 2, TUESDAY));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(held(30, 2, TUESDAY)))
                .when(record(30, 2, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenNothingNew();
    }

    @Test
    void anIdNamesOneCheckIn() {
        slice.given(adaEnrolled(held(30, 2, TUESDAY)))
                .when(record(31, 2, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(CHECK_IN_ID_TAKEN);
    }

    @Test
    void itTakesAMinuteToTenHoursAndLeadsToAHundredActionsAtMost() {
        var act = act(MIA_THE_ASSESSOR, TUESDAY);
        slice.given(adaEnrolled()).when(record(1, 0, act)).thenEvents(held(1, 0, TUESDAY));
        slice.given(adaEnrolled()).when(record(600, 100, act)).thenEvents(held(600, 100, TUESDAY));
        slice.given(adaEnrolled()).when(record(0, 0, act)).thenRefused(CHECK_IN_FIGURES_OUT_OF_RANGE);
        slice.given(adaEnrolled()).when(record(601, 0, act)).thenRefused(CHECK_IN_FIGURES_OUT_OF_RANGE);
        slice.given(adaEnrolled()).when(record(30, -1, act)).thenRefused(CHECK_IN_FIGURES_OUT_OF_RANGE);
        slice.given(adaEnrolled()).when(record(30, 101, act)).thenRefused(CHECK_IN_FIGURES_OUT_OF_RANGE);
    }

    @Test
    void itIsOfSomeoneEnrolled() {
        slice.given(opened(registered(ADA)))
                .when(record(30, 2, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled())
                .when(record(30, 2, act(MIA_THE_ASSESSOR, START.minusDays(1))))
                .thenRefused(CHECK_IN_BEFORE_ENROLMENT);
        slice.given(adaEnrolled())
                .when(record(30, 2, historicalAct(MIA_THE_ASSESSOR, START.minusDays(1))))
                .thenEvents(held(30, 2, START.minusDays(1)));
    }

    @Test
    void whoLeftMayBeTalkedWith() {
        slice.given(adaEnrolled(adaLeft(MONDAY)))
                .when(record(30, 2, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenEvents(held(30, 2, TUESDAY));
    }

    @Test
    void whoWasErasedIsNotTalkedWithAndTheNeighbourIs() {
        slice.given(adaEnrolled(erased(ADA)))
                .when(record(30, 2, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenRefused(LEARNER_ERASED);
        slice.given(adaEnrolled(erased(ADA)))
                .when(record(BOBS, 30, 2, act(MIA_THE_ASSESSOR, TUESDAY)))
                .thenEvents(held(BOBS, BOB, 30, 2, TUESDAY));
    }

    @Test
    void noneWasHeldTomorrow() {
        slice.given(adaEnrolled())
                .when(record(30, 2, act(MIA_THE_ASSESSOR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static RecordCheckIn record(int minutes, int actions, Act act) {
        return record(ADAS, minutes, actions, act);
    }

    private static RecordCheckIn record(EnrolmentId enrolment, int minutes, int actions, Act act) {
        return new RecordCheckIn(enrolment, CHECK_IN, MIA_THE_ASSESSOR, MONDAY, minutes, actions, TEXT, act);
    }

    private static CheckInHeld held(int minutes, int actions, LocalDate day) {
        return held(ADAS, ADA, minutes, actions, day);
    }

    private static CheckInHeld held(EnrolmentId enrolment, LearnerId learner, int minutes, int actions, LocalDate day) {
        return new CheckInHeld(
                CHECK_IN, enrolment, learner, WELDING, MIA_THE_ASSESSOR, MONDAY, minutes, actions, TEXT, day);
    }
}
