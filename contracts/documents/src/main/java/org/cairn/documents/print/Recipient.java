package org.cairn.documents.print;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;
import org.cairn.contracts.credential.DisclosureId;
import org.jspecify.annotations.Nullable;

/// For whom an unofficial copy was made. It says so itself.
///
/// @param disclosure  under which it was made; null unless it is for somebody else
/// @param disclosedOn the academic date of that
public record Recipient(
        Kind kind,
        @Nullable DisclosureId disclosure,
        @Nullable LocalDate disclosedOn) {

    public enum Kind {
        /// Those who work here and need it for their task (34 CFR 99.31(a)(1)). Not recorded, by 99.32(d)(2).
        @JsonProperty("official")
        OFFICIAL,
        /// Whose record it is. Not recorded, by 34 CFR 99.32(d)(1).
        @JsonProperty("learner")
        LEARNER,
        /// Anybody else: under a disclosure that is on record.
        @JsonProperty("disclosure")
        DISCLOSURE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Recipient OFFICIAL = new Recipient(Kind.OFFICIAL, null, null);
    public static final Recipient LEARNER = new Recipient(Kind.LEARNER, null, null);

    public Recipient {
        if ((kind == Kind.DISCLOSURE) != (disclosure != null && disclosedOn != null)) {
            throw new IllegalArgumentException("a copy for somebody else, and no other, names its disclosure");
        }
    }

    public static Recipient under(DisclosureId disclosure, LocalDate disclosedOn) {
        return new Recipient(Kind.DISCLOSURE, disclosure, disclosedOn);
    }

    /// As it stands on the copy.
    public String sentence() {
        return switch (kind) {
            case OFFICIAL ->
                "Made for use within the institution. It is not to be given to anybody else: their copy is made under a "
                        + "recorded disclosure.";
            case LEARNER -> "Made for the learner whose record it is.";
            case DISCLOSURE ->
                "Given out under disclosure %s of %s. Whoever received it may not pass it on without the learner’s consent."
                        .formatted(disclosure, Words.date(disclosedOn));
        };
    }
}
