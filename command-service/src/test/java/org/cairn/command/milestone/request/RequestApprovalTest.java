package org.cairn.command.milestone.request;

import static org.cairn.command.Absences.adaOnLeave;
import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_ON_LEAVE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.pathway.MilestoneCode;
import org.junit.jupiter.api.Test;

class RequestApprovalTest {

    private final SliceFixture slice = SliceFixture.of(new RequestApprovalDecision());

    @Test
    void aMilestoneGoesBeforeTheBoardWithWhatItRestsOn() {
        slice.given(adaQualified())
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenEvents(requested(APPROVAL, CERTIFICATE, MET, TUESDAY));
    }

    @Test
    void anUnmetRequirementBarsWhatRequiresIt() {
        slice.given(adaEnrolled())
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        slice.given(adaEnrolled(submitted(FIRST, JOIN, MONDAY), mastered(JOIN, "pass", "50", MONDAY, 1)))
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
    }

    @Test
    void theBoardSeesWhatIsMissingWhereItMayDecideAllTheSame() {
        slice.given(adaEnrolled(mastered(CUT, "pass", "50", MONDAY, 1)))
                .when(request(APPROVAL, BOARD_PRIZE, TUESDAY))
                .thenEvents(requested(
                        APPROVAL,
                        BOARD_PRIZE,
                        new RequirementSnapshot(
                                false,
                                List.of(CUT),
                                List.of(JOIN, POLISH),
                                List.of(
                                        node("all", false, CUT),
                                        node("W-1", false),
                                        node("finish", true, CUT),
                                        node("W-2", true, CUT),
                                        node("W-3", false)),
                                List.of()),
                        TUESDAY));
    }

    @Test
    void whatWasMasteredLaterDoesNotCountForAnEarlierDay() {
        slice.given(adaQualified())
                .when(request(APPROVAL, CERTIFICATE, START))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        slice.given(adaQualified())
                .when(request(APPROVAL, BOARD_PRIZE, START))
                .thenEvents(requested(APPROVAL, BOARD_PRIZE, NOT_MET, START));
    }

    @Test
    void aHigherLevelThatCameLaterDoesNotHideTheFirst() {
        slice.given(adaQualified(mastered(JOIN, "excellent", "90", TODAY, 3)))
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenEvents(requested(APPROVAL, CERTIFICATE, MET, TUESDAY));
    }

    @Test
    void nothingIsRequestedBeforeTheEnrolment() {
        slice.given(adaQualified())
                .when(request(APPROVAL, BOARD_PRIZE, START.minusDays(1)))
                .thenRefused(REQUEST_BEFORE_ENROLMENT);
    }

    @Test
    void requestingAgainChangesNothing() {
        slice.given(certificateRequested())
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenNothingNew();
        slice.given(certificateRequested(eveDeclined(WEDNESDAY)))
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenNothingNew();
    }

    @Test
    void anotherRequestUnderTheSameIdIsRefused() {
        slice.given(certificateRequested())
                .when(request(APPROVAL, BOARD_PRIZE, TUESDAY))
                .thenRefused(APPROVAL_ID_TAKEN);
        slice.given(certificateRequested())
                .when(request(APPROVAL, CERTIFICATE, WEDNESDAY))
                .thenRefused(APPROVAL_ID_TAKEN);
    }

    @Test
    void aMilestoneIsBeforeTheBoardOnce() {
        slice.given(certificateRequested())
                .when(request(ANOTHER_APPROVAL, CERTIFICATE, WEDNESDAY))
                .thenRefused(MILESTONE_ALREADY_REQUESTED);
        slice.given(certificateRequested(eveApproved(WEDNESDAY)))
                .when(request(ANOTHER_APPROVAL, CERTIFICATE, THURSDAY))
                .thenRefused(MILESTONE_ALREADY_REQUESTED);
    }

    @Test
    void aMilestoneIsReachedOnce() {
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(WEDNESDAY)))
                .when(request(ANOTHER_APPROVAL, CERTIFICATE, THURSDAY))
                .thenRefused(MILESTONE_ALREADY_REACHED);
    }

    @Test
    void whatWasDeclinedMayBeRequestedAgain() {
        slice.given(certificateRequested(eveDeclined(WEDNESDAY)))
                .when(request(ANOTHER_APPROVAL, CERTIFICATE, THURSDAY))
                .thenEvents(requested(ANOTHER_APPROVAL, CERTIFICATE, MET, THURSDAY));
    }

    @Test
    void anotherMilestoneBeforeTheBoardDoesNotCount() {
        slice.given(certificateRequested())
                .when(request(ANOTHER_APPROVAL, BOARD_PRIZE, WEDNESDAY))
                .thenEvents(requested(ANOTHER_APPROVAL, BOARD_PRIZE, MET, WEDNESDAY));
    }

    @Test
    void anotherLearnersMasteryAndRequestDoNotCount() {
        slice.given(certificateRequested())
                .when(new RequestMilestoneApproval(BOBS, APPROVAL, CERTIFICATE, act(REGISTRAR, TUESDAY)))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        slice.given(certificateRequested())
                .when(new RequestMilestoneApproval(BOBS, APPROVAL, BOARD_PRIZE, act(REGISTRAR, TUESDAY)))
                .thenEvents(new MilestoneApprovalRequested(
                        APPROVAL, BOBS, BOB, WELDING, BOARD_PRIZE, NOT_MET, null, TUESDAY));
    }

    @Test
    void thePathwayHasTheMilestone() {
        slice.given(adaQualified())
                .when(request(APPROVAL, new MilestoneCode("knighthood"), TUESDAY))
                .thenRefused(MILESTONE_UNKNOWN);
    }

    @Test
    void whoIsNotEnrolledReachesNoMilestone() {
        slice.given(opened(registered(ADA)))
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenRefused(ENROLMENT_UNKNOWN);
    }

    @Test
    void whoHasLeftRequestsNothingMore() {
        slice.given(adaQualified(adaLeft(MONDAY)))
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenRefused(ENROLMENT_WITHDRAWN);
    }

    @Test
    void duringALeaveThereAreNoRequests() {
        slice.given(adaQualified(adaOnLeave(TUESDAY)))
                .when(request(APPROVAL, CERTIFICATE, TUESDAY))
                .thenRefused(ENROLMENT_ON_LEAVE);
    }

    @Test
    void itCannotComeFromTheFuture() {
        slice.given(adaQualified())
                .when(request(APPROVAL, CERTIFICATE, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void inHistoryItMayFollowTheLeaving() {
        slice.given(adaQualified(adaLeft(MONDAY)))
                .when(new RequestMilestoneApproval(ADAS, APPROVAL, CERTIFICATE, historicalAct(REGISTRAR, TUESDAY)))
                .thenEvents(requested(APPROVAL, CERTIFICATE, MET, TUESDAY));
    }

    @Test
    void historyDoesNotRelaxTheRequirement() {
        slice.given(adaEnrolled())
                .when(new RequestMilestoneApproval(ADAS, APPROVAL, CERTIFICATE, historicalAct(REGISTRAR, TUESDAY)))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        slice.given(certificateRequested())
                .when(new RequestMilestoneApproval(
                        ADAS, ANOTHER_APPROVAL, CERTIFICATE, historicalAct(REGISTRAR, TUESDAY)))
                .thenRefused(MILESTONE_ALREADY_REQUESTED);
    }

    private static RequestMilestoneApproval request(ApprovalId approval, MilestoneCode milestone, LocalDate day) {
        return new RequestMilestoneApproval(ADAS, approval, milestone, act(REGISTRAR, day));
    }
}
