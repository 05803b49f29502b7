package org.cairn.contracts.learner;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something about a learner was refused.
public enum LearnerReason implements Reason {
    LEARNER_UNKNOWN(
            unknown("There is no such learner.", "Look up the id of the learner, or register the learner first.")),
    LEARNER_NUMBER_TAKEN(conflict(
            "Another learner has this number.",
            "Look up who has the number. If it is the same person, use the learner that there is.")),
    LEARNER_ERASED(conflict(
            "The learner's personal data was erased, and with it the key by which text is sealed.",
            "Record nothing more about this learner. If the person comes back, register a new learner.")),
    STATEMENT_ID_TAKEN(conflict(
            "Another statement of the learner has this id.", "Give the statement a new id, or leave the id out."));

    private final Refusal refusal;

    LearnerReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
