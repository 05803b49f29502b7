package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Codes;

/// One published version of a pathway. A learner stays on the version enrolled in.
public record PathwayVersionId(PathwayId pathway, String version) {

    public PathwayVersionId {
        Codes.require("version", version);
    }

    /// For example `AAA/2013J`.
    @Override
    public String toString() {
        return pathway + "/" + version;
    }
}
