package org.cairn.contracts.learner;

import org.cairn.contracts.shared.Reason;

/// Why something about a learner was refused.
public enum LearnerReason implements Reason {
    LEARNER_UNKNOWN(Kind.UNKNOWN, "There is no such learner."),
    LEARNER_NUMBER_TAKEN(Kind.CONFLICT, "Another learner has this number.");

    private final Kind kind;
    private final String sentence;

    LearnerReason(Kind kind, String sentence) {
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
