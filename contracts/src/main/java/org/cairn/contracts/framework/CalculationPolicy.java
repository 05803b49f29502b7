package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Texts;

/// How mastery is decided from judgements.
///
/// @param method           how one score is made of several
/// @param minimumEvidence  how many judged pieces of evidence it takes before there is a verdict; at least 1
/// @param minimumAssessors how many different assessors it takes; at least 1
/// @param decimals         to how many decimals the score is rounded before it meets the scale; 0 to 6
/// @param rounding         what is done with the rest
public record CalculationPolicy(
        String title,
        CalculationMethod method,
        int minimumEvidence,
        int minimumAssessors,
        int decimals,
        Rounding rounding) {

    public CalculationPolicy {
        Texts.require("title", title, Texts.TITLE);
    }
}
