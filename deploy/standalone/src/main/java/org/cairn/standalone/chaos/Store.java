package org.cairn.standalone.chaos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The database of the PostgreSQL in a data directory, looked into past the application.
///
/// @param data the directory that holds `postgres/` and its password file
record Store(Path data) {

    /// What is there of an intent, seen in one moment.
    ///
    /// @param request    whether the request table knows its key
    /// @param firsts     events that carry its mark
    /// @param events     how many events the request table says there are
    /// @param eventsSeen how many of them there are
    /// @param position   of the last, by the request table
    record Standing(boolean request, int firsts, int events, int eventsSeen, long position) {
        boolean isAllOrNothing() {
            return request ? firsts > 0 && eventsSeen == events : firsts == 0;
        }
    }

    Connection connect() throws SQLException {
        try {
            var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            var password = Files.readString(data.resolve("postgres.password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:%s/cairn?ApplicationName=chaos".formatted(port), "cairn", password);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new SQLException("PostgreSQL is not up", e);
        }
    }

    /// Gone, going, or not there yet: classes 08 and 57 of PostgreSQL's error codes.
    static boolean isDown(SQLException e) {
        var state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57");
    }

    Standing standing(Intent intent) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement("""
                        SELECT r.last_position IS NOT NULL,
                               (SELECT count(*) FROM eventstore.event e
                                 WHERE e.tags @> ARRAY[?::text] AND position(? IN convert_from(e.payload, 'UTF8')) > 0),
                               coalesce(r.events, 0),
                               (SELECT count(*) FROM eventstore.event e
                                 WHERE e.position BETWEEN r.last_position - r.events + 1 AND r.last_position),
                               coalesce(r.last_position, 0)
                          FROM (VALUES (1)) one
                          LEFT JOIN (SELECT last_position,
                                            json_array_length(convert_from(answer, 'UTF8')::json -> 'body' -> 'events') events
                                       FROM eventstore.request WHERE key = ?) r ON true
                        """)) {
            statement.setString(1, intent.tag());
            statement.setString(2, intent.mark());
            statement.setBytes(3, key(connection, intent));
            try (var row = statement.executeQuery()) {
                row.next();
                return new Standing(row.getBoolean(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getLong(5));
            }
        }
    }

    /// As the application keeps it: HMAC-SHA-256, under the deployment's key, over who sent it and under which key.
    private static byte[] key(Connection connection, Intent intent) throws SQLException {
        try (var statement = connection.prepareStatement("""
                SELECT h.key, s.person FROM identity.hash_key h, identity.staff s
                 WHERE h.purpose = 'idempotency' AND s.account = ?
                """)) {
            statement.setString(1, intent.actor());
            try (var row = statement.executeQuery()) {
                row.next();
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(row.getBytes(1), "HmacSHA256"));
                return mac.doFinal((row.getString(2) + "\n" + intent.key()).getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }
}
