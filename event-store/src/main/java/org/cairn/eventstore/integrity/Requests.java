package org.cairn.eventstore.integrity;

import java.sql.Connection;
import java.sql.SQLException;

/// What the answers to requests know of the length of the log.
final class Requests {
    private Requests() {}

    static void check(Connection connection, long head, Findings findings) throws SQLException {
        if (!mayRead(connection)) {
            return; // who may only read events verifies those
        }
        // Requests that came while the log was read are not missed in it.
        var sql = "SELECT max(last_position) FROM eventstore.request"
                + " WHERE last_position > (SELECT coalesce(max(position), 0) FROM eventstore.event)";
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            long last = result.getLong(1);
            if (last > head) {
                findings.add(Finding.at(
                        Finding.Kind.TRUNCATED,
                        head + 1,
                        last,
                        "the log ends at %,d, and an answered request knows of position %,d".formatted(head, last)));
            }
        }
    }

    private static boolean mayRead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT has_table_privilege('eventstore.request', 'SELECT')")) {
            result.next();
            return result.getBoolean(1);
        }
    }
}
