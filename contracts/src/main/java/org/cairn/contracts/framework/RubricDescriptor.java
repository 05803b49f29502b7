package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;

/// What work looks like that has this level of a criterion: one cell of the rubric.
public record RubricDescriptor(String level, String text) {

    public RubricDescriptor {
        Codes.require("level", level);
        Texts.require("text", text, Texts.STATEMENT);
    }
}
