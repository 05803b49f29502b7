package org.cairn.contracts.evidence;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// What the author says of the tools that the work was made with.
///
/// @param declared  a code of the institution's, such as `none`, `spell-check`, `generative-draft`
/// @param statement in the author's own words; null if there are none
public record ToolUse(String declared, @Nullable SealedText statement) {

    /// The name of the field of which the statement is.
    public static final String FIELD = "tool-use";

    public ToolUse {
        Codes.require("toolUse.declared", declared);
    }
}
