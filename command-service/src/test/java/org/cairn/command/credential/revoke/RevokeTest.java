package org.cairn.command.credential.revoke;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.credential.CredentialReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;

import java.time.LocalDate;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.credential.ConfirmCredentialRevocation;
import org.cairn.contracts.credential.DropCredentialRevocation;
import org.cairn.contracts.credential.ProposeCredentialRevocation;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class RevokeTest {

    private final SliceFixture propose = SliceFixture.of(new ProposeCredentialRevocationDecision());
    private final SliceFixture confirm = SliceFixture.of(new ConfirmCredentialRevocationDecision());
    private final SliceFixture drop = SliceFixture.of(new DropCredentialRevocationDecision());

    @Test
    void onePersonProposesIt() {
        propose.given(awardedOnFriday()).when(ivyProposes("plagiarism", FRIDAY)).thenEvents(ivyProposed(1, FRIDAY));
    }

    @Test
    void anotherPersonConfirmsIt() {
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(confirms(OTTO_THE_ISSUER, SATURDAY))
                .thenEvents(ottoRevoked(1, 0, SATURDAY));
    }

    @Test
    void nobodyConfirmsTheirOwnProposal() {
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(confirms(IVY_THE_ISSUER, SATURDAY))
                .thenRefused(REVOCATION_BY_THE_SAME_PERSON);
    }

    @Test
    void notEvenAsSomebodyElsesClerk() {
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(new ConfirmCredentialRevocation(
                        credential(1), credentials(), historicalAct(IVY_THE_ISSUER, SATURDAY)))
                .thenRefused(REVOCATION_BY_THE_SAME_PERSON);
    }

    @Test
    void aProposalIsDropped() {
        drop.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(drops(OTTO_THE_ISSUER, SATURDAY))
                .thenEvents(dropped(SATURDAY));
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY), dropped(FRIDAY)))
                .when(confirms(OTTO_THE_ISSUER, SATURDAY))
                .thenRefused(REVOCATION_NOT_PROPOSED);
    }

    @Test
    void afterThatItMayBeProposedAnew() {
        propose.given(awardedOnFriday(ivyProposed(1, FRIDAY), dropped(FRIDAY)))
                .when(ivyProposes("plagiarism", SATURDAY))
                .thenEvents(ivyProposed(1, SATURDAY));
    }

    @Test
    void doingItAgainChangesNothing() {
        propose.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(ivyProposes("plagiarism", FRIDAY))
                .thenNothingNew();
        propose.given(awardedOnFriday(ivyProposed(1, FRIDAY), ottoRevoked(1, 0, FRIDAY)))
                .when(ivyProposes("plagiarism", FRIDAY))
                .thenNothingNew();
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY), ottoRevoked(1, 0, SATURDAY)))
                .when(confirms(OTTO_THE_ISSUER, SATURDAY))
                .thenNothingNew();
        drop.given(awardedOnFriday(ivyProposed(1, FRIDAY), dropped(SATURDAY)))
                .when(drops(OTTO_THE_ISSUER, SATURDAY))
                .thenNothingNew();
    }

    @Test
    void oneProposalWaitsAtATime() {
        propose.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(ivyProposes("forgery", FRIDAY))
                .thenRefused(REVOCATION_ALREADY_PROPOSED);
    }

    @Test
    void whatIsRevokedStaysSo() {
        var revoked = awardedOnFriday(ivyProposed(1, FRIDAY), ottoRevoked(1, 0, FRIDAY));
        propose.given(revoked).when(ivyProposes("forgery", SATURDAY)).thenRefused(CREDENTIAL_REVOKED_ALREADY);
        confirm.given(revoked).when(confirms(OTTO_THE_ISSUER, SATURDAY)).thenRefused(CREDENTIAL_REVOKED_ALREADY);
        drop.given(revoked).when(drops(OTTO_THE_ISSUER, SATURDAY)).thenRefused(CREDENTIAL_REVOKED_ALREADY);
    }

    @Test
    void whatWasNotProposedIsNotConfirmedNorDropped() {
        confirm.given(awardedOnFriday()).when(confirms(OTTO_THE_ISSUER, FRIDAY)).thenRefused(REVOCATION_NOT_PROPOSED);
        drop.given(awardedOnFriday()).when(drops(OTTO_THE_ISSUER, FRIDAY)).thenRefused(REVOCATION_NOT_PROPOSED);
    }

    @Test
    void onlyTheNewestOfAChainIsRevoked() {
        var renamed = awardedOnFriday(ivyProposed(1, FRIDAY), renamed(2, 1, 1, FRIDAY, FRIDAY));
        propose.given(renamed).when(ivyProposes("forgery", FRIDAY)).thenRefused(CREDENTIAL_SUPERSEDED);
        confirm.given(renamed).when(confirms(OTTO_THE_ISSUER, FRIDAY)).thenRefused(CREDENTIAL_SUPERSEDED);
    }

    @Test
    void whoRevokesHasSeenWhatRestsOnIt() {
        var stacked = certificateConfirmed(awarded(1, JOINER, 0, FRIDAY), awarded(2, PLATE, 1, FRIDAY, 1));
        propose.given(stacked).when(ivyProposes("plagiarism", FRIDAY)).thenRefused(DEPENDENTS_NOT_AS_SEEN);
        propose.given(stacked)
                .when(new ProposeCredentialRevocation(
                        credential(1), "plagiarism", credentials(2), act(IVY_THE_ISSUER, FRIDAY)))
                .thenEvents(ivyProposed(1, FRIDAY, 2));
    }

    @Test
    void nothingIsStackedOnItUnseenBetweenTheTwo() {
        confirm.given(certificateConfirmed(
                        awarded(1, JOINER, 0, FRIDAY), ivyProposed(1, FRIDAY), awarded(2, PLATE, 1, FRIDAY, 1)))
                .when(confirms(OTTO_THE_ISSUER, FRIDAY))
                .thenRefused(DEPENDENTS_NOT_AS_SEEN);
        confirm.given(certificateConfirmed(
                        awarded(1, JOINER, 0, FRIDAY), ivyProposed(1, FRIDAY), awarded(2, PLATE, 1, FRIDAY, 1)))
                .when(new ConfirmCredentialRevocation(credential(1), credentials(2), act(OTTO_THE_ISSUER, FRIDAY)))
                .thenEvents(ottoRevoked(1, 0, FRIDAY, 2));
    }

    @Test
    void whatIsRevokedItselfRestsOnNothingAnyMore() {
        propose.given(certificateConfirmed(
                        awarded(1, JOINER, 0, FRIDAY),
                        awarded(2, PLATE, 1, FRIDAY, 1),
                        ivyProposed(2, FRIDAY),
                        ottoRevoked(2, 1, FRIDAY)))
                .when(ivyProposes("plagiarism", FRIDAY))
                .thenEvents(ivyProposed(1, FRIDAY));
    }

    @Test
    void itTakesAnIssuer() {
        propose.given(awardedOnFriday())
                .when(new ProposeCredentialRevocation(
                        credential(1), "plagiarism", credentials(), act(EVE_THE_APPROVER, FRIDAY)))
                .thenRefused(ISSUER_NOT_AUTHORISED);
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(confirms(EVE_THE_APPROVER, FRIDAY))
                .thenRefused(ISSUER_NOT_AUTHORISED);
        drop.given(awardedOnFriday(ivyProposed(1, FRIDAY)))
                .when(drops(EVE_THE_APPROVER, FRIDAY))
                .thenRefused(ISSUER_NOT_AUTHORISED);
    }

    @Test
    void nobodyRevokesTheirOwn() {
        propose.given(awardedOnFriday(new LearnerIsPerson(ADA, IVY_THE_ISSUER, START)))
                .when(ivyProposes("plagiarism", FRIDAY))
                .thenRefused(ISSUER_IS_THE_LEARNER);
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY), new LearnerIsPerson(ADA, OTTO_THE_ISSUER, START)))
                .when(confirms(OTTO_THE_ISSUER, FRIDAY))
                .thenRefused(ISSUER_IS_THE_LEARNER);
        confirm.given(awardedOnFriday(ivyProposed(1, FRIDAY), new LearnerIsPerson(ADA, IVY_THE_ISSUER, FRIDAY)))
                .when(confirms(OTTO_THE_ISSUER, FRIDAY))
                .thenRefused(ISSUER_IS_THE_LEARNER);
    }

    @Test
    void twoIdsOfOneHumanBeingAreNotTwo() {
        confirm.given(awardedOnFriday(
                        ivyProposed(1, FRIDAY), new PersonsAreOne(OTTO_THE_ISSUER, IVY_THE_ISSUER, START)))
                .when(confirms(OTTO_THE_ISSUER, SATURDAY))
                .thenRefused(REVOCATION_BY_THE_SAME_PERSON);
    }

    @Test
    void itsDaysAreInOrder() {
        propose.given(awardedOnFriday())
                .when(ivyProposes("plagiarism", THURSDAY))
                .thenRefused(REVOCATION_BEFORE_ISSUE);
        confirm.given(awardedOnFriday(ivyProposed(1, SATURDAY)))
                .when(confirms(OTTO_THE_ISSUER, FRIDAY))
                .thenRefused(REVOCATION_BEFORE_ISSUE);
        drop.given(awardedOnFriday(ivyProposed(1, SATURDAY)))
                .when(drops(OTTO_THE_ISSUER, FRIDAY))
                .thenRefused(REVOCATION_BEFORE_ISSUE);
        propose.given(awardedOnFriday())
                .when(ivyProposes("plagiarism", TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void whatIsNotThereIsNotRevoked() {
        propose.given(certificateConfirmed())
                .when(ivyProposes("plagiarism", FRIDAY))
                .thenRefused(CREDENTIAL_UNKNOWN);
    }

    private static DomainEvent[] awardedOnFriday(DomainEvent... more) {
        return certificateConfirmed(and(awarded(1, WELDER, 0, FRIDAY), more));
    }

    private static ProposeCredentialRevocation ivyProposes(String cause, LocalDate day) {
        return new ProposeCredentialRevocation(credential(1), cause, credentials(), act(IVY_THE_ISSUER, day));
    }

    private static ConfirmCredentialRevocation confirms(PersonId person, LocalDate day) {
        return new ConfirmCredentialRevocation(credential(1), credentials(), act(person, day));
    }

    private static DropCredentialRevocation drops(PersonId person, LocalDate day) {
        return new DropCredentialRevocation(credential(1), "mistaken", act(person, day));
    }

    private static DomainEvent dropped(LocalDate day) {
        return ottoDropped(1, day);
    }
}
