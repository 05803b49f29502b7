package org.cairn.contracts.credential;

import java.time.LocalDate;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;

/// Asks that a transcript be sealed. The actor answers for it.
///
/// @param asOf         the academic date that it speaks of
/// @param asKnownAt    the position of the log up to which it is made
/// @param contentHash  of its content: SHA-256, 64 hexadecimal digits
/// @param format       names the shape of the content
/// @param learnerNamed whether `identity` has a name for the learner
public record SealTranscript(
        LearnerId learner,
        TranscriptId transcript,
        LocalDate asOf,
        long asKnownAt,
        String contentHash,
        String format,
        boolean learnerNamed,
        Act act)
        implements Command {

    /// The series that the number is taken from: it goes up by one for every transcript of the institution.
    @Override
    public Object boundary() {
        return series();
    }

    public TranscriptSeriesId series() {
        return new TranscriptSeriesId("%04d".formatted(act.receivedOn().getYear()));
    }
}
