package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// One item of a framework.
///
/// @param code      unique in its framework version
/// @param statement what a learner who has mastered it can do
/// @param parent    the item above it in the framework's tree, or null at the top
public record Competency(
        CompetencyCode code, String statement, @Nullable CompetencyCode parent) {

    public Competency {
        Texts.require("statement", statement, Texts.STATEMENT);
    }
}
