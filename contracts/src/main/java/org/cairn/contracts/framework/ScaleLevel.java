package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Texts;

/// One level of a scale.
///
/// @param code    for example `pass`
/// @param from    the lowest score that has this level
/// @param mastery whether this level shows mastery
public record ScaleLevel(String code, String title, Score from, boolean mastery) {

    public ScaleLevel {
        Codes.require("level", code);
        Texts.require("title", title, Texts.TITLE);
    }
}
