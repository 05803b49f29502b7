package org.cairn.command.milestone.approve;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.evidence.PriorLearningDecision;
import org.cairn.contracts.evidence.PriorLearningId;
import org.cairn.contracts.evidence.PriorLearningKind;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstApproveTest {

    private static final AuthorisationId MIA_MAY_APPROVE = new AuthorisationId(new UUID(8, 22));

    private final SliceFixture slice = SliceFixture.of(new FirstApproveDecision());

    @Test
    void anApproverApproves() {
        slice.given(certificateRequested()).when(eve(WEDNESDAY)).thenEvents(eveApproved(WEDNESDAY));
    }

    @Test
    void onTheDayOfTheRequestToo() {
        slice.given(certificateRequested()).when(eve(TUESDAY)).thenEvents(eveApproved(TUESDAY));
    }

    @Test
    void whereThereAreLevelsOneIsGiven() {
        var history = adaQualified(requested(APPROVAL, BOARD_PRIZE, MET, TUESDAY));
        slice.given(history)
                .when(eve("gold", act(EVE_THE_APPROVER, WEDNESDAY)))
                .thenEvents(firstApproved(APPROVAL, BOARD_PRIZE, "gold", EVE_THE_APPROVER, EVE_MAY_APPROVE, WEDNESDAY));
        slice.given(history).when(eve(WEDNESDAY)).thenRefused(MILESTONE_LEVEL_UNKNOWN);
        slice.given(history)
                .when(eve("bronze", act(EVE_THE_APPROVER, WEDNESDAY)))
                .thenRefused(MILESTONE_LEVEL_UNKNOWN);
    }

    @Test
    void whereThereAreNoneNoneIsGiven() {
        slice.given(certificateRequested())
                .when(eve("gold", act(EVE_THE_APPROVER, WEDNESDAY)))
                .thenRefused(MILESTONE_LEVEL_UNKNOWN);
    }

    @Test
    void approvingAgainChangesNothing() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY)))
                .when(eve(WEDNESDAY))
                .thenNothingNew();
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(THURSDAY)))
                .when(eve(WEDNESDAY))
                .thenNothingNew();
    }

    @Test
    void loadingTheSameHistoryAgainChangesNothing() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(THURSDAY)))
                .when(eve(null, historicalAct(EVE_THE_APPROVER, WEDNESDAY)))
                .thenNothingNew();
    }

    @Test
    void approvingAgainChangesNothingWhenTheAuthorisationHasEnded() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), evesEnded(WEDNESDAY)))
                .when(eve(WEDNESDAY))
                .thenNothingNew();
    }

    @Test
    void theFirstApprovalIsGivenOnce() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY)))
                .when(eve(THURSDAY))
                .thenRefused(APPROVAL_ALREADY_GIVEN);
        slice.given(certificateRequested(eveApproved(WEDNESDAY)))
                .when(eve(null, act(FAY_THE_APPROVER, WEDNESDAY)))
                .thenRefused(APPROVAL_ALREADY_GIVEN);
    }

    @Test
    void whatIsDecidedIsDecided() {
        slice.given(certificateRequested(eveDeclined(WEDNESDAY)))
                .when(eve(THURSDAY))
                .thenRefused(APPROVAL_ALREADY_DECIDED);
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(WEDNESDAY)))
                .when(eve(THURSDAY))
                .thenRefused(APPROVAL_ALREADY_DECIDED);
    }

    @Test
    void whatWasNotRequestedIsNotApproved() {
        slice.given(adaQualified()).when(eve(WEDNESDAY)).thenRefused(APPROVAL_UNKNOWN);
    }

    @Test
    void anotherLearnersRequestDoesNotCount() {
        slice.given(certificateRequested())
                .when(new FirstApproveMilestone(BOBS, APPROVAL, null, act(EVE_THE_APPROVER, WEDNESDAY)))
                .thenRefused(APPROVAL_UNKNOWN);
    }

    @Test
    void itTakesAnApprover() {
        slice.given(certificateRequested(noaMayAssess()))
                .when(eve(null, act(NOA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        slice.given(certificateRequested())
                .when(eve(null, act(LOADER, WEDNESDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
    }

    @Test
    void theApproverIsAuthorisedForThisPathwayOnThatDay() {
        var forBaking = new Scope(List.of(new PathwayId("baking")));
        slice.given(certificateRequested(miaMayApproveToo(), noaMayApprove(forBaking, new Term(START, null))))
                .when(eve(null, act(NOA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        for (var day : List.of(TUESDAY, THURSDAY)) {
            slice.given(certificateRequested(noaMayApprove(Scope.INSTITUTION, new Term(WEDNESDAY, WEDNESDAY))))
                    .when(eve(null, act(NOA_THE_ASSESSOR, day)))
                    .thenRefused(APPROVER_NOT_AUTHORISED);
        }
        slice.given(certificateRequested(evesEnded(WEDNESDAY)))
                .when(eve(WEDNESDAY))
                .thenRefused(APPROVER_NOT_AUTHORISED);
    }

    @Test
    void whoAssessedWhatItRestsOnDoesNotApprove() {
        slice.given(certificateRequested(miaMayApproveToo()))
                .when(eve(null, act(MIA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void whoDecidedPriorLearningThatItRestsOnDoesNotApprove() {
        var byEve = new PriorLearningDecided(
                new PriorLearningId(new UUID(6, 1)),
                ADAS,
                ADA,
                WELDING,
                POLISH,
                PriorLearningKind.EXAM,
                PriorLearningDecision.NONE,
                null,
                EVE_THE_APPROVER,
                EVE_MAY_APPROVE,
                MONDAY);
        slice.given(certificateRequested(byEve)).when(eve(WEDNESDAY)).thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void whoAssessedAnotherLearnerMayApprove() {
        slice.given(certificateRequested(miaMayApproveToo(), noaMayAssess()))
                .when(eve(WEDNESDAY))
                .thenEvents(eveApproved(WEDNESDAY));
    }

    @Test
    void anApprovalDoesNotPrecedeTheRequest() {
        slice.given(certificateRequested()).when(eve(MONDAY)).thenRefused(APPROVAL_BEFORE_REQUEST);
    }

    @Test
    void itCannotComeFromTheFuture() {
        slice.given(certificateRequested()).when(eve(TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void inHistoryItMayPrecedeTheRequest() {
        slice.given(certificateRequested())
                .when(eve(null, historicalAct(EVE_THE_APPROVER, MONDAY)))
                .thenEvents(eveApproved(MONDAY));
    }

    @Test
    void historyDoesNotRelaxWhoApproves() {
        slice.given(certificateRequested(miaMayApproveToo()))
                .when(eve(null, historicalAct(MIA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_WAS_ASSESSOR);
        slice.given(certificateRequested())
                .when(eve(null, historicalAct(NOA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        slice.given(certificateRequested())
                .when(eve(null, historicalAct(EVE_THE_APPROVER, START.minusDays(1))))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        slice.given(adaQualified())
                .when(eve(null, historicalAct(EVE_THE_APPROVER, WEDNESDAY)))
                .thenRefused(APPROVAL_UNKNOWN);
    }

    private static DomainEvent miaMayApproveToo() {
        return new ApproverAuthorised(
                MIA_MAY_APPROVE, MIA_THE_ASSESSOR, Scope.INSTITUTION, new Term(START, null), START);
    }

    private static DomainEvent noaMayApprove(Scope scope, Term term) {
        return new ApproverAuthorised(NOA_MAY_ASSESS, NOA_THE_ASSESSOR, scope, term, START);
    }

    private static DomainEvent evesEnded(LocalDate day) {
        return new AuthorisationEnded(EVE_MAY_APPROVE, EVE_THE_APPROVER, "left", day);
    }

    private static FirstApproveMilestone eve(LocalDate day) {
        return eve(null, act(EVE_THE_APPROVER, day));
    }

    private static FirstApproveMilestone eve(@Nullable String level, Act act) {
        return new FirstApproveMilestone(ADAS, APPROVAL, level, act);
    }
}
