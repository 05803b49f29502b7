package org.cairn.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import org.cairn.eventstore.PostgresEventLog;
import org.postgresql.PGStatement;

/// Reads the log from position 0 to its head.
final class Replays implements Contender {

    private static final int EVENTS_PER_READ = 5000;

    private final Operation pass;

    private Replays(Operation pass) {
        this.pass = pass;
    }

    /// As the rows are, all columns but the hash in binary form: what JDBC gives at most.
    static Replays ofRows(Database database) {
        return new Replays(() -> {
            try (var connection = database.connect()) {
                return rows(connection);
            }
        });
    }

    private static int rows(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        int events = 0;
        try (var select = connection.prepareStatement("""
                SELECT position, event_id, type, version, recorded_at, payload, metadata, tags
                  FROM eventstore.event WHERE position > 0 ORDER BY position
                """)) {
            select.unwrap(PGStatement.class).setPrepareThreshold(-1);
            select.setFetchSize(EVENTS_PER_READ);
            try (var row = select.executeQuery()) {
                for (; row.next(); events++) {
                    if (row.getLong(1) != events + 1 || row.getBytes(6).length == 0) {
                        throw new IllegalStateException("Position %d is missing".formatted(events + 1));
                    }
                }
            }
        }
        return events;
    }

    /// As records, by the door that readers use.
    static Replays ofRecords(Database database) {
        var log = new PostgresEventLog(database.pool("cairn_reader", 2));
        return new Replays(() -> {
            int events = 0;
            for (var part = log.read(0, EVENTS_PER_READ); !part.isEmpty(); part = log.read(events, EVENTS_PER_READ)) {
                events += part.size();
            }
            return events;
        });
    }

    @Override
    public boolean isPass() {
        return true;
    }

    @Override
    public Operation caller(int number) {
        return pass;
    }

    @Override
    public void close() {
        // Its pool goes with the database.
    }
}
