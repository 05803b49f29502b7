package org.cairn.command.milestone.approve;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.AuthorisationEnded;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.PersonsAreTwo;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.ApprovalDelegated;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Who approves in another's place.
class DelegatesTest {

    private final SliceFixture first = SliceFixture.of(new FirstApproveDecision());
    private final SliceFixture confirm = SliceFixture.of(new ConfirmDecision());

    @Test
    void aDelegateApprovesFirstAndTheEventSaysForWhom() {
        first.given(certificateRequested(delegatedToDee()))
                .when(deeFirst(WEDNESDAY))
                .thenEvents(deeApprovedForEve(WEDNESDAY));
        first.given(certificateRequested(delegatedToDee(), deeApprovedForEve(WEDNESDAY)))
                .when(deeFirst(WEDNESDAY))
                .thenNothingNew();
    }

    @Test
    void aDelegateConfirmsWhatAnotherApproved() {
        confirm.given(certificateRequested(gusMayApprove(), gusApproved(), delegatedToDee()))
                .when(deeConfirms(DELEGATION, THURSDAY))
                .thenEvents(new MilestoneConfirmed(
                        APPROVAL,
                        ADAS,
                        ADA,
                        WELDING,
                        CERTIFICATE,
                        null,
                        DEE_THE_DELEGATE,
                        EVE_MAY_APPROVE,
                        new ActingDelegate(DELEGATION, EVE_THE_APPROVER),
                        THURSDAY));
    }

    @Test
    void anotherConfirmsWhatADelegateApproved() {
        confirm.given(certificateRequested(delegatedToDee(), deeApprovedForEve(WEDNESDAY)))
                .when(new ConfirmMilestone(ADAS, APPROVAL, act(FAY_THE_APPROVER, THURSDAY)))
                .thenEvents(fayConfirmed(THURSDAY));
    }

    @Test
    void aDelegationIsNamedByWhomItWasGivenToForItsDaysAndPathways() {
        first.given(certificateRequested(delegatedToDee()))
                .when(firstBy(DEE_THE_DELEGATE, null, WEDNESDAY))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        first.given(certificateRequested()).when(deeFirst(WEDNESDAY)).thenRefused(DELEGATION_UNKNOWN);
        first.given(certificateRequested(delegatedToDee()))
                .when(firstBy(HAL_THE_APPROVER, DELEGATION, WEDNESDAY))
                .thenRefused(DELEGATION_NOT_IN_FORCE);
        first.given(certificateRequested(delegatedToDee()))
                .when(deeFirst(FRIDAY))
                .thenRefused(DELEGATION_NOT_IN_FORCE);
        first.given(certificateRequested(delegatedToDee(), delegationEnded(WEDNESDAY)))
                .when(deeFirst(WEDNESDAY))
                .thenRefused(DELEGATION_NOT_IN_FORCE);
        var elsewhere = new ApprovalDelegated(
                DELEGATION,
                EVE_THE_APPROVER,
                DEE_THE_DELEGATE,
                new Scope(List.of(new PathwayId("flying"))),
                new Term(TUESDAY, THURSDAY),
                EVE_MAY_APPROVE,
                MONDAY);
        first.given(certificateRequested(elsewhere)).when(deeFirst(WEDNESDAY)).thenRefused(DELEGATION_NOT_IN_FORCE);
    }

    @Test
    void aDelegationIsNotUsedByDatingBack() {
        first.given(certificateRequested(delegatedToDee()))
                .when(new FirstApproveMilestone(
                        ADAS,
                        APPROVAL,
                        null,
                        DELEGATION,
                        Act.of(DEE_THE_DELEGATE, WEDNESDAY, FRIDAY))) // Received on Friday, when it was over.
                .thenRefused(DELEGATION_NOT_IN_FORCE);
        first.given(certificateRequested(delegatedToDee()))
                .when(new FirstApproveMilestone(
                        ADAS, APPROVAL, null, DELEGATION, historicalAct(DEE_THE_DELEGATE, WEDNESDAY)))
                .thenEvents(deeApprovedForEve(WEDNESDAY));
    }

    @Test
    void aDelegationEndsWithTheAuthorisationThatItRestsOn() {
        first.given(certificateRequested(
                        delegatedToDee(), new AuthorisationEnded(EVE_MAY_APPROVE, EVE_THE_APPROVER, "left", TUESDAY)))
                .when(deeFirst(WEDNESDAY))
                .thenRefused(DELEGATION_NOT_IN_FORCE);
    }

    @Test
    void delegatorAndDelegateAreNotTwo() {
        confirm.given(certificateRequested(delegatedToDee(), deeApprovedForEve(WEDNESDAY)))
                .when(confirmBy(EVE_THE_APPROVER, null, THURSDAY))
                .thenRefused(APPROVER_SPEAKS_FOR_THE_FIRST);
        confirm.given(certificateRequested(delegatedToDee(), eveApproved(WEDNESDAY)))
                .when(deeConfirms(DELEGATION, THURSDAY))
                .thenRefused(APPROVER_SPEAKS_FOR_THE_FIRST);
    }

    @Test
    void twoDelegatesOfOnePersonAreNotTwo() {
        var toHal = delegated(OTHER, EVE_THE_APPROVER, HAL_THE_APPROVER, EVE_MAY_APPROVE);
        confirm.given(certificateRequested(delegatedToDee(), toHal, deeApprovedForEve(WEDNESDAY)))
                .when(confirmBy(HAL_THE_APPROVER, OTHER, THURSDAY))
                .thenRefused(APPROVER_SPEAKS_FOR_THE_FIRST);
    }

    @Test
    void oneDelegateOfTwoPersonsIsOne() {
        var byFay = delegated(OTHER, FAY_THE_APPROVER, DEE_THE_DELEGATE, FAY_MAY_APPROVE);
        confirm.given(certificateRequested(delegatedToDee(), byFay, deeApprovedForEve(WEDNESDAY)))
                .when(deeConfirms(OTHER, THURSDAY))
                .thenRefused(APPROVER_IS_THE_FIRST);
    }

    @Test
    void oneHumanBeingWithTwoAccountsIsOne() {
        var same = new PersonsAreOne(EVE_THE_APPROVER, EVE_BY_ANOTHER_ACCOUNT, WEDNESDAY);
        var authorised = mayApprove(EVE_BY_ANOTHER_ACCOUNT, GUS_MAY_APPROVE);
        confirm.given(certificateRequested(eveApproved(WEDNESDAY), authorised, same))
                .when(confirmBy(EVE_BY_ANOTHER_ACCOUNT, null, THURSDAY))
                .thenRefused(APPROVER_IS_THE_FIRST);
        confirm.given(certificateRequested(
                        eveApproved(WEDNESDAY),
                        authorised,
                        same,
                        new PersonsAreTwo(EVE_BY_ANOTHER_ACCOUNT, EVE_THE_APPROVER, WEDNESDAY)))
                .when(confirmBy(EVE_BY_ANOTHER_ACCOUNT, null, THURSDAY))
                .thenEvents(confirmedBy(EVE_BY_ANOTHER_ACCOUNT, GUS_MAY_APPROVE));
    }

    @Test
    void oneIsOneOverAThirdAccountToo() {
        var third = new PersonId(new UUID(9, 77));
        confirm.given(certificateRequested(
                        eveApproved(WEDNESDAY),
                        mayApprove(EVE_BY_ANOTHER_ACCOUNT, GUS_MAY_APPROVE),
                        new PersonsAreOne(EVE_THE_APPROVER, third, WEDNESDAY),
                        new PersonsAreOne(third, EVE_BY_ANOTHER_ACCOUNT, WEDNESDAY)))
                .when(confirmBy(EVE_BY_ANOTHER_ACCOUNT, null, THURSDAY))
                .thenRefused(APPROVER_IS_THE_FIRST);
    }

    private static final DelegationId OTHER = new DelegationId(new UUID(5, 98));

    private static MilestoneConfirmed confirmedBy(PersonId person, AuthorisationId authorisation) {
        return new MilestoneConfirmed(
                APPROVAL, ADAS, ADA, WELDING, CERTIFICATE, null, person, authorisation, null, THURSDAY);
    }

    private static DomainEvent gusApproved() {
        return firstApproved(APPROVAL, CERTIFICATE, null, GUS_THE_APPROVER, GUS_MAY_APPROVE, WEDNESDAY);
    }

    private static FirstApproveMilestone deeFirst(LocalDate day) {
        return firstBy(DEE_THE_DELEGATE, DELEGATION, day);
    }

    /// Acts of that very day, as delegations are short.
    private static FirstApproveMilestone firstBy(PersonId person, @Nullable DelegationId delegation, LocalDate day) {
        return new FirstApproveMilestone(ADAS, APPROVAL, null, delegation, Act.of(person, day, day));
    }

    private static ConfirmMilestone deeConfirms(DelegationId delegation, LocalDate day) {
        return confirmBy(DEE_THE_DELEGATE, delegation, day);
    }

    private static ConfirmMilestone confirmBy(PersonId person, @Nullable DelegationId delegation, LocalDate day) {
        return new ConfirmMilestone(ADAS, APPROVAL, delegation, Act.of(person, day, day));
    }
}
