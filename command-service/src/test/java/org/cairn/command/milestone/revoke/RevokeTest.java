package org.cairn.command.milestone.revoke;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.milestone.ConfirmRevocation;
import org.cairn.contracts.milestone.Dependent;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.OrderRevocation;
import org.cairn.contracts.milestone.RevocationId;
import org.cairn.contracts.milestone.RevocationOrdered;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class RevokeTest {

    private final SliceFixture order = SliceFixture.of(new OrderRevocationDecision());
    private final SliceFixture confirm = SliceFixture.of(new ConfirmRevocationDecision());

    @Test
    void onePersonOrdersAndAnotherConfirms() {
        order.given(reached()).when(gusOrders(THURSDAY)).thenEvents(revocationOrdered(THURSDAY));
        confirm.given(reached(revocationOrdered(THURSDAY)))
                .when(halConfirms(THURSDAY))
                .thenEvents(revoked(THURSDAY));
    }

    @Test
    void repeatsChangeNothing() {
        order.given(reached(revocationOrdered(THURSDAY)))
                .when(gusOrders(THURSDAY))
                .thenNothingNew();
        order.given(reached(revocationOrdered(THURSDAY), revoked(THURSDAY)))
                .when(gusOrders(THURSDAY))
                .thenNothingNew();
        confirm.given(reached(revocationOrdered(THURSDAY), revoked(THURSDAY)))
                .when(halConfirms(THURSDAY))
                .thenNothingNew();
    }

    @Test
    void onePersonIsNotTwoUnderWhateverAccount() {
        confirm.given(reached(revocationOrdered(THURSDAY)))
                .when(confirm(GUS_THE_APPROVER, THURSDAY))
                .thenRefused(REVOCATION_BY_ONE_PERSON);
        confirm.given(reached(
                        revocationOrdered(THURSDAY), new PersonsAreOne(GUS_THE_APPROVER, HAL_THE_APPROVER, START)))
                .when(halConfirms(THURSDAY))
                .thenRefused(REVOCATION_BY_ONE_PERSON);
    }

    @Test
    void bothAreAuthorisedAndHadNoPartInIt() {
        order.given(reached()).when(order(REGISTRAR, THURSDAY)).thenRefused(APPROVER_NOT_AUTHORISED);
        confirm.given(reached(revocationOrdered(THURSDAY)))
                .when(confirm(REGISTRAR, THURSDAY))
                .thenRefused(APPROVER_NOT_AUTHORISED);
        order.given(reached(new LearnerIsPerson(ADA, GUS_THE_APPROVER, START)))
                .when(gusOrders(THURSDAY))
                .thenRefused(APPROVER_IS_THE_LEARNER);
        confirm.given(reached(
                        revocationOrdered(THURSDAY),
                        judged(3, FIRST, JOIN, 70, GUS_THE_APPROVER, MIA_MAY_ASSESS, THURSDAY)))
                .when(halConfirms(FRIDAY))
                .thenRefused(APPROVER_WAS_ASSESSOR); // He who ordered has assessed since.
    }

    @Test
    void whatStandsOnItIsListed() {
        // Both milestones rest on the same requirement.
        order.given(reached(prizeRequested())).when(gusOrders(THURSDAY)).thenRefused(DEPENDENTS_CHANGED);
        order.given(reached(prizeRequested()))
                .when(order(GUS_THE_APPROVER, THURSDAY, thePrize()))
                .thenEvents(revocationOrdered(THURSDAY, thePrize()));
        order.given(reached())
                .when(order(GUS_THE_APPROVER, THURSDAY, thePrize()))
                .thenRefused(DEPENDENTS_CHANGED);
        order.given(reached(prizeRequested(), prizeDeclined()))
                .when(gusOrders(THURSDAY))
                .thenEvents(revocationOrdered(THURSDAY));
    }

    @Test
    void theSecondPersonConfirmsTheListThatThereIsNow() {
        confirm.given(reached(revocationOrdered(THURSDAY), prizeRequested()))
                .when(halConfirms(THURSDAY))
                .thenRefused(DEPENDENTS_CHANGED);
        confirm.given(reached(prizeRequested(), revocationOrdered(THURSDAY, thePrize())))
                .when(halConfirms(THURSDAY))
                .thenEvents(revoked(THURSDAY, thePrize()));
    }

    @Test
    void aLaterOrderTakesThePlaceOfAnEarlierOne() {
        var later = new RevocationOrdered(
                new RevocationId(new UUID(5, 96)),
                APPROVAL,
                ADAS,
                ADA,
                WELDING,
                CERTIFICATE,
                "plagiarism",
                List.of(),
                GUS_THE_APPROVER,
                GUS_MAY_APPROVE,
                FRIDAY);
        confirm.given(reached(revocationOrdered(THURSDAY), later))
                .when(halConfirms(FRIDAY))
                .thenRefused(REVOCATION_UNKNOWN);
        confirm.given(reached()).when(halConfirms(FRIDAY)).thenRefused(REVOCATION_UNKNOWN);
    }

    @Test
    void onlyWhatIsReachedIsRevokedAndOnce() {
        order.given(certificateRequested(gusMayApprove(), halMayApprove(), eveApproved(WEDNESDAY)))
                .when(gusOrders(THURSDAY))
                .thenRefused(APPROVAL_NOT_IN_FORCE);
        order.given(reached(revocationOrdered(THURSDAY), revoked(THURSDAY)))
                .when(new OrderRevocation(
                        ADAS,
                        APPROVAL,
                        new RevocationId(new UUID(5, 96)),
                        "plagiarism",
                        List.of(),
                        act(GUS_THE_APPROVER, FRIDAY)))
                .thenRefused(APPROVAL_NOT_IN_FORCE);
        confirm.given(reached(revocationOrdered(THURSDAY), revoked(THURSDAY)))
                .when(halConfirms(FRIDAY))
                .thenRefused(APPROVAL_NOT_IN_FORCE);
        order.given(adaQualified(gusMayApprove())).when(gusOrders(THURSDAY)).thenRefused(APPROVAL_UNKNOWN);
        confirm.given(adaQualified(halMayApprove())).when(halConfirms(THURSDAY)).thenRefused(APPROVAL_UNKNOWN);
    }

    @Test
    void idsAndDaysAreInOrder() {
        order.given(reached(revocationOrdered(THURSDAY)))
                .when(gusOrders(FRIDAY))
                .thenRefused(REVOCATION_ID_TAKEN);
        order.given(reached()).when(gusOrders(TUESDAY)).thenRefused(REVOCATION_BEFORE_APPROVAL);
        confirm.given(reached(revocationOrdered(THURSDAY)))
                .when(halConfirms(WEDNESDAY))
                .thenRefused(REVOCATION_BEFORE_APPROVAL);
        order.given(reached()).when(gusOrders(TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
        confirm.given(reached(revocationOrdered(THURSDAY)))
                .when(halConfirms(TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static DomainEvent[] reached(DomainEvent... more) {
        return certificateRequested(join(
                new DomainEvent[] {gusMayApprove(), halMayApprove(), eveApproved(WEDNESDAY), fayConfirmed(WEDNESDAY)},
                more));
    }

    private static DomainEvent prizeRequested() {
        return requested(ANOTHER_APPROVAL, BOARD_PRIZE, MET, WEDNESDAY);
    }

    private static DomainEvent prizeDeclined() {
        return new MilestoneDeclined(
                ANOTHER_APPROVAL,
                ADAS,
                ADA,
                WELDING,
                BOARD_PRIZE,
                "fail",
                EVE_THE_APPROVER,
                EVE_MAY_APPROVE,
                null,
                WEDNESDAY);
    }

    private static Dependent thePrize() {
        return new Dependent(Dependent.Kind.MILESTONE_APPROVAL, ANOTHER_APPROVAL.toString());
    }

    private static OrderRevocation gusOrders(LocalDate day) {
        return order(GUS_THE_APPROVER, day);
    }

    private static OrderRevocation order(PersonId person, LocalDate day, Dependent... dependents) {
        return new OrderRevocation(ADAS, APPROVAL, REVOCATION, "plagiarism", List.of(dependents), act(person, day));
    }

    private static ConfirmRevocation halConfirms(LocalDate day) {
        return confirm(HAL_THE_APPROVER, day);
    }

    private static ConfirmRevocation confirm(PersonId person, LocalDate day) {
        return new ConfirmRevocation(ADAS, APPROVAL, REVOCATION, act(person, day));
    }
}
