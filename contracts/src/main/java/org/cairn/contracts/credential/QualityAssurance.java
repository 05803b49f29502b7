package org.cairn.contracts.credential;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// What stands behind the quality.
///
/// @param type   a code, for example `institutional`, `programme-accreditation`, `external-review`
/// @param agency who assured it; null where the institution itself did
public record QualityAssurance(String type, @Nullable String agency) {

    public QualityAssurance {
        Codes.require("qualityAssurance.type", type);
        if (agency != null) Texts.require("qualityAssurance.agency", agency, Texts.TITLE);
    }
}
