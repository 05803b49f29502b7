package org.cairn.command.privacy.hold;

import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.erased;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;
import static org.cairn.contracts.privacy.PrivacyReason.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.privacy.LegalHoldId;
import org.cairn.contracts.privacy.LegalHoldPlaced;
import org.cairn.contracts.privacy.LegalHoldReleased;
import org.cairn.contracts.privacy.PlaceLegalHold;
import org.cairn.contracts.privacy.ReleaseLegalHold;
import org.junit.jupiter.api.Test;

class LegalHoldTest {

    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(7, 3));

    private final SliceFixture placing = SliceFixture.of(new PlaceLegalHoldDecision());
    private final SliceFixture releasing = SliceFixture.of(new ReleaseLegalHoldDecision());

    @Test
    void aLegalHoldIsPlaced() {
        placing.given(registered(ADA)).when(place("litigation", MONDAY)).thenEvents(placed(MONDAY));
    }

    @Test
    void placingItAgainChangesNothing() {
        placing.given(registered(ADA), placed(MONDAY))
                .when(place("litigation", MONDAY))
                .thenNothingNew();
    }

    @Test
    void anIdNamesOneHold() {
        placing.given(registered(ADA), placed(MONDAY))
                .when(place("audit", MONDAY))
                .thenRefused(LEGAL_HOLD_ID_TAKEN);
    }

    @Test
    void itIsOnSomeoneWhoIsKnownAndNotErased() {
        placing.given(registered(BOB)).when(place("audit", MONDAY)).thenRefused(LEARNER_UNKNOWN);
        placing.given(adaEnrolled(erased(ADA))).when(place("audit", TUESDAY)).thenRefused(LEARNER_ERASED);
    }

    @Test
    void itIsReleased() {
        releasing.given(registered(ADA), placed(MONDAY)).when(release(TUESDAY)).thenEvents(released(TUESDAY));
    }

    @Test
    void releasingItAgainChangesNothing() {
        releasing
                .given(registered(ADA), placed(MONDAY), released(TUESDAY))
                .when(release(TUESDAY))
                .thenNothingNew();
    }

    @Test
    void itIsReleasedOnceAndAfterItWasPlaced() {
        releasing
                .given(registered(ADA), placed(MONDAY), released(TUESDAY))
                .when(release(TODAY))
                .thenRefused(LEGAL_HOLD_ALREADY_RELEASED);
        releasing
                .given(registered(ADA), placed(TUESDAY))
                .when(release(MONDAY))
                .thenRefused(LEGAL_HOLD_RELEASED_BEFORE_PLACED);
        releasing.given(registered(ADA)).when(release(MONDAY)).thenRefused(LEGAL_HOLD_UNKNOWN);
    }

    @Test
    void noneOfItIsForTomorrowOrLoadedAsHistory() {
        placing.given(registered(ADA)).when(place("audit", TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
        releasing
                .given(registered(ADA), placed(MONDAY))
                .when(release(TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
        placing.given(adaEnrolled())
                .when(new PlaceLegalHold(ADA, HOLD, "audit", historicalAct(REGISTRAR, MONDAY)))
                .thenRefused(ERASURE_IS_NOT_HISTORY);
        releasing
                .given(adaEnrolled(placed(MONDAY)))
                .when(new ReleaseLegalHold(ADA, HOLD, historicalAct(REGISTRAR, MONDAY)))
                .thenRefused(ERASURE_IS_NOT_HISTORY);
    }

    private static PlaceLegalHold place(String ground, LocalDate day) {
        return new PlaceLegalHold(ADA, HOLD, ground, act(REGISTRAR, day));
    }

    private static LegalHoldPlaced placed(LocalDate day) {
        return new LegalHoldPlaced(HOLD, ADA, "litigation", day);
    }

    private static ReleaseLegalHold release(LocalDate day) {
        return new ReleaseLegalHold(ADA, HOLD, act(REGISTRAR, day));
    }

    private static LegalHoldReleased released(LocalDate day) {
        return new LegalHoldReleased(HOLD, ADA, day);
    }
}
