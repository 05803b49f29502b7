package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.Codes;

/// What was found on one criterion of a rubric.
///
/// @param criterion its code
/// @param level     the code of one of its levels
public record CriterionLevel(String criterion, String level) {

    public CriterionLevel {
        Codes.require("criterion", criterion);
        Codes.require("level", level);
    }
}
