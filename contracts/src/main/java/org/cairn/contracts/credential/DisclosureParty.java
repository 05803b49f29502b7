package org.cairn.contracts.credential;

import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;

/// To whom a record was disclosed: an organisation by its code, or sealed text where a person would be named.
public record DisclosureParty(
        @Nullable String organisation, @Nullable SealedText sealed) {

    public DisclosureParty {
        if ((organisation == null) == (sealed == null)) {
            throw new IllegalArgumentException("a party is either an organisation's code or a sealed text");
        }
        if (organisation != null) Codes.require("organisation", organisation);
    }
}
