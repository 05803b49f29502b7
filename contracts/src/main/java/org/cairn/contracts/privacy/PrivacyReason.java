package org.cairn.contracts.privacy;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something about the privacy of a learner was refused.
public enum PrivacyReason implements Reason {
    ERASURE_UNKNOWN(unknown(
            "There is no such order to erase this learner.",
            "Look up the id of the order, or order the erasure first.")),
    ERASURE_ID_TAKEN(conflict(
            "Another order to erase this learner has this id.", "Give the order a new id, or leave the id out.")),
    ERASURE_ALREADY_ORDERED(conflict(
            "Another order to erase this learner is open.", "Confirm the order that there is, or cancel it first.")),
    ERASURE_ALREADY_CONFIRMED(conflict(
            "The order is confirmed: the learner counts as erased.",
            "Nothing needs to be done. If it was cut off, send the confirmation again.")),
    ERASURE_CANCELLED(conflict("The order was cancelled.", "Order the erasure anew.")),
    ERASURE_NOT_CONFIRMED(conflict("The order is not confirmed.", "Let another person confirm it.")),
    ERASURE_NEEDS_ANOTHER_PERSON(
            forbidden("Who ordered an erasure cannot confirm it.", "Let another person confirm it.")),
    ERASURE_IS_NOT_HISTORY(forbidden(
            "An erasure or a legal hold is an act of the day, and cannot be loaded as history.",
            "Act under your own account, without Cairn-Authority.")),
    ERASURE_DAY_BEFORE_ORDER(
            rule("The order would be confirmed or cancelled before it was given.", "Correct the day.")),
    LEARNER_UNDER_LEGAL_HOLD(conflict(
            "Nothing about this learner may be erased: there is a legal hold.", "Have the legal hold released first.")),
    LEGAL_HOLD_UNKNOWN(unknown("There is no such legal hold on this learner.", "Look up the id of the legal hold.")),
    LEGAL_HOLD_ID_TAKEN(conflict(
            "Another legal hold on this learner has this id.", "Give the legal hold a new id, or leave the id out.")),
    LEGAL_HOLD_ALREADY_RELEASED(conflict("The legal hold was released, on another day.", "Nothing needs to be done.")),
    LEGAL_HOLD_RELEASED_BEFORE_PLACED(
            rule("The legal hold would be released before it was placed.", "Correct the day."));

    private final Refusal refusal;

    PrivacyReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
