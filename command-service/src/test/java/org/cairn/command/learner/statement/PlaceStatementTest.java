package org.cairn.command.learner.statement;

import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.*;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.learner.PlaceStatement;
import org.cairn.contracts.learner.StatementId;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.shared.SealedText;
import org.junit.jupiter.api.Test;

class PlaceStatementTest {

    private static final StatementId STATEMENT = new StatementId(new UUID(5, 5));

    private final SliceFixture slice = SliceFixture.of(new PlaceStatementDecision());

    @Test
    void aLearnerContestsAJudgementInTheRecord() {
        slice.given(registered(ADA)).when(place(TEXT, MONDAY)).thenEvents(placed(MONDAY));
    }

    @Test
    void sayingItAgainChangesNothing() {
        slice.given(registered(ADA), placed(MONDAY)).when(place(TEXT, MONDAY)).thenNothingNew();
    }

    @Test
    void aStatementIsNeverReplacedByAnother() {
        slice.given(registered(ADA), placed(MONDAY))
                .when(place(OTHER_TEXT, MONDAY))
                .thenRefused(STATEMENT_ID_TAKEN);
    }

    @Test
    void itIsOfSomeoneWhoIsKnownAndNotErasedAndOnADayGoneBy() {
        slice.given(registered(BOB)).when(place(TEXT, MONDAY)).thenRefused(LEARNER_UNKNOWN);
        slice.given(adaEnrolled(erased(ADA))).when(place(TEXT, TUESDAY)).thenRefused(LEARNER_ERASED);
        slice.given(registered(ADA)).when(place(TEXT, TODAY.plusDays(1))).thenRefused(ACT_AHEAD_OF_TODAY);
    }

    private static PlaceStatement place(SealedText text, LocalDate day) {
        return new PlaceStatement(ADA, STATEMENT, "judgement-7", text, act(REGISTRAR, day));
    }

    private static StatementPlaced placed(LocalDate day) {
        return new StatementPlaced(STATEMENT, ADA, "judgement-7", TEXT, day);
    }
}
