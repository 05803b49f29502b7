package org.cairn.projections.reports.keeping;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.projections.bi.ProgrammeFacts;
import org.cairn.projections.reports.aggregates.Aggregates;

/// Keeps the counts that dashboards read as new as the facts, programme by programme.
final class AggregateKeeper {
    /// What belongs to no programme.
    private static final String NONE = "";
    /// However much happens, counting takes no more than this part of the time.
    private static final int REST = 20;

    private final Database database;
    private final Duration pause;

    /// @param pause for which the counts of a programme are left as they are at least
    AggregateKeeper(Database database, Duration pause) {
        this.database = database;
        this.pause = pause;
    }

    private record Stored(int version, int generation, long position) {}

    /// The programmes whose counts are missing, of another kind, of facts that were built anew since, or without their
    /// newest facts.
    List<String> stale() throws SQLException {
        return database.snapshot(connection -> {
            var facts = FactsRead.in(connection);
            if (facts.generation() == 0) return List.<String>of();
            var stored = stored(connection);
            var changed = Standing.changed(connection);
            var all = new ArrayList<>(List.of(NONE));
            all.addAll(ProgrammeFacts.pathways(connection));
            all.removeIf(pathway -> {
                var there = stored.get(pathway);
                var last = Math.max(changed.getOrDefault(pathway, 0L), changed.getOrDefault("", 0L));
                return there != null
                        && there.version() == Aggregates.VERSION
                        && there.generation() == facts.generation()
                        && there.position() >= Math.min(last, facts.position());
            });
            return List.copyOf(all);
        });
    }

    private static Map<String, Stored> stored(Connection connection) throws SQLException {
        var stored = new HashMap<String, Stored>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT pathway, version, generation, projection_position FROM reports.aggregated")) {
            while (row.next()) stored.put(row.getString(1), new Stored(row.getInt(2), row.getInt(3), row.getLong(4)));
        }
        return stored;
    }

    /// Whether it is still stale, and was not counted by whatever process just now.
    boolean needs(String pathway) throws SQLException {
        return stale().contains(pathway) && !database.snapshot(connection -> rests(connection, pathway));
    }

    private boolean rests(Connection connection, String pathway) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT FROM reports.aggregated
                 WHERE pathway = ? AND computed_at > now() - greatest(?, millis * ?) * interval '1 millisecond'
                """)) {
            select.setString(1, pathway);
            select.setLong(2, pause.toMillis());
            select.setInt(3, REST);
            try (var row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /// Counts one programme anew.
    void refresh(String pathway) throws SQLException {
        var start = System.nanoTime();
        record Fresh(FactsRead facts, Aggregates aggregates) {}
        var fresh = database.snapshot(
                connection -> new Fresh(FactsRead.in(connection), Aggregates.count(connection, pathway)));
        var took = System.nanoTime() - start;
        database.write(connection -> {
            if (isNewest(connection, pathway, fresh.facts())) {
                fresh.aggregates().store(connection);
                tell(connection, pathway, fresh.facts(), took / 1_000_000);
            }
            return null;
        });
    }

    /// Unless another process was faster.
    private static boolean isNewest(Connection connection, String pathway, FactsRead facts) throws SQLException {
        ReportTables.lock(connection, "aggregates " + pathway);
        var there = stored(connection).get(pathway);
        return there == null || there.generation() != facts.generation() || there.position() <= facts.position();
    }

    private static void tell(Connection connection, String pathway, FactsRead facts, long millis) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO reports.aggregated (pathway, version, generation, projection_position, millis)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (pathway) DO UPDATE
                   SET version = excluded.version, generation = excluded.generation,
                       projection_position = excluded.projection_position, computed_at = now(),
                       millis = excluded.millis""")) {
            insert.setString(1, pathway);
            insert.setInt(2, Aggregates.VERSION);
            insert.setInt(3, facts.generation());
            insert.setLong(4, facts.position());
            insert.setInt(5, Math.toIntExact(millis));
            insert.executeUpdate();
        }
    }
}
