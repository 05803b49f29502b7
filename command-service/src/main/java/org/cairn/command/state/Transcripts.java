package org.cairn.command.state;

import java.util.List;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.credential.TranscriptSeriesId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Sealed transcripts.
///
/// @param sealed in the order in which they were sealed
public record Transcripts(List<TranscriptSealed> sealed) {

    private static final Transcripts NONE = new Transcripts(List.of());

    public static final Boundary<LearnerId, Transcripts> OF_LEARNER = Boundary.of(
            Tags.LEARNER,
            NONE,
            (transcripts, event) -> event instanceof TranscriptSealed sealed ? transcripts.and(sealed) : transcripts,
            TranscriptSealed.class);

    public static final Boundary<TranscriptNumber, Transcripts> BY_NUMBER = Boundary.of(
            Tags.TRANSCRIPT,
            NONE,
            (transcripts, event) -> event instanceof TranscriptSealed sealed ? transcripts.and(sealed) : transcripts,
            TranscriptSealed.class);

    /// The last number given out in a series; 0 if none was.
    public static final Boundary<TranscriptSeriesId, Integer> LAST_IN_SERIES = Boundary.of(
            Tags.TRANSCRIPT_SERIES,
            0,
            (last, event) -> event instanceof TranscriptSealed sealed ? Math.max(last, sealed.sequence()) : last,
            TranscriptSealed.class);

    private Transcripts and(TranscriptSealed transcript) {
        return new Transcripts(Grown.by(sealed, transcript));
    }

    public @Nullable TranscriptSealed get(TranscriptId id) {
        return sealed.stream()
                .filter(each -> each.transcript().equals(id))
                .findFirst()
                .orElse(null);
    }

    public @Nullable TranscriptSealed get(TranscriptNumber number) {
        return sealed.stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    /// The newest one sealed after this; null if there is none.
    public @Nullable TranscriptNumber supersededBy(TranscriptSealed transcript) {
        var newest = sealed.isEmpty() ? transcript : sealed.getLast();
        return newest.number().equals(transcript.number()) ? null : newest.number();
    }
}
