package org.cairn.query.transcript;

import static org.cairn.query.web.NotFound.unknown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairn.query.web.BadParameter;
import org.cairn.query.web.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Unofficial transcripts for somebody: those who work here, the learner, or whoever a disclosure names that is on
/// record. No document is made for nobody in particular.
@Component
final class TranscriptCopies {
    private static final String OFFICIAL = "official";
    private static final String LEARNER = "learner";

    private final TranscriptQuery transcripts;
    private final Disclosures disclosures;

    TranscriptCopies(TranscriptQuery transcripts, Disclosures disclosures) {
        this.transcripts = transcripts;
        this.disclosures = disclosures;
    }

    /// @param whom `official`, `learner` or the id of a disclosure; null where the request does not say, which will do
    ///             for data that a program of the institution reads, and for no document
    LiveTranscript of(
            UUID learner,
            @Nullable LocalDate asOf,
            @Nullable Instant asKnownAt,
            @Nullable String whom,
            TranscriptFormat format) {
        var said = whom == null || whom.isBlank() ? null : whom.strip();
        if (said == null && format != TranscriptFormat.JSON) {
            throw new NotAllowed(
                    "recipient-not-said",
                    "Say by 'for' for whom the document is: 'official', 'learner', or the id of the disclosure that was recorded for anybody else.");
        }
        if (said == null || said.equals(OFFICIAL)) return live(learner, asOf, asKnownAt);
        if (said.equals(LEARNER)) return live(learner, asOf, asKnownAt).forLearner();
        var disclosed = disclosures.ofTranscript(learner, id(said));
        if (asOf != null || asKnownAt != null) {
            throw new BadParameter(
                    asOf != null ? "asOf" : "asKnownAt",
                    "A copy under a disclosure says what was known when that was recorded, as of its day.");
        }
        return transcripts.under(disclosed, learner).orElseThrow(unknown("learner", learner));
    }

    private LiveTranscript live(UUID learner, @Nullable LocalDate asOf, @Nullable Instant asKnownAt) {
        return transcripts.of(learner, asOf, asKnownAt).orElseThrow(unknown("learner", learner));
    }

    private static UUID id(String said) {
        try {
            return UUID.fromString(said);
        } catch (IllegalArgumentException _) {
            throw new BadParameter("for", "It is 'official', 'learner', or the id of a disclosure.");
        }
    }
}
