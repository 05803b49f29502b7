package org.cairn.command.milestone.request;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import org.cairn.command.SliceFixture;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.AppealOutcome;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A milestone that was revoked, or about which an appeal was decided.
class RequestAgainTest {

    private final SliceFixture slice = SliceFixture.of(new RequestApprovalDecision());

    @Test
    void whatWasRevokedMayBeRequestedAgain() {
        slice.given(certificateRequested(
                        eveApproved(WEDNESDAY),
                        fayConfirmed(WEDNESDAY),
                        revocationOrdered(THURSDAY),
                        revoked(THURSDAY)))
                .when(request(null))
                .thenEvents(requested(ANOTHER_APPROVAL, CERTIFICATE, MET, FRIDAY));
        slice.given(certificateRequested(eveApproved(WEDNESDAY), fayConfirmed(WEDNESDAY), revocationOrdered(THURSDAY)))
                .when(request(null))
                .thenRefused(MILESTONE_ALREADY_REACHED);
    }

    @Test
    void aRequestNamesTheAppealThatAllowsIt() {
        for (var outcome : new AppealOutcome[] {AppealOutcome.UPHELD, AppealOutcome.REMITTED}) {
            slice.given(certificateRequested(
                            eveDeclined(THURSDAY),
                            appealLodged(theDecline(), THURSDAY, THURSDAY),
                            appealDecided(theDecline(), outcome, FRIDAY)))
                    .when(request(APPEAL))
                    .thenEvents(new MilestoneApprovalRequested(
                            ANOTHER_APPROVAL, ADAS, ADA, WELDING, CERTIFICATE, MET, APPEAL, FRIDAY));
        }
    }

    @Test
    void anAppealThatFailedOrIsOpenOrIsAboutSomethingElseAllowsNothing() {
        slice.given(certificateRequested(
                        eveDeclined(THURSDAY),
                        appealLodged(theDecline(), THURSDAY, THURSDAY),
                        appealDecided(theDecline(), AppealOutcome.DISMISSED, FRIDAY)))
                .when(request(APPEAL))
                .thenRefused(APPEAL_DOES_NOT_ALLOW);
        slice.given(certificateRequested(eveDeclined(THURSDAY), appealLodged(theDecline(), THURSDAY, THURSDAY)))
                .when(request(APPEAL))
                .thenRefused(APPEAL_DOES_NOT_ALLOW);
        slice.given(certificateRequested(
                        eveDeclined(THURSDAY),
                        appealLodged(theDecline(), THURSDAY, THURSDAY),
                        appealDecided(theDecline(), AppealOutcome.UPHELD, FRIDAY)))
                .when(new RequestMilestoneApproval(ADAS, ANOTHER_APPROVAL, BOARD_PRIZE, APPEAL, act(REGISTRAR, FRIDAY)))
                .thenRefused(APPEAL_DOES_NOT_ALLOW);
    }

    private static RequestMilestoneApproval request(@Nullable AppealId appeal) {
        return new RequestMilestoneApproval(ADAS, ANOTHER_APPROVAL, CERTIFICATE, appeal, act(REGISTRAR, FRIDAY));
    }
}
