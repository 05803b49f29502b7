package org.cairn.command.identity;

import java.util.List;
import javax.sql.DataSource;
import org.cairn.contracts.learner.LearnerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys a learner's key and every row that says who it was.
///
/// One transaction, and safe to repeat. What it leaves is a random id with the time at which its key was destroyed.
final class Destruction {

    private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);

    /// Those that hang on `learner` go with it.
    private static final List<String> TABLES = List.of(
            "learner",
            "learner_version",
            "learner_name",
            "learner_contact",
            "profile_item",
            "enrolment_attribute",
            "data_key");

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Destruction(DataSource identity) {
        this.sql = JdbcClient.create(identity);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(identity));
    }

    void destroy(LearnerId learner) {
        transaction.executeWithoutResult(_ -> {
            // First the key: whoever seals at this moment waits for it, and finds it destroyed.
            sql.sql("""
                    INSERT INTO identity.data_key AS k (learner, destroyed_at) VALUES (:learner, now())
                    ON CONFLICT (learner) DO UPDATE SET wrapped = NULL, master = NULL, destroyed_at = now()
                     WHERE k.destroyed_at IS NULL
                    """).param("learner", learner.value()).update();
            sql.sql("DELETE FROM identity.learner WHERE learner = :learner")
                    .param("learner", learner.value())
                    .update();
        });
    }

    /// Whether anything is left to be destroyed.
    boolean isComplete(LearnerId learner) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM identity.data_key WHERE learner = :learner AND destroyed_at IS NOT NULL)
                   AND NOT EXISTS (SELECT FROM identity.learner WHERE learner = :learner)
                """)
                .param("learner", learner.value())
                .query(Boolean.class)
                .single();
    }

    /// Deleted rows stay in a table's file until it is vacuumed. A row that an open transaction may still see stays
    /// until a later vacuum, which PostgreSQL starts by itself; so this is no part of being erased, and its failure
    /// is
    /// told in the log only.
    void vacuum() {
        for (var table : TABLES) {
            try {
                sql.sql("VACUUM (ANALYZE, INDEX_CLEANUP ON, TRUNCATE OFF) identity." + table)
                        .update();
            } catch (DataAccessException failed) {
                LOG.warn("Could not vacuum identity.{}; autovacuum will", table);
            }
        }
    }
}
