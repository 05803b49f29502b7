package org.cairn.command.milestone.delegate;

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
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.authorisation.Term;
import org.cairn.contracts.milestone.ApprovalDelegated;
import org.cairn.contracts.milestone.DelegateApproval;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.EndDelegation;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DelegateTest {

    private final SliceFixture slice = SliceFixture.of(new DelegateDecision());
    private final SliceFixture end = SliceFixture.of(new EndDelegationDecision());

    @Test
    void anApproverDelegatesForSomeDays() {
        slice.given(opened()).when(toDee(EVE_THE_APPROVER)).thenEvents(delegatedToDee());
    }

    @Test
    void delegatingAgainChangesNothing() {
        slice.given(opened(delegatedToDee())).when(toDee(EVE_THE_APPROVER)).thenNothingNew();
        slice.given(opened(delegatedToDee(), evesEnded(TUESDAY)))
                .when(toDee(EVE_THE_APPROVER))
                .thenNothingNew();
    }

    @Test
    void anotherDelegationUnderTheSameIdIsRefused() {
        slice.given(opened(delegatedToDee())).when(toDee(FAY_THE_APPROVER)).thenRefused(DELEGATION_ID_TAKEN);
    }

    @Test
    void whatWasDelegatedIsNotPassedOn() {
        slice.given(opened(delegatedToDee()))
                .when(delegate(ANOTHER, DEE_THE_DELEGATE, HAL_THE_APPROVER, WEDNESDAY, THURSDAY))
                .thenRefused(DELEGATOR_NOT_AUTHORISED);
    }

    @Test
    void nobodyDelegatesMoreThanTheyHave() {
        var forWelding = new ApproverAuthorised(
                GUS_MAY_APPROVE, GUS_THE_APPROVER, new Scope(List.of(WELDING.pathway())), new Term(START, null), START);
        slice.given(opened(forWelding))
                .when(toDee(GUS_THE_APPROVER))
                .thenRefused(DELEGATOR_NOT_AUTHORISED); // Of all the institution.
        slice.given(opened(evesEnded(MONDAY))).when(toDee(EVE_THE_APPROVER)).thenRefused(DELEGATOR_NOT_AUTHORISED);
        var scope = new Scope(List.of(WELDING.pathway()));
        slice.given(opened(forWelding))
                .when(new DelegateApproval(
                        DELEGATION,
                        DEE_THE_DELEGATE,
                        scope,
                        new Term(TUESDAY, THURSDAY),
                        act(GUS_THE_APPROVER, MONDAY)))
                .thenEvents(new ApprovalDelegated(
                        DELEGATION,
                        GUS_THE_APPROVER,
                        DEE_THE_DELEGATE,
                        scope,
                        new Term(TUESDAY, THURSDAY),
                        GUS_MAY_APPROVE,
                        MONDAY));
    }

    @Test
    void nobodyDelegatesToThemselvesUnderWhateverAccount() {
        slice.given(opened())
                .when(delegate(DELEGATION, EVE_THE_APPROVER, EVE_THE_APPROVER, TUESDAY, THURSDAY))
                .thenRefused(DELEGATE_IS_DELEGATOR);
        slice.given(opened(new PersonsAreOne(EVE_BY_ANOTHER_ACCOUNT, EVE_THE_APPROVER, START)))
                .when(delegate(DELEGATION, EVE_THE_APPROVER, EVE_BY_ANOTHER_ACCOUNT, TUESDAY, THURSDAY))
                .thenRefused(DELEGATE_IS_DELEGATOR);
    }

    @Test
    void aDelegationIsForSomeDays() {
        slice.given(opened())
                .when(delegate(DELEGATION, EVE_THE_APPROVER, DEE_THE_DELEGATE, TUESDAY, null))
                .thenRefused(DELEGATION_WITHOUT_END);
        slice.given(opened())
                .when(delegate(DELEGATION, EVE_THE_APPROVER, DEE_THE_DELEGATE, TUESDAY, MONDAY))
                .thenRefused(DELEGATION_ENDS_BEFORE_IT_STARTS);
        slice.given(opened())
                .when(new DelegateApproval(
                        DELEGATION,
                        DEE_THE_DELEGATE,
                        Scope.INSTITUTION,
                        new Term(TUESDAY, THURSDAY),
                        act(EVE_THE_APPROVER, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void itEndsBeforeItsTime() {
        end.given(opened(delegatedToDee())).when(ended("returned", WEDNESDAY)).thenEvents(delegationEnded(WEDNESDAY));
        end.given(opened(delegatedToDee(), delegationEnded(WEDNESDAY)))
                .when(ended("returned", WEDNESDAY))
                .thenNothingNew();
    }

    @Test
    void anEndIsBroughtForwardNeverPutOff() {
        end.given(opened(delegatedToDee(), delegationEnded(THURSDAY)))
                .when(ended("returned", WEDNESDAY))
                .thenEvents(delegationEnded(WEDNESDAY));
        end.given(opened(delegatedToDee(), delegationEnded(WEDNESDAY)))
                .when(ended("returned", THURSDAY))
                .thenRefused(DELEGATION_ALREADY_ENDED);
        end.given(opened(delegatedToDee()))
                .when(ended("returned", MONDAY))
                .thenRefused(DELEGATION_ENDS_BEFORE_IT_STARTS);
        end.given(opened()).when(ended("returned", MONDAY)).thenRefused(DELEGATION_UNKNOWN);
    }

    private static final DelegationId ANOTHER = new DelegationId(new UUID(5, 99));

    private static DomainEvent evesEnded(LocalDate day) {
        return new AuthorisationEnded(EVE_MAY_APPROVE, EVE_THE_APPROVER, "left", day);
    }

    private static DelegateApproval toDee(PersonId from) {
        return delegate(DELEGATION, from, DEE_THE_DELEGATE, TUESDAY, THURSDAY);
    }

    private static DelegateApproval delegate(
            DelegationId id, PersonId from, PersonId to, LocalDate first, @Nullable LocalDate last) {
        return new DelegateApproval(id, to, Scope.INSTITUTION, new Term(first, last), act(from, MONDAY));
    }

    private static EndDelegation ended(String cause, LocalDate day) {
        return new EndDelegation(DELEGATION, cause, act(REGISTRAR, day));
    }
}
