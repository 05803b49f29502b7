package org.cairn.contracts.shared;

import java.util.Locale;

/// Why a command was refused. Names are public: clients see them as problem types. One enum per capability.
public interface Reason {

    /// The constant's name; unique over all capabilities.
    String name();

    Refusal refusal();

    default Kind kind() {
        return refusal().kind();
    }

    /// For a clerk: what is wrong.
    default String sentence() {
        return refusal().sentence();
    }

    /// For a clerk: what to do next.
    default String remedy() {
        return refusal().remedy();
    }

    /// The stable end of the problem type, for example `score-outside-scale`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What sort of refusal it is; the REST API makes the status from it.
    enum Kind {
        /// What the command speaks of does not exist (404).
        UNKNOWN,
        /// It contradicts what is already recorded (409).
        CONFLICT,
        /// It breaks a rule, whatever is recorded (422).
        RULE,
        /// The actor may not do it (403).
        FORBIDDEN
    }
}
