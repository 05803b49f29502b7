package org.cairn.contracts.credential;

import org.cairn.contracts.shared.Codes;

/// One published version of a credential template.
public record CredentialVersionId(CredentialTemplateId template, String version) {

    public CredentialVersionId {
        Codes.require("version", version);
    }

    /// For example `welding-certificate/2026`.
    @Override
    public String toString() {
        return template + "/" + version;
    }
}
