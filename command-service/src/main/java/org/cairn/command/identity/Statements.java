package org.cairn.command.identity;

import org.cairn.command.CommandRejected;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerReason;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.shared.SealedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What learners say of their own record, sealed and opened.
@Component
public class Statements {

    /// Never changes: what was sealed under it would not open any more.
    private static final String FIELD = "learner.statement";

    private final Seals seals;

    Statements(Seals seals) {
        this.seals = seals;
    }

    public SealedText seal(LearnerId learner, String text) {
        return seals.seal(learner, FIELD, text);
    }

    public String open(StatementPlaced placed) {
        return seals.open(placed.learner(), FIELD, placed.text());
    }

    /// The same; null once the learner was erased.
    public @Nullable String words(StatementPlaced placed) {
        try {
            return open(placed);
        } catch (CommandRejected rejected) {
            if (rejected.reason() == LearnerReason.LEARNER_ERASED) return null;
            throw rejected;
        }
    }
}
