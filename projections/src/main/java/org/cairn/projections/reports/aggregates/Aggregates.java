package org.cairn.projections.reports.aggregates;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The counts of one programme, on their way from the facts to the tables that dashboards read.
///
/// @param pathway empty for what belongs to no programme
public record Aggregates(String pathway, List<Counted> counted) {
    /// Goes up when the same facts give other counts than before.
    public static final int VERSION = 3;

    private static final int ROWS_PER_BATCH = 1_000;

    /// @param connection whose role may read the schema `bi`; for all to be of one moment, with a snapshot
    public static Aggregates count(Connection connection, String pathway) throws SQLException {
        var counted = new ArrayList<Counted>();
        for (var aggregate : AggregateTables.ALL) counted.add(Counted.of(connection, aggregate, pathway));
        Hiding.over(counted);
        return new Aggregates(pathway, List.copyOf(counted));
    }

    /// Replaces what is stored of the programme.
    public void store(Connection connection) throws SQLException {
        for (var each : counted) store(connection, each);
    }

    private void store(Connection connection, Counted each) throws SQLException {
        var table = "reports." + each.aggregate().table();
        try (var delete = connection.prepareStatement(
                "DELETE FROM %s WHERE pathway %s".formatted(table, pathway.isEmpty() ? "IS NULL" : "= ?"))) {
            if (!pathway.isEmpty()) delete.setString(1, pathway);
            delete.executeUpdate();
        }
        var columns = columns(each.aggregate());
        try (var insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream().map(_ -> "?").collect(Collectors.joining(", "))))) {
            var waiting = 0;
            for (var row : each.rows()) {
                insert.setString(1, pathway.isEmpty() ? null : pathway);
                for (var i = 0; i < columns.size() - 1; i++) insert.setObject(i + 2, row[i]);
                insert.addBatch();
                if (++waiting % ROWS_PER_BATCH == 0) insert.executeBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<String> columns(Aggregate aggregate) {
        return Stream.of(Stream.of("pathway"), aggregate.columns().stream(), suppressed(aggregate))
                .<String>flatMap(each -> each)
                .toList();
    }

    private static Stream<String> suppressed(Aggregate aggregate) {
        return aggregate.hasSuppressed() ? Stream.of("suppressed") : Stream.empty();
    }
}
