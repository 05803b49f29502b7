package org.cairn.contracts.framework;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What the new items are, compared with the old one; and which [carry rules][CarryRule] make sense of that.
public enum CrosswalkKind {
    /// The same, perhaps in other words.
    @JsonProperty("exact")
    EXACT,
    /// More: the new includes the old.
    @JsonProperty("broader")
    BROADER,
    /// Less: the new is part of the old.
    @JsonProperty("narrower")
    NARROWER,
    /// Some of it is the same.
    @JsonProperty("partial")
    PARTIAL,
    /// Nothing corresponds.
    @JsonProperty("none")
    NONE;

    /// Who has shown less than the new asks cannot have shown all of it; who has shown the same has.
    public boolean allows(CarryRule rule) {
        return switch (this) {
            case EXACT -> rule == CarryRule.CARRIES;
            case NARROWER -> true;
            case BROADER, PARTIAL -> rule != CarryRule.CARRIES;
            case NONE -> rule == CarryRule.DOES_NOT_CARRY;
        };
    }

    /// Whether an item may be mapped so to this many others.
    public boolean allowsTargets(int targets) {
        return switch (this) {
            case EXACT -> targets == 1;
            case BROADER, NARROWER, PARTIAL -> targets >= 1;
            case NONE -> targets == 0;
        };
    }
}
