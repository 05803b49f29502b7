package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Score;

/// What was found on one criterion of a rubric, with what it counted.
///
/// @param criterion its code
/// @param level     the code of one of its levels
/// @param points    what the rubric version gives for that level
public record JudgedCriterion(String criterion, String level, Score points) {

    public JudgedCriterion {
        Codes.require("criterion", criterion);
        Codes.require("level", level);
    }
}
