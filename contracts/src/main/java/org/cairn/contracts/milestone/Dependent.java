package org.cairn.contracts.milestone;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cairn.contracts.shared.Codes;

/// What stands on an approved milestone.
///
/// @param id of the approval or the credential
public record Dependent(Kind kind, String id) {

    public enum Kind {
        /// Another milestone that is approved, or before the approvers, and whose requirement includes this one's.
        @JsonProperty("milestone-approval")
        MILESTONE_APPROVAL,
        @JsonProperty("credential")
        CREDENTIAL
    }

    public Dependent {
        Codes.require("id", id);
    }
}
