package org.cairn.command.privacy.erase;

import static org.cairn.command.University.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;
import static org.cairn.contracts.privacy.PrivacyReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.PersonsAreOne;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.privacy.CancelErasure;
import org.cairn.contracts.privacy.ConfirmErasure;
import org.cairn.contracts.privacy.ErasureBasis;
import org.cairn.contracts.privacy.ErasureCancelled;
import org.cairn.contracts.privacy.ErasureConfirmed;
import org.cairn.contracts.privacy.ErasureId;
import org.cairn.contracts.privacy.ErasureOrdered;
import org.cairn.contracts.privacy.LegalHoldId;
import org.cairn.contracts.privacy.LegalHoldPlaced;
import org.cairn.contracts.privacy.LegalHoldReleased;
import org.cairn.contracts.privacy.OrderErasure;
import org.cairn.contracts.privacy.PersonalKeyDestroyed;
import org.cairn.contracts.privacy.RecordKeyDestroyed;
import org.cairn.contracts.privacy.RetainedPart;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.junit.jupiter.api.Test;

class ErasureTest {

    private static final ErasureId ERASURE = new ErasureId(new UUID(7, 1));
    private static final ErasureId ANOTHER = new ErasureId(new UUID(7, 2));
    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(7, 3));
    private static final List<RetainedPart> RETAINED = List.of(RetainedPart.ACADEMIC_RECORD, RetainedPart.STATISTICS);

    private final SliceFixture ordering = SliceFixture.of(new OrderErasureDecision());
    private final SliceFixture confirming = SliceFixture.of(new ConfirmErasureDecision());
    private final SliceFixture cancelling = SliceFixture.of(new CancelErasureDecision());
    private final SliceFixture destroying = SliceFixture.of(new RecordKeyDestroyedDecision());

    @Test
    void anErasureIsOrdered() {
        ordering.given(adaEnrolled()).when(order(ERASURE, MONDAY)).thenEvents(ordered(ADA, MONDAY));
    }

    @Test
    void orderingItAgainChangesNothing() {
        ordering.given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(order(ERASURE, MONDAY))
                .thenNothingNew();
        ordering.given(adaEnrolled(ordered(ADA, MONDAY), confirmed(TUESDAY)))
                .when(order(ERASURE, MONDAY))
                .thenNothingNew();
    }

    @Test
    void anIdNamesOneOrderAndOneOrderIsOpen() {
        ordering.given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(order(ERASURE, TUESDAY))
                .thenRefused(ERASURE_ID_TAKEN);
        ordering.given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(order(ANOTHER, TUESDAY))
                .thenRefused(ERASURE_ALREADY_ORDERED);
        ordering.given(adaEnrolled(ordered(BOB, MONDAY)))
                .when(order(ERASURE, MONDAY))
                .thenEvents(ordered(ADA, MONDAY));
    }

    @Test
    void whoIsNotKnownIsNotErased() {
        ordering.given(opened()).when(order(ERASURE, MONDAY)).thenRefused(LEARNER_UNKNOWN);
    }

    @Test
    void aLegalHoldForbidsItUntilItIsReleased() {
        ordering.given(adaEnrolled(held(ADA))).when(order(ERASURE, MONDAY)).thenRefused(LEARNER_UNDER_LEGAL_HOLD);
        ordering.given(adaEnrolled(held(BOB))).when(order(ERASURE, MONDAY)).thenEvents(ordered(ADA, MONDAY));
        ordering.given(adaEnrolled(held(ADA), new LegalHoldReleased(HOLD, ADA, MONDAY)))
                .when(order(ERASURE, MONDAY))
                .thenEvents(ordered(ADA, MONDAY));
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY), held(ADA)))
                .when(confirm(FAY_THE_APPROVER, TUESDAY))
                .thenRefused(LEARNER_UNDER_LEGAL_HOLD);
    }

    @Test
    void afterACancelledOneAnotherIsOrdered() {
        ordering.given(adaEnrolled(ordered(ADA, MONDAY), cancelled(MONDAY)))
                .when(order(ANOTHER, MONDAY))
                .thenEvents(new ErasureOrdered(
                        ANOTHER, ADA, ErasureBasis.CONSENT_WITHDRAWN, RETAINED, EVE_THE_APPROVER, MONDAY));
    }

    @Test
    void whoWasErasedMayBeErasedAgain() {
        ordering.given(adaEnrolled(ordered(ADA, MONDAY), confirmed(MONDAY), destroyed(MONDAY)))
                .when(order(ANOTHER, TUESDAY))
                .thenEvents(new ErasureOrdered(
                        ANOTHER, ADA, ErasureBasis.CONSENT_WITHDRAWN, RETAINED, EVE_THE_APPROVER, TUESDAY));
    }

    @Test
    void anotherPersonConfirmsIt() {
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(confirm(FAY_THE_APPROVER, TUESDAY))
                .thenEvents(confirmed(TUESDAY));
    }

    @Test
    void confirmingItAgainChangesNothingOnWhateverDay() {
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY), confirmed(TUESDAY), destroyed(TUESDAY)))
                .when(confirm(FAY_THE_APPROVER, TODAY))
                .thenNothingNew();
    }

    @Test
    void whoOrderedItDoesNotConfirmIt() {
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(confirm(EVE_THE_APPROVER, TUESDAY))
                .thenRefused(ERASURE_NEEDS_ANOTHER_PERSON);
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY), new PersonsAreOne(FAY_THE_APPROVER, EVE_THE_APPROVER, MONDAY)))
                .when(confirm(FAY_THE_APPROVER, TUESDAY))
                .thenRefused(ERASURE_NEEDS_ANOTHER_PERSON);
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY), confirmed(TUESDAY)))
                .when(confirm(EVE_THE_APPROVER, TUESDAY))
                .thenRefused(ERASURE_NEEDS_ANOTHER_PERSON);
    }

    @Test
    void onlyWhatWasOrderedAndNotCancelledIsConfirmed() {
        confirming
                .given(adaEnrolled(ordered(BOB, MONDAY)))
                .when(confirm(FAY_THE_APPROVER, TUESDAY))
                .thenRefused(ERASURE_UNKNOWN);
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY), cancelled(MONDAY)))
                .when(confirm(FAY_THE_APPROVER, TUESDAY))
                .thenRefused(ERASURE_CANCELLED);
        confirming
                .given(adaEnrolled(ordered(ADA, TUESDAY)))
                .when(confirm(FAY_THE_APPROVER, MONDAY))
                .thenRefused(ERASURE_DAY_BEFORE_ORDER);
    }

    @Test
    void anOrderIsTakenBackUntilItIsConfirmed() {
        cancelling.given(adaEnrolled(ordered(ADA, MONDAY))).when(cancel(MONDAY)).thenEvents(cancelled(MONDAY));
        cancelling
                .given(adaEnrolled(ordered(ADA, MONDAY), cancelled(MONDAY)))
                .when(cancel(TUESDAY))
                .thenNothingNew();
        cancelling
                .given(adaEnrolled(ordered(ADA, MONDAY), confirmed(MONDAY)))
                .when(cancel(TUESDAY))
                .thenRefused(ERASURE_ALREADY_CONFIRMED);
        cancelling.given(adaEnrolled()).when(cancel(TUESDAY)).thenRefused(ERASURE_UNKNOWN);
        cancelling
                .given(adaEnrolled(ordered(ADA, TUESDAY)))
                .when(cancel(MONDAY))
                .thenRefused(ERASURE_DAY_BEFORE_ORDER);
    }

    @Test
    void theKeyIsDestroyedOnceItIsConfirmed() {
        destroying
                .given(adaEnrolled(ordered(ADA, MONDAY), confirmed(TUESDAY)))
                .when(destroy())
                .thenEvents(destroyed(TUESDAY));
        destroying
                .given(adaEnrolled(ordered(ADA, MONDAY), confirmed(TUESDAY), destroyed(TUESDAY)))
                .when(destroy())
                .thenNothingNew();
        destroying.given(adaEnrolled(ordered(ADA, MONDAY))).when(destroy()).thenRefused(ERASURE_NOT_CONFIRMED);
        destroying.given(adaEnrolled()).when(destroy()).thenRefused(ERASURE_UNKNOWN);
    }

    @Test
    void noneOfItIsForTomorrow() {
        var tomorrow = TODAY.plusDays(1);
        ordering.given(adaEnrolled()).when(order(ERASURE, tomorrow)).thenRefused(ACT_AHEAD_OF_TODAY);
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(confirm(FAY_THE_APPROVER, tomorrow))
                .thenRefused(ACT_AHEAD_OF_TODAY);
        cancelling
                .given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(cancel(tomorrow))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    /// Or one loader could be two persons.
    @Test
    void noneOfItIsLoadedAsHistory() {
        ordering.given(adaEnrolled())
                .when(new OrderErasure(
                        ADA, ERASURE, ErasureBasis.OBJECTION, RETAINED, historicalAct(EVE_THE_APPROVER, MONDAY)))
                .thenRefused(ERASURE_IS_NOT_HISTORY);
        confirming
                .given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(new ConfirmErasure(ADA, ERASURE, historicalAct(FAY_THE_APPROVER, MONDAY)))
                .thenRefused(ERASURE_IS_NOT_HISTORY);
        cancelling
                .given(adaEnrolled(ordered(ADA, MONDAY)))
                .when(new CancelErasure(ADA, ERASURE, historicalAct(FAY_THE_APPROVER, MONDAY)))
                .thenRefused(ERASURE_IS_NOT_HISTORY);
    }

    private static OrderErasure order(ErasureId erasure, LocalDate day) {
        return new OrderErasure(
                ADA, erasure, ErasureBasis.CONSENT_WITHDRAWN, RETAINED.reversed(), act(EVE_THE_APPROVER, day));
    }

    private static DomainEvent ordered(LearnerId learner, LocalDate day) {
        return new ErasureOrdered(ERASURE, learner, ErasureBasis.CONSENT_WITHDRAWN, RETAINED, EVE_THE_APPROVER, day);
    }

    private static ConfirmErasure confirm(PersonId person, LocalDate day) {
        return new ConfirmErasure(ADA, ERASURE, act(person, day));
    }

    private static DomainEvent confirmed(LocalDate day) {
        return new ErasureConfirmed(ERASURE, ADA, FAY_THE_APPROVER, day);
    }

    private static CancelErasure cancel(LocalDate day) {
        return new CancelErasure(ADA, ERASURE, act(EVE_THE_APPROVER, day));
    }

    private static DomainEvent cancelled(LocalDate day) {
        return new ErasureCancelled(ERASURE, ADA, EVE_THE_APPROVER, day);
    }

    private static RecordKeyDestroyed destroy() {
        return new RecordKeyDestroyed(ADA, ERASURE, act(FAY_THE_APPROVER, TUESDAY));
    }

    private static DomainEvent destroyed(LocalDate day) {
        return new PersonalKeyDestroyed(ERASURE, ADA, day);
    }

    private static DomainEvent held(LearnerId learner) {
        return new LegalHoldPlaced(HOLD, learner, "litigation", START);
    }
}
