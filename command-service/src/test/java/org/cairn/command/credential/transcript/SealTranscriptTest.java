package org.cairn.command.credential.transcript;

import static org.cairn.command.Boardroom.FRIDAY;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.erased;
import static org.cairn.contracts.credential.CredentialReason.*;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.authorisation.LearnerIsPerson;
import org.cairn.contracts.authorisation.Scope;
import org.cairn.contracts.credential.SealTranscript;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.credential.TranscriptSeriesId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class SealTranscriptTest {

    private static final String HASH = "c".repeat(64);

    private final SliceFixture slice = SliceFixture.of(new SealTranscriptDecision());

    @Test
    void theFirstOfTheYearIsNumberOne() {
        slice.given(adaEnrolled(ivyMayIssue())).when(seal(1, FRIDAY)).thenEvents(sealed(1, ADA, "2026", 1, FRIDAY));
    }

    @Test
    void numbersGoUpByOneWhoeverTheyAreFor() {
        slice.given(adaEnrolled(ivyMayIssue(), sealed(7, BOB, "2026", 1, FRIDAY)))
                .when(seal(1, FRIDAY))
                .thenEvents(sealed(1, ADA, "2026", 2, FRIDAY));
    }

    @Test
    void anotherYearsNumbersDoNotCount() {
        slice.given(adaEnrolled(ivyMayIssue(), sealed(7, BOB, "2025", 41, FRIDAY)))
                .when(seal(1, FRIDAY))
                .thenEvents(sealed(1, ADA, "2026", 1, FRIDAY));
    }

    @Test
    void sealingAgainChangesNothing() {
        slice.given(adaEnrolled(ivyMayIssue(), sealed(1, ADA, "2026", 1, FRIDAY)))
                .when(seal(1, FRIDAY))
                .thenNothingNew();
    }

    @Test
    void anIdIsGivenOnce() {
        slice.given(adaEnrolled(ivyMayIssue(), sealed(1, ADA, "2026", 1, FRIDAY)))
                .when(seal(1, SATURDAY))
                .thenRefused(TRANSCRIPT_ID_TAKEN);
    }

    @Test
    void itIsOfALearnerWeKnowByName() {
        slice.given(opened(ivyMayIssue())).when(seal(1, FRIDAY)).thenRefused(LEARNER_UNKNOWN);
        slice.given(adaEnrolled(ivyMayIssue()))
                .when(command(1, FRIDAY, false, act(IVY_THE_ISSUER, FRIDAY)))
                .thenRefused(TRANSCRIPT_OF_NOBODY_NAMED);
    }

    @Test
    void itSpeaksOfNoDayToCome() {
        slice.given(adaEnrolled(ivyMayIssue()))
                .when(command(1, TODAY.plusDays(1), true, act(IVY_THE_ISSUER, FRIDAY)))
                .thenRefused(TRANSCRIPT_AHEAD_OF_TODAY);
        slice.given(adaEnrolled(ivyMayIssue()))
                .when(command(1, FRIDAY, true, act(IVY_THE_ISSUER, TODAY.plusDays(1))))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void itTakesAnIssuerForTheWholeInstitution() {
        slice.given(adaEnrolled()).when(seal(1, FRIDAY)).thenRefused(ISSUER_NOT_AUTHORISED);
        var welding = new Scope(List.of(WELDING.pathway()));
        slice.given(adaEnrolled(mayIssue(IVY_THE_ISSUER, IVY_MAY_ISSUE, welding)))
                .when(seal(1, FRIDAY))
                .thenRefused(ISSUER_NOT_AUTHORISED);
    }

    @Test
    void ofWhoWasErasedNothingIsSealedAnyMore() {
        slice.given(adaEnrolled(join(new DomainEvent[] {ivyMayIssue()}, erased(ADA))))
                .when(seal(1, FRIDAY))
                .thenRefused(LEARNER_ERASED);
        slice.given(adaEnrolled(
                        join(new DomainEvent[] {ivyMayIssue(), sealed(1, ADA, "2026", 1, FRIDAY)}, erased(ADA))))
                .when(seal(1, FRIDAY))
                .thenNothingNew();
    }

    @Test
    void nobodySealsTheirOwn() {
        slice.given(adaEnrolled(ivyMayIssue(), new LearnerIsPerson(ADA, IVY_THE_ISSUER, START)))
                .when(seal(1, FRIDAY))
                .thenRefused(ISSUER_IS_THE_LEARNER);
    }

    private static SealTranscript seal(int number, LocalDate day) {
        return command(number, FRIDAY, true, act(IVY_THE_ISSUER, day));
    }

    private static SealTranscript command(int number, LocalDate asOf, boolean learnerNamed, Act act) {
        return new SealTranscript(ADA, id(number), asOf, 4711, HASH, "cairn-transcript-1", learnerNamed, act);
    }

    private static TranscriptSealed sealed(int id, LearnerId learner, String year, int number, LocalDate day) {
        var series = new TranscriptSeriesId(year);
        return new TranscriptSealed(
                TranscriptNumber.of(series, number),
                id(id),
                learner,
                series,
                number,
                FRIDAY,
                4711,
                HASH,
                "cairn-transcript-1",
                IVY_THE_ISSUER,
                IVY_MAY_ISSUE,
                day);
    }

    private static TranscriptId id(int number) {
        return new TranscriptId(new UUID(7, number));
    }
}
