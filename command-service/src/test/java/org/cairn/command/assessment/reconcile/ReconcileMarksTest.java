package org.cairn.command.assessment.reconcile;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.assessment.AssessmentReason.*;
import static org.cairn.contracts.assessment.ReconciliationMethod.AGREED;
import static org.cairn.contracts.assessment.ReconciliationMethod.MEAN;
import static org.cairn.contracts.assessment.ReconciliationMethod.THIRD_MARKER;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.command.University;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.assessment.ReconcileMarks;
import org.cairn.contracts.assessment.ReconciliationId;
import org.cairn.contracts.assessment.ReconciliationMethod;
import org.cairn.contracts.authorisation.AssessorAuthorised;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconcileMarksTest {

    private final SliceFixture slice = SliceFixture.of(new ReconcileMarksDecision());

    /// Mia gave 30, Noa 60; neither counts as mastery yet.
    private static DomainEvent[] markedTwice(DomainEvent... more) {
        var both = new DomainEvent[] {judged(1, FIRST, JOIN, 30, MONDAY), secondJudged(2, FIRST, JOIN, 60, TUESDAY)};
        var all = Arrays.copyOf(both, 2 + more.length);
        System.arraycopy(more, 0, all, 2, more.length);
        return weldSubmitted(all);
    }

    @Test
    void theAgreedMarkCountsInPlaceOfThoseThatItReconciles() {
        slice.given(markedTwice())
                .when(reconcile(1, AGREED, 45, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenEvents(
                        reconciled(1, AGREED, FIRST, JOIN, 30, 45, WEDNESDAY, 1, 2),
                        mastered(JOIN, "pass", "45", WEDNESDAY, 1, 2));
    }

    @Test
    void theMeanIsRoundedAsThePolicySays() {
        // (30 + 60) / 2 = 45
        slice.given(markedTwice())
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 2, 1))
                .thenEvents(
                        reconciled(1, MEAN, FIRST, JOIN, 30, 45, WEDNESDAY, 1, 2),
                        mastered(JOIN, "pass", "45", WEDNESDAY, 1, 2));
    }

    @Test
    void theThirdMarkDecides() {
        slice.given(markedTwice(thirdJudged(3, FIRST, JOIN, 39, WEDNESDAY)))
                .when(reconcile(1, THIRD_MARKER, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2, 3))
                .thenEvents(reconciled(1, THIRD_MARKER, FIRST, JOIN, 30, 39, WEDNESDAY, 1, 2, 3));
        slice.given(markedTwice())
                .when(reconcile(1, THIRD_MARKER, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(THIRD_MARK_MISSING);
    }

    @Test
    void marksThatAreTooFarApartHaveNoMean() {
        // They differ by 30.
        slice.given(markedTwice(pathwayWith(secondMarking(30))))
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(MARKS_TOO_FAR_APART);
        slice.given(markedTwice(pathwayWith(secondMarking(30))))
                .when(reconcile(1, AGREED, 35, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenEvents(reconciled(1, AGREED, FIRST, JOIN, 30, 35, WEDNESDAY, 1, 2));
    }

    @Test
    void whatWasGrantedStaysGrantedAndIsNamed() {
        slice.given(weldSubmitted(
                        judged(1, FIRST, JOIN, 50, MONDAY),
                        mastered(JOIN, "pass", "50", MONDAY, 1),
                        secondJudged(2, FIRST, JOIN, 20, MONDAY)))
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                // (50 + 20) / 2 = 35, which is a fail.
                .thenEvents(standing(reconciled(1, MEAN, FIRST, JOIN, 30, 35, WEDNESDAY, 1, 2), "pass"));
    }

    @Test
    void aMarkIsGivenExactlyWhereItWasAgreedOn() {
        slice.given(markedTwice())
                .when(reconcile(1, AGREED, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(AGREED_MARK_MISSING);
        slice.given(markedTwice())
                .when(reconcile(1, MEAN, 45, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(AGREED_MARK_NOT_TAKEN);
    }

    @Test
    void reconcilingAgainChangesNothingAndAnotherUnderTheSameIdIsRefused() {
        var history = markedTwice(reconciled(1, MEAN, FIRST, JOIN, 30, 45, WEDNESDAY, 1, 2));
        slice.given(history)
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenNothingNew();
        slice.given(history)
                .when(reconcile(1, AGREED, 50, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(RECONCILIATION_ID_TAKEN);
    }

    @Test
    void aLaterReconciliationTakesInAllOfTheEarlier() {
        var history = markedTwice(
                reconciled(1, MEAN, FIRST, JOIN, 30, 45, WEDNESDAY, 1, 2), thirdJudged(3, FIRST, JOIN, 55, WEDNESDAY));
        slice.given(history)
                .when(reconcile(2, AGREED, 55, MIA_THE_ASSESSOR, THURSDAY, 1, 3))
                .thenRefused(RECONCILIATION_LEAVES_OUT);
        slice.given(history)
                .when(reconcile(2, THIRD_MARKER, null, MIA_THE_ASSESSOR, THURSDAY, 1, 2, 3))
                .thenEvents(
                        superseding(reconciled(2, THIRD_MARKER, FIRST, JOIN, 30, 55, THURSDAY, 1, 2, 3), 1),
                        mastered(JOIN, "pass", "55", THURSDAY, 1, 2, 3));
    }

    @Test
    void aCorrectedMarkIsReconciledAsItWasCorrected() {
        // 40 instead of 30: the mean with 60 is 50, the difference 20.
        slice.given(markedTwice(corrected(1, judged(1, FIRST, JOIN, 30, MONDAY), 30, 40, TUESDAY)))
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenEvents(
                        reconciled(1, MEAN, FIRST, JOIN, 20, 50, WEDNESDAY, 1, 2),
                        mastered(JOIN, "pass", "50", WEDNESDAY, 1, 2));
    }

    @Test
    void itTakesTwoPeopleAndAFirstMarkOfTheSameWork() {
        slice.given(weldSubmitted(judged(1, FIRST, JOIN, 30, MONDAY), judged(2, FIRST, JOIN, 40, MONDAY)))
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(RECONCILED_TOO_FEW);
        slice.given(markedTwice(thirdJudged(3, FIRST, JOIN, 39, WEDNESDAY)))
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 2, 3))
                .thenRefused(RECONCILED_TOO_FEW);
        slice.given(markedTwice(submitted(SECOND, CUT, MONDAY), secondJudged(3, SECOND, CUT, 39, MONDAY)))
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 3))
                .thenRefused(RECONCILED_OF_DIFFERENT_WORK);
    }

    @Test
    void whatIsNotThereCannotBeReconciled() {
        slice.given(opened())
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(ENROLMENT_UNKNOWN);
        slice.given(markedTwice())
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, WEDNESDAY, 1, 9))
                .thenRefused(JUDGEMENT_UNKNOWN);
    }

    @Test
    void itFollowsTheLastOfTheMarks() {
        slice.given(markedTwice())
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, MONDAY, 1, 2))
                .thenRefused(RECONCILED_BEFORE_JUDGED);
        slice.given(markedTwice())
                .when(reconcile(1, MEAN, null, MIA_THE_ASSESSOR, TODAY.plusDays(1), 1, 2))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void theLearnerMayNot() {
        slice.given(markedTwice(new LearnerIsPerson(ADA, OLA_THE_ASSESSOR, START)))
                .when(reconcile(1, AGREED, 90, OLA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(ASSESSOR_IS_AUTHOR);
    }

    @Test
    void whoIsNotAuthorisedOrApprovesMayNot() {
        slice.given(markedTwice())
                .when(reconcile(1, MEAN, null, EVE_THE_APPROVER, WEDNESDAY, 1, 2))
                .thenRefused(ASSESSOR_NOT_AUTHORISED);
        var eveMayAssess = new AssessorAuthorised(
                new AuthorisationId(new UUID(8, 9)), EVE_THE_APPROVER, Scope.INSTITUTION, new Term(START, null), START);
        slice.given(certificateRequested(
                        eveMayAssess, noaMayAssess(), secondJudged(3, FIRST, JOIN, 60, MONDAY), eveApproved(WEDNESDAY)))
                .when(reconcile(1, MEAN, null, EVE_THE_APPROVER, THURSDAY, 1, 3))
                .thenRefused(ASSESSOR_IS_APPROVER);
    }

    @Test
    void whoIsToMarkBlindMayNotBeforeTheyHave() {
        slice.given(markedTwice(allocated(1, FIRST, OLA_THE_ASSESSOR, MarkingRole.THIRD, true, TUESDAY)))
                .when(reconcile(1, MEAN, null, OLA_THE_ASSESSOR, WEDNESDAY, 1, 2))
                .thenRefused(BLIND_MARKING_OPEN);
    }

    private static MarksReconciled standing(MarksReconciled r, String level) {
        return copy(r, r.supersedes(), level);
    }

    private static MarksReconciled superseding(MarksReconciled r, int earlier) {
        return copy(r, List.of(reconciliation(earlier)), r.stillStands());
    }

    private static MarksReconciled copy(
            MarksReconciled r, List<ReconciliationId> supersedes, @Nullable String stillStands) {
        return new MarksReconciled(
                r.reconciliation(),
                r.judgements(),
                supersedes,
                r.enrolment(),
                r.learner(),
                r.pathway(),
                r.evidence(),
                r.competency(),
                r.method(),
                r.difference(),
                r.rubric(),
                r.criteria(),
                r.score(),
                r.level(),
                r.overall(),
                r.capped(),
                stillStands,
                r.comment(),
                r.person(),
                r.authorisation(),
                r.effectiveOn());
    }

    private static ReconcileMarks reconcile(
            int id,
            ReconciliationMethod method,
            @Nullable Integer agreed,
            PersonId person,
            LocalDate day,
            int... judgements) {
        return new ReconcileMarks(
                ADAS,
                reconciliation(id),
                Arrays.stream(judgements).mapToObj(University::judgement).toList(),
                method,
                agreed == null ? null : GivenMark.of(Score.of(agreed)),
                null,
                act(person, day));
    }
}
