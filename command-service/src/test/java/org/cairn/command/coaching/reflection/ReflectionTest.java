package org.cairn.command.coaching.reflection;

import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.*;
import static org.cairn.contracts.coaching.CoachingReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.learner.LearnerReason.*;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_UNKNOWN;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.coaching.RecordReflection;
import org.cairn.contracts.coaching.ReflectionId;
import org.cairn.contracts.coaching.ReflectionRecorded;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.shared.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReflectionTest {

    private static final ReflectionId REFLECTION = new ReflectionId(new UUID(5, 3));

    private final SliceFixture slice = SliceFixture.of(new RecordReflectionDecision());

    @Test
    void aLearnerLooksBackOnAMilestoneOrOnNone() {
        slice.given(adaEnrolled())
                .when(record(CERTIFICATE, act(REGISTRAR, MONDAY)))
                .thenEvents(recorded(CERTIFICATE, MONDAY));
        slice.given(adaEnrolled()).when(record(null, act(REGISTRAR, MONDAY))).thenEvents(recorded(null, MONDAY));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(adaEnrolled(recorded(CERTIFICATE, MONDAY)))
                .when(record(CERTIFICATE, act(REGISTRAR, MONDAY)))
                .thenNothingNew();
    }

    @Test
    void anIdNamesOneReflection() {
        slice.given(adaEnrolled(recorded(CERTIFICATE, MONDAY)))
                .when(record(BOARD_PRIZE, act(REGISTRAR, MONDAY)))
                .thenRefused(REFLECTION_ID_TAKEN);
    }

    @Test
    void theMilestoneIsOneOfThePathway() {
        slice.given(adaEnrolled())
                .when(record(new MilestoneCode("knighthood"), act(REGISTRAR, MONDAY)))
                .thenRefused(MILESTONE_UNKNOWN);
    }

    @Test
    void itIsOfSomeoneEnrolledAndNotErased() {
        slice.given(opened()).when(record(null, act(REGISTRAR, MONDAY))).thenRefused(ENROLMENT_UNKNOWN);
        slice.given(adaEnrolled(erased(ADA)))
                .when(record(null, act(REGISTRAR, TUESDAY)))
                .thenRefused(LEARNER_ERASED);
    }

    @Test
    void nobodyLooksBackBeforeTheEnrolmentOrTomorrow() {
        slice.given(adaEnrolled())
                .when(record(null, act(REGISTRAR, START.minusDays(1))))
                .thenRefused(REFLECTION_BEFORE_ENROLMENT);
        slice.given(adaEnrolled())
                .when(record(null, historicalAct(REGISTRAR, START.minusDays(1))))
                .thenEvents(recorded(null, START.minusDays(1)));
        slice.given(adaEnrolled())
                .when(record(null, act(REGISTRAR, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static RecordReflection record(@Nullable MilestoneCode milestone, Act act) {
        return new RecordReflection(ADAS, REFLECTION, milestone, TEXT, act);
    }

    private static ReflectionRecorded recorded(@Nullable MilestoneCode milestone, LocalDate day) {
        return new ReflectionRecorded(REFLECTION, ADAS, ADA, WELDING, milestone, TEXT, day);
    }
}
