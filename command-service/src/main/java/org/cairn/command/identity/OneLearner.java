package org.cairn.command.identity;

import static org.cairn.contracts.learner.LearnerReason.LEARNER_ERASED;
import static org.cairn.contracts.learner.LearnerReason.LEARNER_UNKNOWN;

import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.cairn.command.CommandRejected;
import org.cairn.contracts.learner.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is written about one learner in several steps is written by one at a time.
final class OneLearner {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    OneLearner(DataSource identity) {
        this.sql = JdbcClient.create(identity);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(identity));
    }

    /// @throws CommandRejected if there is no such learner, or the learner was erased
    boolean write(LearnerId learner, BooleanSupplier steps) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            lock(learner);
            return steps.getAsBoolean();
        }));
    }

    private void lock(LearnerId learner) {
        var known = sql.sql("SELECT 1 FROM identity.learner WHERE learner = :learner FOR UPDATE")
                .param("learner", learner.value())
                .query(Integer.class)
                .optional();
        if (known.isPresent()) return;
        var erased = sql.sql("""
                SELECT 1 FROM identity.data_key WHERE learner = :learner AND destroyed_at IS NOT NULL
                """)
                .param("learner", learner.value())
                .query(Integer.class)
                .optional();
        throw new CommandRejected(erased.isPresent() ? LEARNER_ERASED : LEARNER_UNKNOWN);
    }
}
