package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Texts;

/// One level of a rubric, the same for all its criteria.
///
/// @param code   for example `proficient`
/// @param points what it counts; on a scale, a score that has the scale's level of this code. At most 20 digits, so
///               that points times weights stay within what a [Score] holds
public record RubricLevel(String code, String title, Score points) {

    private static final int MOST_DIGITS = 20;

    public RubricLevel {
        Codes.require("level", code);
        Texts.require("title", title, Texts.TITLE);
        if (points.value().precision() > MOST_DIGITS || points.value().scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("points must have at most %d digits".formatted(MOST_DIGITS));
        }
    }
}
