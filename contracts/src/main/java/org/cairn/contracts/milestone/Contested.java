package org.cairn.contracts.milestone;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cairn.contracts.shared.Codes;

/// The decision that an appeal is against.
///
/// @param id of the approval that was declined, of the judgement, or of the revocation
public record Contested(Kind kind, String id) {

    public enum Kind {
        @JsonProperty("decline")
        DECLINE,
        @JsonProperty("judgement")
        JUDGEMENT,
        @JsonProperty("revocation")
        REVOCATION
    }

    public Contested {
        Codes.require("id", id);
    }
}
