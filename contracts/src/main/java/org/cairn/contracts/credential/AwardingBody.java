package org.cairn.contracts.credential;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Texts;

/// Who awards.
///
/// @param code of the institution in some register, for example its ROR or SCHAC code
/// @param name as it is written on the credential
public record AwardingBody(String code, String name) {

    public AwardingBody {
        Codes.require("awardingBody.code", code);
        Texts.require("awardingBody.name", name, Texts.TITLE);
    }
}
