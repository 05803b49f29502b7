package org.cairn.command.milestone.decline;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class DeclineTest {

    private final SliceFixture slice = SliceFixture.of(new DeclineDecision());

    @Test
    void oneApproverDeclines() {
        slice.given(certificateRequested()).when(eve("fail", WEDNESDAY)).thenEvents(eveDeclined(WEDNESDAY));
    }

    @Test
    void anApproverMayThinkBetterOfIt() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY)))
                .when(eve("fail", THURSDAY))
                .thenEvents(eveDeclined(THURSDAY));
    }

    @Test
    void decliningAgainChangesNothing() {
        slice.given(certificateRequested(eveDeclined(WEDNESDAY)))
                .when(eve("fail", WEDNESDAY))
                .thenNothingNew();
    }

    @Test
    void loadingTheSameHistoryAgainChangesNothing() {
        slice.given(certificateRequested(eveDeclined(WEDNESDAY)))
                .when(new DeclineMilestone(ADAS, APPROVAL, "fail", historicalAct(EVE_THE_APPROVER, WEDNESDAY)))
                .thenNothingNew();
    }

    @Test
    void decliningAgainChangesNothingWhenTheAuthorisationHasEnded() {
        slice.given(certificateRequested(
                        eveDeclined(WEDNESDAY),
                        new AuthorisationEnded(EVE_MAY_APPROVE, EVE_THE_APPROVER, "left", WEDNESDAY)))
                .when(eve("fail", WEDNESDAY))
                .thenNothingNew();
    }

    @Test
    void whatIsDecidedIsDecided() {
        slice.given(certificateRequested(eveDeclined(WEDNESDAY)))
                .when(eve("plagiarism", WEDNESDAY))
                .thenRefused(APPROVAL_ALREADY_DECIDED);
        slice.given(certificateRequested(eveDeclined(WEDNESDAY)))
                .when(eve("fail", THURSDAY))
                .thenRefused(APPROVAL_ALREADY_DECIDED);
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(WEDNESDAY)))
                .when(eve("fail", THURSDAY))
                .thenRefused(APPROVAL_ALREADY_DECIDED);
    }

    @Test
    void whatWasNotRequestedIsNotDeclined() {
        slice.given(adaQualified()).when(eve("fail", WEDNESDAY)).thenRefused(APPROVAL_UNKNOWN);
    }

    @Test
    void anotherLearnersRequestDoesNotCount() {
        slice.given(certificateRequested())
                .when(new DeclineMilestone(BOBS, APPROVAL, "fail", act(EVE_THE_APPROVER, WEDNESDAY)))
                .thenRefused(APPROVAL_UNKNOWN);
    }

    @Test
    void itTakesAnApproverOnThatDay() {
        slice.given(certificateRequested(noaMayAssess()))
                .when(by(act(NOA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        slice.given(certificateRequested(new AuthorisationEnded(EVE_MAY_APPROVE, EVE_THE_APPROVER, "left", WEDNESDAY)))
                .when(eve("fail", WEDNESDAY))
                .thenRefused(APPROVER_NOT_AUTHORISED);
    }

    @Test
    void whoAssessedWhatItRestsOnDoesNotDecline() {
        slice.given(certificateRequested(mayApprove(MIA_THE_ASSESSOR, GUS_MAY_APPROVE)))
                .when(by(act(MIA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    @Test
    void itDoesNotPrecedeTheRequest() {
        slice.given(certificateRequested()).when(eve("fail", MONDAY)).thenRefused(APPROVAL_BEFORE_REQUEST);
    }

    @Test
    void itCannotComeFromTheFuture() {
        slice.given(certificateRequested()).when(eve("fail", TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void inHistoryItMayPrecedeTheRequest() {
        slice.given(certificateRequested())
                .when(by(historicalAct(EVE_THE_APPROVER, MONDAY)))
                .thenEvents(eveDeclined(MONDAY));
    }

    @Test
    void historyDoesNotRelaxWhoDeclines() {
        for (PersonId person : new PersonId[] {NOA_THE_ASSESSOR, LOADER}) {
            slice.given(certificateRequested())
                    .when(by(historicalAct(person, WEDNESDAY)))
                    .thenRefused(APPROVER_NOT_AUTHORISED);
        }
        slice.given(certificateRequested(mayApprove(MIA_THE_ASSESSOR, GUS_MAY_APPROVE)))
                .when(by(historicalAct(MIA_THE_ASSESSOR, WEDNESDAY)))
                .thenRefused(APPROVER_WAS_ASSESSOR);
    }

    private static DeclineMilestone eve(String grounds, LocalDate day) {
        return new DeclineMilestone(ADAS, APPROVAL, grounds, act(EVE_THE_APPROVER, day));
    }

    private static DeclineMilestone by(Act act) {
        return new DeclineMilestone(ADAS, APPROVAL, "fail", act);
    }
}
