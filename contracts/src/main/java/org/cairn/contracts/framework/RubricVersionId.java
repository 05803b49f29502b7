package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Codes;

/// One published version of a rubric.
public record RubricVersionId(RubricId rubric, String version) {

    public RubricVersionId {
        Codes.require("version", version);
    }

    /// For example `essay/2026`.
    @Override
    public String toString() {
        return rubric + "/" + version;
    }
}
