package org.cairn.projections.reports.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Transactions in the role of the projector.
record Database(DataSource projector) {

    /// Work in a transaction.
    interface Work<T extends @Nullable Object> {
        T in(Connection connection) throws SQLException;
    }

    <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
        return run(work, false);
    }

    /// All that is read belongs to one moment.
    <T extends @Nullable Object> T snapshot(Work<T> work) throws SQLException {
        return run(work, true);
    }

    private <T extends @Nullable Object> T run(Work<T> work, boolean snapshot) throws SQLException {
        try (var connection = projector.getConnection()) {
            connection.setAutoCommit(false);
            if (snapshot) {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                }
            }
            var done = false;
            try {
                var answer = work.in(connection);
                connection.commit();
                done = true;
                return answer;
            } finally {
                if (!done) connection.rollback();
            }
        }
    }
}
