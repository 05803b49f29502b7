package org.cairn.command.operations.staff;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.CampusLife.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.operations.OperationsReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.operations.AssignStaff;
import org.cairn.contracts.operations.CompleteTraining;
import org.cairn.contracts.operations.DepartStaff;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.operations.StaffDeparted;
import org.cairn.contracts.operations.TrainingCompleted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaffOperationsTest {

    private final SliceFixture assign = SliceFixture.of(new AssignStaffDecision());
    private final SliceFixture depart = SliceFixture.of(new DepartStaffDecision());
    private final SliceFixture train = SliceFixture.of(new CompleteTrainingDecision());

    @Test
    void someoneIsAssignedToSections() {
        assign.given(opened()).when(half(ONE, MONDAY)).thenEvents(miaAssigned(MONDAY));
    }

    @Test
    void anAssignmentMayLieAhead() {
        assign.given(opened()).when(half(ONE, TODAY.plusDays(60))).thenEvents(miaAssigned(TODAY.plusDays(60)));
    }

    @Test
    void assigningAgainChangesNothingAndHalfIsHalfHoweverItIsWritten() {
        assign.given(opened(miaAssigned(MONDAY)))
                .when(new AssignStaff(
                        ONE,
                        MIA_THE_ASSESSOR,
                        "coach",
                        decimal("0.500"),
                        List.of(NORTH),
                        null,
                        null,
                        act(REGISTRAR, MONDAY)))
                .thenNothingNew();
    }

    @Test
    void anotherAssignmentUnderTheSameIdIsRefused() {
        assign.given(opened(miaAssigned(MONDAY))).when(half(ONE, TUESDAY)).thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void moreOrLessTimeIsAnotherAssignmentInItsPlace() {
        assign.given(opened(miaAssigned(MONDAY)))
                .when(assign(TWO, "1", WEDNESDAY, null, ONE, NORTH, SOUTH))
                .thenEvents(assigned(TWO, "1", WEDNESDAY, null, ONE, NORTH, SOUTH));
    }

    @Test
    void onlyAnOpenAssignmentOfTheirsIsReplaced() {
        assign.given(opened(miaAssigned(WEDNESDAY)))
                .when(assign(TWO, "1", TUESDAY, null, ONE, NORTH))
                .thenRefused(ASSIGNMENT_UNKNOWN);
        assign.given(opened(miaAssigned(MONDAY), retracted(ONE, TUESDAY)))
                .when(assign(TWO, "1", WEDNESDAY, null, ONE, NORTH))
                .thenRefused(ASSIGNMENT_UNKNOWN);
        assign.given(opened(assigned(ONE, "0.5", MONDAY, MONDAY, null, NORTH)))
                .when(assign(TWO, "1", TUESDAY, null, ONE, NORTH))
                .thenRefused(ASSIGNMENT_UNKNOWN);
    }

    @Test
    void anAssignmentIsToSectionsThatThereAre() {
        assign.given(opened()).when(assign(ONE, "1", MONDAY, null, null)).thenRefused(SECTIONS_MISSING);
        assign.given(opened())
                .when(assign(ONE, "1", MONDAY, null, null, NORTH, NOWHERE))
                .thenRefused(SECTION_PATHWAY_UNKNOWN);
    }

    @Test
    void aShareOfAPostIsAShare() {
        for (var wrong : new String[] {"0", "-0.5", "1.501", "0.3333"}) {
            assign.given(opened())
                    .when(assign(ONE, wrong, MONDAY, null, null, NORTH))
                    .thenRefused(FTE_IMPLAUSIBLE);
        }
    }

    @Test
    void anAssignmentEndsAfterItStarts() {
        assign.given(opened())
                .when(assign(ONE, "1", TUESDAY, MONDAY, null, NORTH))
                .thenRefused(ASSIGNMENT_ENDS_BEFORE_IT_STARTS);
    }

    @Test
    void whoLeavesLeavesAllPostsAndTheirAuthorisationsAreListed() {
        // 0.5 in the north and 0.25 in both: 0.75 of a post, two sections.
        depart.given(opened(miaAssigned(MONDAY), assigned(THREE, "0.25", TUESDAY, null, null, SOUTH, NORTH)))
                .when(depart(FRIDAY))
                .thenEvents(new StaffDeparted(
                        TWO,
                        MIA_THE_ASSESSOR,
                        "retired",
                        decimal("0.75"),
                        List.of(ONE, THREE),
                        List.of(NORTH, SOUTH),
                        List.of(MIA_MAY_ASSESS),
                        FRIDAY));
    }

    @Test
    void whatWasReplacedIsNotLeft() {
        depart.given(opened(miaAssigned(MONDAY), assigned(THREE, "1", WEDNESDAY, null, ONE, SOUTH)))
                .when(depart(FRIDAY))
                .thenEvents(new StaffDeparted(
                        TWO,
                        MIA_THE_ASSESSOR,
                        "retired",
                        decimal("1"),
                        List.of(THREE),
                        List.of(SOUTH),
                        List.of(MIA_MAY_ASSESS),
                        FRIDAY));
    }

    @Test
    void anAuthorisationThatHasEndedIsNotListed() {
        depart.given(opened(
                        miaAssigned(MONDAY), new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", FRIDAY)))
                .when(depart(FRIDAY))
                .thenEvents(new StaffDeparted(
                        TWO,
                        MIA_THE_ASSESSOR,
                        "retired",
                        decimal("0.5"),
                        List.of(ONE),
                        List.of(NORTH),
                        List.of(),
                        FRIDAY));
    }

    @Test
    void leavingAgainChangesNothingEvenOnceTheAuthorisationsAreEnded() {
        depart.given(opened(
                        miaAssigned(MONDAY),
                        miaDeparted(FRIDAY),
                        new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", FRIDAY)))
                .when(depart(FRIDAY))
                .thenNothingNew();
        depart.given(opened(miaAssigned(MONDAY), miaDeparted(FRIDAY)))
                .when(depart(THURSDAY))
                .thenRefused(OPERATION_ID_TAKEN);
    }

    @Test
    void whoHasLeftOrNeverCameDoesNotLeave() {
        depart.given(opened()).when(depart(FRIDAY)).thenRefused(NOT_ASSIGNED);
        depart.given(opened(miaAssigned(FRIDAY))).when(depart(FRIDAY)).thenRefused(NOT_ASSIGNED);
        depart.given(opened(miaAssigned(MONDAY), miaDeparted(WEDNESDAY)))
                .when(new DepartStaff(THREE, MIA_THE_ASSESSOR, "retired", act(REGISTRAR, FRIDAY)))
                .thenRefused(NOT_ASSIGNED);
    }

    @Test
    void aDepartureThatWasAMistakeLetsOneLeaveLater() {
        depart.given(opened(miaAssigned(MONDAY), miaDeparted(WEDNESDAY), retracted(TWO, THURSDAY)))
                .when(new DepartStaff(THREE, MIA_THE_ASSESSOR, "retired", act(REGISTRAR, FRIDAY)))
                .thenEvents(new StaffDeparted(
                        THREE,
                        MIA_THE_ASSESSOR,
                        "retired",
                        decimal("0.5"),
                        List.of(ONE),
                        List.of(NORTH),
                        List.of(MIA_MAY_ASSESS),
                        FRIDAY));
    }

    @Test
    void aTrainingIsCompleted() {
        var completed = new TrainingCompleted(ONE, MIA_THE_ASSESSOR, "marking-1", FRIDAY, MONDAY);
        train.given(opened()).when(training(FRIDAY, MONDAY)).thenEvents(completed);
        train.given(opened(completed)).when(training(FRIDAY, MONDAY)).thenNothingNew();
        train.given(opened(completed)).when(training(FRIDAY, TUESDAY)).thenRefused(OPERATION_ID_TAKEN);
        train.given(opened()).when(training(MONDAY, TUESDAY)).thenRefused(TRAINING_EXPIRES_BEFORE_IT_ENDS);
        train.given(opened()).when(training(null, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static AssignStaff half(OperationId id, LocalDate day) {
        return assign(id, "0.5", day, null, null, NORTH);
    }

    private static AssignStaff assign(
            OperationId id,
            String fte,
            LocalDate day,
            @Nullable LocalDate until,
            @Nullable OperationId replaces,
            SectionId... sections) {
        return new AssignStaff(
                id, MIA_THE_ASSESSOR, "coach", decimal(fte), List.of(sections), until, replaces, act(REGISTRAR, day));
    }

    private static DepartStaff depart(LocalDate day) {
        return new DepartStaff(TWO, MIA_THE_ASSESSOR, "retired", act(REGISTRAR, day));
    }

    private static CompleteTraining training(@Nullable LocalDate expiresOn, LocalDate day) {
        return new CompleteTraining(ONE, MIA_THE_ASSESSOR, "marking-1", expiresOn, act(REGISTRAR, day));
    }
}
