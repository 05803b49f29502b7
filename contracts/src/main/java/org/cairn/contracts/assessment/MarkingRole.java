package org.cairn.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In what capacity a piece of work is marked. Named here, as the written form is for ever.
public enum MarkingRole {
    /// The mark that counts, unless it is reconciled with others.
    @JsonProperty("first")
    FIRST,
    /// Marks the same work independently. Counts only by a reconciliation.
    @JsonProperty("second")
    SECOND,
    /// Marks where the first two are too far apart. Counts only by a reconciliation.
    @JsonProperty("third")
    THIRD,
    /// Looks over the marks of others. Counts only by a reconciliation.
    @JsonProperty("moderator")
    MODERATOR
}
