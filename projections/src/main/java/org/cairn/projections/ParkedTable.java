package org.cairn.projections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The table `projection.parked`. Every method joins the caller's transaction.
final class ParkedTable {
    private static final int LONGEST_ERROR = 1000;

    /// The sequences of which an event is parked, each with the position of the first of them.
    static Map<String, Long> sequences(Connection connection, Target target) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT sequence, min(position) FROM projection.parked WHERE read_model = ? AND generation = ?
                 GROUP BY sequence
                """)) {
            select.setString(1, target.model().name());
            select.setInt(2, target.generation());
            try (var rows = select.executeQuery()) {
                var sequences = new HashMap<String, Long>();
                while (rows.next()) sequences.put(rows.getString(1), rows.getLong(2));
                return sequences;
            }
        }
    }

    /// What is parked in the live generations, by read model, sequence and position.
    static List<ParkedEvent> live(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        SELECT read_model, parked.position, sequence, error
                          FROM projection.parked JOIN projection.position USING (read_model, generation)
                         WHERE state = 'live'
                         ORDER BY read_model, sequence, parked.position
                        """)) {
            return events(select);
        }
    }

    /// What is parked in one generation, by sequence and position.
    static List<ParkedEvent> of(Connection connection, Target target) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT read_model, position, sequence, error
                  FROM projection.parked
                 WHERE read_model = ? AND generation = ?
                 ORDER BY sequence, position
                """)) {
            select.setString(1, target.model().name());
            select.setInt(2, target.generation());
            return events(select);
        }
    }

    private static List<ParkedEvent> events(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var parked = new ArrayList<ParkedEvent>();
            while (rows.next()) {
                parked.add(new ParkedEvent(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
            return List.copyOf(parked);
        }
    }

    /// Parks an event, or says anew why it is parked.
    static void park(Connection connection, Target target, long position, String sequence, String error)
            throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.parked (read_model, generation, position, sequence, error)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (read_model, generation, position) DO UPDATE SET error = excluded.error
                """)) {
            insert.setString(1, target.model().name());
            insert.setInt(2, target.generation());
            insert.setLong(3, position);
            insert.setString(4, sequence);
            insert.setString(5, error.substring(0, Math.min(error.length(), LONGEST_ERROR)));
            insert.executeUpdate();
        }
    }

    static void unpark(Connection connection, Target target, long position) throws SQLException {
        try (var delete = connection.prepareStatement("""
                DELETE FROM projection.parked WHERE read_model = ? AND generation = ? AND position = ?
                """)) {
            delete.setString(1, target.model().name());
            delete.setInt(2, target.generation());
            delete.setLong(3, position);
            delete.executeUpdate();
        }
    }

    private ParkedTable() {}
}
