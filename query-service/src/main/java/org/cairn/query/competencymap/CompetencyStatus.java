package org.cairn.query.competencymap;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How someone stands on a competency, from the weakest on. No evidence is a status of its own, never a zero.
public enum CompetencyStatus {
    /// Nothing was handed in that stands, and nothing was mastered.
    NO_EVIDENCE,
    /// It was mastered, was taken back, and has not been shown again.
    RESCINDED,
    /// It was mastered, is valid no longer, and has not been shown again.
    LAPSED,
    /// There is work, or part of it was recognised; there is no verdict.
    IN_PROGRESS,
    /// Mastered, but marking is not finished, or something is still to be shown: counts for no milestone.
    PROVISIONAL,
    MASTERED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
