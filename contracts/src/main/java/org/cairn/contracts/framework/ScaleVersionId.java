package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Codes;

/// One published version of a mastery scale.
public record ScaleVersionId(ScaleId scale, String version) {

    public ScaleVersionId {
        Codes.require("version", version);
    }

    /// For example `AAA/2013J`.
    @Override
    public String toString() {
        return scale + "/" + version;
    }
}
