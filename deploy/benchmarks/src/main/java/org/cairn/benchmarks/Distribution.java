package org.cairn.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.distribution.Topics;

/// How far relay and workers are, as the database has it.
record Distribution(Database database, String servers) {

    /// The prefix of the topics: another one begins anew.
    static Topics topics(int round) {
        return new Topics("bench" + round);
    }

    Map<String, String> kafka() {
        return Map.of("bootstrap.servers", servers);
    }

    /// As if nothing had ever been published.
    void forgetTopics() throws SQLException {
        database.execute("DELETE FROM relay.published");
        database.execute("UPDATE relay.lease SET position = 0, holder = NULL, expires_at = '-infinity'");
    }

    /// As if no event had ever been taken in.
    void forgetReadModels(List<String> names) throws SQLException {
        for (var name : names) {
            database.execute("DROP SCHEMA IF EXISTS %s CASCADE".formatted(name));
            database.execute("DROP SCHEMA IF EXISTS %s_previous CASCADE".formatted(name));
        }
        database.execute("DELETE FROM projection.position");
    }

    long published() throws SQLException {
        return database.number("SELECT position FROM relay.lease");
    }

    long head() throws SQLException {
        return database.number("SELECT coalesce(max(position), 0) FROM eventstore.event");
    }

    /// Records that are in the topics.
    long records() throws SQLException {
        return database.number("SELECT coalesce(sum(next_offset), 0) FROM relay.published");
    }

    /// Records that the read model which is furthest behind has taken in.
    long consumed() throws SQLException {
        return database.number("""
                SELECT coalesce(min(taken), 0)
                  FROM (SELECT coalesce(sum(next_offset), 0) AS taken
                          FROM projection.position LEFT JOIN projection.consumed USING (read_model, generation)
                         WHERE state = 'live' GROUP BY read_model) AS each_model
                """);
    }

    /// How many of this group have partitions.
    ///
    /// @param group what their names begin with, before a `-`
    long workers(String group) throws SQLException {
        return database.number(
                "SELECT count(DISTINCT worker) FROM projection.partition WHERE worker LIKE '%s-%%'".formatted(group));
    }

    /// Everything up to here is in all read models.
    long reached() throws SQLException {
        return database.number("SELECT coalesce(min(position), 0) FROM projection.position WHERE state = 'live'");
    }
}
