package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Codes;

/// One published version of a calculation policy.
public record PolicyVersionId(PolicyId policy, String version) {

    public PolicyVersionId {
        Codes.require("version", version);
    }

    /// For example `AAA/2013J`.
    @Override
    public String toString() {
        return policy + "/" + version;
    }
}
