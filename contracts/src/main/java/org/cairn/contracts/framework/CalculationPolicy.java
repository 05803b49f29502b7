package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// How mastery is decided from marks.
///
/// @param method           how one score is made of several
/// @param minimumEvidence  how many judged pieces of evidence it takes before there is a verdict; at least 1
/// @param minimumAssessors how many different assessors it takes; at least 1
/// @param minimumModes     how many different modes of evidence it takes; at least 1
/// @param recencyDays      marks older than this at the date of the verdict do not count; null = all count
/// @param ties             in which order marks of one day count
/// @param decimals         to how many decimals the score is rounded before it meets the scale; 0 to 6
/// @param rounding         what is done with the rest
/// @param validityMonths   for how long mastery is valid from the latest mark that it rests on; null = without end.
///                         Marks that are older than this do not count either
public record CalculationPolicy(
        String title,
        CalculationMethod method,
        int minimumEvidence,
        int minimumAssessors,
        int minimumModes,
        @Nullable Integer recencyDays,
        TieRule ties,
        int decimals,
        Rounding rounding,
        @Nullable Integer validityMonths) {

    public CalculationPolicy {
        Texts.require("title", title, Texts.TITLE);
    }

    /// All modes are alike, no mark is too old, and mastery does not end.
    public CalculationPolicy(
            String title,
            CalculationMethod method,
            int minimumEvidence,
            int minimumAssessors,
            int decimals,
            Rounding rounding) {
        this(
                title,
                method,
                minimumEvidence,
                minimumAssessors,
                1,
                null,
                TieRule.RECORDED_LAST,
                decimals,
                rounding,
                null);
    }
}
