package org.cairn.documents.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.documents.transcript.Transcript;
import org.jspecify.annotations.Nullable;

/// A transcript with all that stands round it on paper.
///
/// @param madeAt    when it was made; of a sealed one, the moment of the seal
/// @param knownAt   until when it was known what it says; null = all that was known when it was made
/// @param seal      null where it is unofficial
/// @param recipient for whom an unofficial copy was made; null where it is sealed
public record Sheet(
        Transcript transcript,
        Bearer bearer,
        Institution institution,
        Instant madeAt,
        @Nullable Instant knownAt,
        ZoneId zone,
        @Nullable Seal seal,
        @Nullable Recipient recipient) {

    public Sheet {
        if ((seal == null) == (recipient == null)) {
            throw new IllegalArgumentException("a copy is sealed, or made for somebody");
        }
    }

    /// Whose it is, as far as whoever asks may know it.
    ///
    /// @param number     the institution's own for the learner
    /// @param givenName  null where there is none, or it is not said; names are those of the day
    public record Bearer(
            @Nullable String number,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable LocalDate bornOn) {

        public static final Bearer UNKNOWN = new Bearer(null, null, null, null);

        /// Null where it is not said.
        public @Nullable String name() {
            var both = "%s %s".formatted(given(), family()).strip();
            return both.isEmpty() ? null : both;
        }

        String given() {
            return givenName == null ? "" : givenName.strip();
        }

        String family() {
            return familyName == null ? "" : familyName.strip();
        }
    }

    /// @param contentHash SHA-256 of the canonical JSON, as the log names it
    /// @param instance    random, and in the file only: else the file's hash, which the log keeps for good, would
    /// tell
    ///                    whoever guesses the bearer's name and birthday that the guess is right
    public record Seal(TranscriptNumber number, LocalDate sealedOn, String contentHash, UUID instance) {}

    /// For example `Transcript 2026-000017`.
    public String title() {
        return seal == null ? "Unofficial transcript" : "Transcript " + seal.number();
    }
}
