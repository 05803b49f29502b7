package org.cairn.contracts.authorisation;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something about an authorisation was refused.
public enum AuthorisationReason implements Reason {
    AUTHORISATION_UNKNOWN(unknown("There is no such authorisation.", "Look up the id of the authorisation.")),
    AUTHORISATION_ID_TAKEN(
            conflict("Another authorisation has this id.", "Give the authorisation a new id, or leave the id out.")),
    AUTHORISATION_ALREADY_ENDED(
            conflict(
                    "The authorisation was already ended, on another day or for another cause.",
                    "Nothing needs to be done. An end may be brought forward, never put off: give a new authorisation instead.")),
    AUTHORISATION_ENDS_BEFORE_IT_STARTS(
            rule("The authorisation would end before it starts.", "Give a last day that is not before the first.")),
    HISTORICAL_AUTHORITY_ENDS_IN_THE_PAST(rule(
            "An authorisation to load history ends today at the earliest, as it may have been used until now.",
            "Let it end today.")),
    PART_BY_ONESELF(forbidden(
            "Nobody records of themselves that they are not who they are recorded to be.",
            "Have somebody else record it.")),
    PERSON_IS_ITSELF(rule("Both are the same person already.", "Name two different accounts.")),
    ACTING_FOR_ANOTHER(
            forbidden(
                    "Only an authorisation to load history allows to record what somebody else did.",
                    "Let the person act under their own account, or name your authorisation to load history in Cairn-Authority.")),
    HISTORICAL_AUTHORITY_UNKNOWN(forbidden(
            "The actor has no such authorisation to load history.",
            "Name an authorisation to load history that was given to the actor.")),
    HISTORICAL_AUTHORITY_NOT_IN_FORCE(forbidden(
            "The authorisation to load history is not in force today.",
            "Have a new authorisation to load history given."));

    private final Refusal refusal;

    AuthorisationReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
