package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Codes;

/// One published version of a competency framework.
public record FrameworkVersionId(FrameworkId framework, String version) {

    public FrameworkVersionId {
        Codes.require("version", version);
    }

    /// For example `AAA/2013J`.
    @Override
    public String toString() {
        return framework + "/" + version;
    }
}
