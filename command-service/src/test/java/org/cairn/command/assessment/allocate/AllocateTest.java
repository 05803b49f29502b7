package org.cairn.command.assessment.allocate;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.evidence.EvidenceReason.EVIDENCE_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.assessment.AllocateAssessment;
import org.cairn.contracts.assessment.AllocationId;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.ReallocateAssessment;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.evidence.AuthorShare;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.Share;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class AllocateTest {

    private final SliceFixture slice = SliceFixture.of(new AllocateAssessmentDecision());
    private final SliceFixture again = SliceFixture.of(new ReallocateAssessmentDecision());

    @Test
    void workIsGivenToAFirstAndToABlindSecondMarker() {
        slice.given(weldSubmitted())
                .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenEvents(allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY));
        slice.given(weldSubmitted(allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY)))
                .when(allocate(2, FIRST, NOA_THE_ASSESSOR, MarkingRole.SECOND, true, TUESDAY))
                .thenEvents(allocated(2, FIRST, NOA_THE_ASSESSOR, MarkingRole.SECOND, true, TUESDAY));
    }

    @Test
    void allocatingItAgainChangesNothingAndAnotherUnderTheSameIdIsRefused() {
        var history = weldSubmitted(allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY));
        slice.given(history)
                .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenNothingNew();
        slice.given(weldSubmitted(
                        allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY), adaMoved(TUESDAY)))
                .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenNothingNew();
        slice.given(history)
                .when(allocate(1, FIRST, NOA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(ALLOCATION_ID_TAKEN);
    }

    @Test
    void aRoleIsGivenOnce() {
        slice.given(weldSubmitted(allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY)))
                .when(allocate(2, FIRST, NOA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(MARKING_ROLE_TAKEN);
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 50, MONDAY)))
                .when(allocate(2, FIRST, NOA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(MARKING_ROLE_TAKEN);
    }

    @Test
    void nobodyIsToMarkBesideThemselves() {
        slice.given(weldSubmitted(allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY)))
                .when(allocate(2, FIRST, MIA_THE_ASSESSOR, MarkingRole.SECOND, true, MONDAY))
                .thenRefused(ASSESSOR_HAS_ANOTHER_ROLE);
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 50, MONDAY)))
                .when(allocate(2, FIRST, MIA_THE_ASSESSOR, MarkingRole.THIRD, false, MONDAY))
                .thenRefused(ASSESSOR_HAS_ANOTHER_ROLE);
    }

    @Test
    void nobodyIsGivenTheirOwnWork() {
        slice.given(weldSubmitted(new LearnerIsPerson(ADA, MIA_THE_ASSESSOR, START)))
                .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(ASSESSOR_IS_AUTHOR);
    }

    @Test
    void nobodyIsGivenTheWorkOfAGroupThatTheyAreOf() {
        var bobs = new LearnerIsPerson(BOB, MIA_THE_ASSESSOR, START);
        var half = Share.of("1/2");
        var work = new EvidenceSubmitted(
                SECOND,
                ADAS,
                ADA,
                WELDING,
                List.of(JOIN),
                WELD,
                EvidenceMode.ARTEFACT,
                List.of(new AuthorShare(ADA, half), new AuthorShare(BOB, half)),
                null,
                MONDAY);
        slice.given(weldSubmitted(bobs, work))
                .when(allocate(1, SECOND, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(ASSESSOR_IS_AUTHOR);
    }

    @Test
    void whoIsNotOrNoLongerAuthorisedGetsNoWork() {
        slice.given(weldSubmitted())
                .when(allocate(1, FIRST, EVE_THE_APPROVER, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(ALLOCATEE_NOT_AUTHORISED);
        // Mia left on Tuesday: neither then nor, dated back, for Monday.
        var left = weldSubmitted(new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", TUESDAY));
        for (var day : new LocalDate[] {MONDAY, TUESDAY}) {
            slice.given(left)
                    .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, day))
                    .thenRefused(ALLOCATEE_NOT_AUTHORISED);
        }
    }

    @Test
    void whatIsNotThereCannotBeAllocated() {
        slice.given(weldSubmitted())
                .when(allocate(1, SECOND, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(EVIDENCE_UNKNOWN);
        slice.given(opened())
                .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY))
                .thenRefused(ENROLMENT_UNKNOWN);
        again.given(opened()).when(reallocate(1, 2, NOA_THE_ASSESSOR, MONDAY)).thenRefused(ENROLMENT_UNKNOWN);
        again.given(weldSubmitted())
                .when(reallocate(1, 2, NOA_THE_ASSESSOR, MONDAY))
                .thenRefused(ALLOCATION_UNKNOWN);
    }

    @Test
    void anAllocationLiesBetweenTheWorkAndToday() {
        slice.given(weldSubmitted())
                .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY.minusDays(1)))
                .thenRefused(ALLOCATED_BEFORE_SUBMITTED);
        slice.given(weldSubmitted())
                .when(allocate(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
        again.given(miasWork())
                .when(reallocate(1, 2, NOA_THE_ASSESSOR, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
        again.given(miasWork())
                .when(reallocate(1, 2, NOA_THE_ASSESSOR, MONDAY.minusDays(1)))
                .thenRefused(ALLOCATED_BEFORE_SUBMITTED);
    }

    @Test
    void workGoesToAnotherInTheSameRole() {
        var gone = new AuthorisationEnded(MIA_MAY_ASSESS, MIA_THE_ASSESSOR, "left", TUESDAY);
        var history = weldSubmitted(allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY), gone);
        again.given(history)
                .when(reallocate(1, 2, NOA_THE_ASSESSOR, TUESDAY))
                .thenEvents(reallocated(2, 1, FIRST, NOA_THE_ASSESSOR, MarkingRole.FIRST, TUESDAY));
    }

    @Test
    void reallocatingItAgainChangesNothingAndAnotherUnderTheSameIdIsRefused() {
        var history = weldSubmitted(
                allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY),
                reallocated(2, 1, FIRST, NOA_THE_ASSESSOR, MarkingRole.FIRST, TUESDAY));
        again.given(history).when(reallocate(1, 2, NOA_THE_ASSESSOR, TUESDAY)).thenNothingNew();
        again.given(history).when(reallocate(1, 2, OLA_THE_ASSESSOR, TUESDAY)).thenRefused(ALLOCATION_ID_TAKEN);
        again.given(history).when(reallocate(1, 3, OLA_THE_ASSESSOR, TUESDAY)).thenRefused(ALLOCATION_REPLACED);
    }

    @Test
    void whatIsReplacedHoldsNobodyBack() {
        var history = weldSubmitted(
                allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY),
                reallocated(2, 1, FIRST, NOA_THE_ASSESSOR, MarkingRole.FIRST, TUESDAY));
        slice.given(history)
                .when(allocate(3, FIRST, MIA_THE_ASSESSOR, MarkingRole.SECOND, false, TUESDAY))
                .thenEvents(allocated(3, FIRST, MIA_THE_ASSESSOR, MarkingRole.SECOND, false, TUESDAY));
    }

    @Test
    void workIsNotGivenToTheSameAgainNorWhenItIsDoneNorToWhoMarksItAlready() {
        again.given(miasWork())
                .when(reallocate(1, 2, MIA_THE_ASSESSOR, TUESDAY))
                .thenRefused(REALLOCATED_TO_THE_SAME);
        again.given(miasWork(judged(1, FIRST, JOIN, 50, MONDAY)))
                .when(reallocate(1, 2, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ALLOCATION_FULFILLED);
        again.given(miasWork(allocated(2, FIRST, NOA_THE_ASSESSOR, MarkingRole.SECOND, true, MONDAY)))
                .when(reallocate(1, 3, NOA_THE_ASSESSOR, TUESDAY))
                .thenRefused(ASSESSOR_HAS_ANOTHER_ROLE);
    }

    private static DomainEvent[] miasWork(DomainEvent... more) {
        var all = new ArrayList<DomainEvent>();
        all.add(allocated(1, FIRST, MIA_THE_ASSESSOR, MarkingRole.FIRST, false, MONDAY));
        all.addAll(List.of(more));
        return weldSubmitted(all.toArray(new DomainEvent[0]));
    }

    private static AllocateAssessment allocate(
            int id, EvidenceId evidence, PersonId assessor, MarkingRole role, boolean blind, LocalDate day) {
        return new AllocateAssessment(ADAS, evidence, allocation(id), assessor, role, blind, act(REGISTRAR, day));
    }

    private static ReallocateAssessment reallocate(int old, int by, PersonId assessor, LocalDate day) {
        AllocationId replaced = allocation(old);
        return new ReallocateAssessment(ADAS, replaced, allocation(by), assessor, "departed", act(REGISTRAR, day));
    }
}
