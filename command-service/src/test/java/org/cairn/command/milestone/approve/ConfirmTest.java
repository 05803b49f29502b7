package org.cairn.command.milestone.approve;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.ApproverAuthorised;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class ConfirmTest {

    private final SliceFixture slice = SliceFixture.of(new ConfirmDecision());

    @Test
    void anotherPersonConfirms() {
        slice.given(approved()).when(fay(THURSDAY)).thenEvents(fayConfirmed(THURSDAY));
    }

    @Test
    void onTheDayOfTheFirstApprovalToo() {
        slice.given(approved()).when(fay(WEDNESDAY)).thenEvents(fayConfirmed(WEDNESDAY));
    }

    @Test
    void atTheLevelOfTheFirst() {
        slice.given(adaQualified(
                        requested(APPROVAL, BOARD_PRIZE, MET, TUESDAY),
                        firstApproved(APPROVAL, BOARD_PRIZE, "gold", EVE_THE_APPROVER, EVE_MAY_APPROVE, WEDNESDAY)))
                .when(fay(THURSDAY))
                .thenEvents(confirmed(APPROVAL, BOARD_PRIZE, "gold", THURSDAY));
    }

    @Test
    void onePersonIsNotTwo() {
        slice.given(approved())
                .when(new ConfirmMilestone(ADAS, APPROVAL, act(EVE_THE_APPROVER, THURSDAY)))
                .thenRefused(APPROVER_IS_THE_FIRST);
    }

    @Test
    void onePersonIsNotTwoByASecondAuthorisation() {
        var again = new ApproverAuthorised(
                new AuthorisationId(new UUID(8, 44)),
                EVE_THE_APPROVER,
                Scope.INSTITUTION,
                new Term(START, null),
                START);
        slice.given(certificateRequested(eveApproved(WEDNESDAY), again))
                .when(new ConfirmMilestone(ADAS, APPROVAL, act(EVE_THE_APPROVER, THURSDAY)))
                .thenRefused(APPROVER_IS_THE_FIRST);
    }

    @Test
    void confirmingAgainChangesNothing() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(THURSDAY)))
                .when(fay(THURSDAY))
                .thenNothingNew();
    }

    @Test
    void loadingTheSameHistoryAgainChangesNothing() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(THURSDAY)))
                .when(new ConfirmMilestone(ADAS, APPROVAL, historicalAct(FAY_THE_APPROVER, THURSDAY)))
                .thenNothingNew();
    }

    @Test
    void confirmingAgainChangesNothingWhenTheAuthorisationHasEnded() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(THURSDAY), faysEnded(THURSDAY)))
                .when(fay(THURSDAY))
                .thenNothingNew();
    }

    @Test
    void itIsConfirmedOnce() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(WEDNESDAY)))
                .when(fay(THURSDAY))
                .thenRefused(APPROVAL_ALREADY_DECIDED);
    }

    @Test
    void whatWasDeclinedIsNotConfirmed() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), eveDeclined(WEDNESDAY)))
                .when(fay(THURSDAY))
                .thenRefused(APPROVAL_ALREADY_DECIDED);
    }

    @Test
    void thereIsAFirstApproval() {
        slice.given(certificateRequested()).when(fay(THURSDAY)).thenRefused(APPROVAL_NOT_YET_GIVEN);
    }

    @Test
    void whatWasNotRequestedIsNotConfirmed() {
        slice.given(adaQualified()).when(fay(THURSDAY)).thenRefused(APPROVAL_UNKNOWN);
    }

    @Test
    void anotherLearnersApprovalDoesNotCount() {
        slice.given(approved())
                .when(new ConfirmMilestone(BOBS, APPROVAL, act(FAY_THE_APPROVER, THURSDAY)))
                .thenRefused(APPROVAL_UNKNOWN);
    }

    @Test
    void itTakesAnApproverOnThatDay() {
        slice.given(approved())
                .when(new ConfirmMilestone(ADAS, APPROVAL, act(NOA_THE_ASSESSOR, THURSDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        slice.given(certificateRequested(eveApproved(WEDNESDAY), faysEnded(THURSDAY)))
                .when(fay(THURSDAY))
                .thenRefused(APPROVER_NOT_AUTHORISED);
    }

    @Test
    void whoAssessedWhatItRestsOnDoesNotConfirm() {
        var byFay = judged(3, FIRST, JOIN, 70, FAY_THE_APPROVER, FAY_MAY_APPROVE, MONDAY);
        slice.given(certificateRequested(byFay, eveApproved(WEDNESDAY)))
                .when(fay(THURSDAY))
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void norIsAnApprovalConfirmedWhoseGiverHasAssessedSince() {
        var byEve = judged(3, FIRST, JOIN, 70, EVE_THE_APPROVER, EVE_MAY_APPROVE, WEDNESDAY);
        slice.given(certificateRequested(eveApproved(WEDNESDAY), byEve))
                .when(fay(THURSDAY))
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void itDoesNotPrecedeTheFirstApproval() {
        slice.given(approved()).when(fay(TUESDAY)).thenRefused(APPROVAL_BEFORE_REQUEST);
    }

    @Test
    void itCannotComeFromTheFuture() {
        slice.given(approved()).when(fay(TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void inHistoryItMayPrecedeTheFirstApproval() {
        slice.given(approved())
                .when(new ConfirmMilestone(ADAS, APPROVAL, historicalAct(FAY_THE_APPROVER, TUESDAY)))
                .thenEvents(fayConfirmed(TUESDAY));
    }

    @Test
    void historyDoesNotRelaxThatItTakesTwo() {
        slice.given(approved())
                .when(new ConfirmMilestone(ADAS, APPROVAL, historicalAct(EVE_THE_APPROVER, THURSDAY)))
                .thenRefused(APPROVER_IS_THE_FIRST);
        slice.given(certificateRequested())
                .when(new ConfirmMilestone(ADAS, APPROVAL, historicalAct(FAY_THE_APPROVER, THURSDAY)))
                .thenRefused(APPROVAL_NOT_YET_GIVEN);
        slice.given(approved())
                .when(new ConfirmMilestone(ADAS, APPROVAL, historicalAct(NOA_THE_ASSESSOR, THURSDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
    }

    private static DomainEvent[] approved() {
        return certificateRequested(eveApproved(WEDNESDAY));
    }

    private static DomainEvent faysEnded(LocalDate day) {
        return new AuthorisationEnded(FAY_MAY_APPROVE, FAY_THE_APPROVER, "left", day);
    }

    private static ConfirmMilestone fay(LocalDate day) {
        return new ConfirmMilestone(ADAS, APPROVAL, act(FAY_THE_APPROVER, day));
    }
}
