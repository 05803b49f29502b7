package org.cairn.command.credential.transcript;

import static org.cairn.command.Boardroom.FRIDAY;
import static org.cairn.command.Registry.*;
import static org.cairn.command.University.*;
import static org.cairn.command.learner.OwnWords.erased;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_FILE_CHANGED;
import static org.cairn.contracts.credential.CredentialReason.TRANSCRIPT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;

import java.time.LocalDate;
import java.util.UUID;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.credential.RecordRendition;
import org.cairn.contracts.credential.TranscriptForm;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptRendered;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

class RecordRenditionTest {
    private static final String ONE = "1".repeat(64);
    private static final String OTHER = "2".repeat(64);

    private final SliceFixture slice = SliceFixture.of(new RecordRenditionDecision());

    @Test
    void theHashOfAFileIsRecorded() {
        slice.given(adaEnrolled(transcriptSealed(1, FRIDAY)))
                .when(record(ADA, TranscriptForm.PDF, ONE, FRIDAY))
                .thenEvents(rendered(TranscriptForm.PDF, ONE));
    }

    @Test
    void eachFormIsWrittenOnce() {
        slice.given(adaEnrolled(transcriptSealed(1, FRIDAY), rendered(TranscriptForm.PDF, ONE)))
                .when(record(ADA, TranscriptForm.PDF, ONE, FRIDAY))
                .thenNothingNew();
        slice.given(adaEnrolled(transcriptSealed(1, FRIDAY), rendered(TranscriptForm.PDF, ONE)))
                .when(record(ADA, TranscriptForm.PDF, OTHER, FRIDAY))
                .thenRefused(TRANSCRIPT_FILE_CHANGED);
        slice.given(adaEnrolled(transcriptSealed(1, FRIDAY), rendered(TranscriptForm.PDF, ONE)))
                .when(record(ADA, TranscriptForm.ELMO, OTHER, FRIDAY))
                .thenEvents(rendered(TranscriptForm.ELMO, OTHER));
    }

    @Test
    void itIsOfATranscriptOfThisLearner() {
        slice.given(adaEnrolled())
                .when(record(ADA, TranscriptForm.PDF, ONE, FRIDAY))
                .thenRefused(TRANSCRIPT_UNKNOWN);
        slice.given(adaEnrolled(transcriptSealed(2, FRIDAY)))
                .when(record(ADA, TranscriptForm.PDF, ONE, FRIDAY))
                .thenRefused(TRANSCRIPT_UNKNOWN);
        slice.given(adaEnrolled(transcriptSealed(1, FRIDAY)))
                .when(record(BOB, TranscriptForm.PDF, ONE, FRIDAY))
                .thenRefused(TRANSCRIPT_UNKNOWN);
    }

    @Test
    void itIsRecordedOnNoDayToCome() {
        slice.given(adaEnrolled(transcriptSealed(1, FRIDAY)))
                .when(record(ADA, TranscriptForm.PDF, ONE, TODAY.plusDays(1)))
                .thenRefused(ACT_AHEAD_OF_TODAY);
    }

    @Test
    void ofWhoWasErasedNothingIsWrittenAnyMore() {
        slice.given(adaEnrolled(join(new DomainEvent[] {transcriptSealed(1, FRIDAY)}, erased(ADA))))
                .when(record(ADA, TranscriptForm.PDF, ONE, FRIDAY))
                .thenRefused(LEARNER_ERASED);
    }

    private static RecordRendition record(LearnerId learner, TranscriptForm form, String hash, LocalDate day) {
        return new RecordRendition(
                learner, new TranscriptNumber("2026-000001"), form, "cairn-1", hash, 4711, act(REGISTRAR, day));
    }

    private static TranscriptRendered rendered(TranscriptForm form, String hash) {
        return new TranscriptRendered(
                new TranscriptNumber("2026-000001"),
                new TranscriptId(new UUID(7, 1)),
                ADA,
                form,
                "cairn-1",
                hash,
                4711,
                FRIDAY);
    }
}
