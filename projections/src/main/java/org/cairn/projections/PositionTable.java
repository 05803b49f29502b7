package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table `projection.position`. Every method joins the caller's transaction.
final class PositionTable {

    /// @param state `live`, `next` or `previous`
    record Entry(String readModel, int generation, String state, String shape, long position) {}

    static List<Entry> all(Connection connection) throws SQLException {
        return select(connection, "", null, "live", "next", "previous");
    }

    /// The entries in these states, held until the end of the transaction: nobody else feeds or swaps them meanwhile.
    static List<Entry> lock(Connection connection, String... states) throws SQLException {
        return select(connection, " FOR UPDATE", null, states);
    }

    /// Holds the entries of these targets only, so that read models can be fed side by side.
    static List<Entry> lock(Connection connection, List<Target> targets) throws SQLException {
        var models =
                targets.stream().map(target -> target.model().name()).distinct().toArray(String[]::new);
        var states = targets.stream()
                .map(target -> target.space().state())
                .distinct()
                .toArray(String[]::new);
        return select(connection, " FOR UPDATE", models, states);
    }

    /// Keeps the entries of these targets from being swapped until the end of the transaction, but not from moving on.
    ///
    /// @throws MovedByAnother if one of them is not in its place any more
    static void share(Connection connection, List<Target> targets) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT FROM projection.position
                 WHERE read_model = ? AND generation = ? AND state = ?
                   FOR KEY SHARE
                """)) {
            for (var target : targets) {
                select.setString(1, target.model().name());
                select.setInt(2, target.generation());
                select.setString(3, target.space().state());
                try (var row = select.executeQuery()) {
                    if (!row.next()) throw new MovedByAnother(target);
                }
            }
        }
    }

    static Optional<Entry> find(List<Entry> entries, String readModel, String state) {
        return entries.stream()
                .filter(entry ->
                        entry.readModel().equals(readModel) && entry.state().equals(state))
                .findFirst();
    }

    /// @throws MovedByAnother if the generation is gone, or not at the position that the target has
    static void requireUnmoved(List<Entry> entries, Target target) {
        var unmoved = entries.stream()
                .anyMatch(entry -> entry.readModel().equals(target.model().name())
                        && entry.generation() == target.generation()
                        && entry.state().equals(target.space().state())
                        && entry.position() == target.position());
        if (!unmoved) throw new MovedByAnother(target);
    }

    static void add(Connection connection, Entry entry) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO projection.position (read_model, generation, state, shape, position)
                VALUES (?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, entry.readModel());
            insert.setInt(2, entry.generation());
            insert.setString(3, entry.state());
            insert.setString(4, entry.shape());
            insert.setLong(5, entry.position());
            insert.executeUpdate();
        }
    }

    static void advance(Connection connection, Target target, long position) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE projection.position SET position = ? WHERE read_model = ? AND generation = ?
                """)) {
            update.setLong(1, position);
            update.setString(2, target.model().name());
            update.setInt(3, target.generation());
            update.executeUpdate();
        }
    }

    static void rename(Connection connection, String readModel, String state, String newState) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE projection.position SET state = ? WHERE read_model = ? AND state = ?
                """)) {
            update.setString(1, newState);
            update.setString(2, readModel);
            update.setString(3, state);
            update.executeUpdate();
        }
    }

    static void remove(Connection connection, String readModel, String state) throws SQLException {
        try (var delete = connection.prepareStatement("""
                DELETE FROM projection.position WHERE read_model = ? AND state = ?
                """)) {
            delete.setString(1, readModel);
            delete.setString(2, state);
            delete.executeUpdate();
        }
    }

    private static List<Entry> select(
            Connection connection, String suffix, String @Nullable [] models, String... states) throws SQLException {
        var sql = """
                SELECT read_model, generation, state, shape, position
                  FROM projection.position
                 WHERE state = ANY (?) AND read_model = ANY (coalesce(?, ARRAY[read_model]))
                 ORDER BY read_model, generation""";
        try (var select = connection.prepareStatement(sql + suffix)) {
            select.setArray(1, connection.createArrayOf("text", states));
            select.setArray(2, models == null ? null : connection.createArrayOf("text", models));
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getString(1), rows.getInt(2), rows.getString(3), rows.getString(4), rows.getLong(5)));
                }
                return entries;
            }
        }
    }

    private PositionTable() {}
}
