package org.cairn.contracts.authorisation;

import org.cairn.contracts.shared.Reason;

/// Why something about an authorisation was refused.
public enum AuthorisationReason implements Reason {
    AUTHORISATION_UNKNOWN(Kind.UNKNOWN, "There is no such authorisation."),
    AUTHORISATION_ID_TAKEN(Kind.CONFLICT, "Another authorisation has this id."),
    AUTHORISATION_ALREADY_ENDED(
            Kind.CONFLICT, "The authorisation was already ended, on another day or for another cause."),
    AUTHORISATION_ENDS_BEFORE_IT_STARTS(Kind.RULE, "The authorisation would end before it starts."),
    ACTING_FOR_ANOTHER(
            Kind.FORBIDDEN, "Only an authorisation to load history allows to record what somebody else did."),
    HISTORICAL_AUTHORITY_UNKNOWN(Kind.FORBIDDEN, "The actor has no such authorisation to load history."),
    HISTORICAL_AUTHORITY_NOT_IN_FORCE(Kind.FORBIDDEN, "The authorisation to load history is not in force today.");

    private final Kind kind;
    private final String sentence;

    AuthorisationReason(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
