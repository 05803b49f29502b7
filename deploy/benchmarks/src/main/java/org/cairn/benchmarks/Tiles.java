package org.cairn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/// The queries of the Grafana dashboards, as they come with three years chosen and one programme, and those of the
/// Superset charts over all programmes.
final class Tiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\(([^()]+(?:\\([^()]*\\))?)\\)");

    /// @param unfinished told of what there was no time for
    static List<ReadSideReport.Times> measure(
            Database database, String pathway, int times, Steps steps, Deadline deadline, Consumer<String> unfinished)
            throws SQLException, IOException {
        var tiles = queries(pathway);
        tiles.putAll(SupersetCharts.queries());
        steps.begin("asking for %d tiles of the dashboards, %d times each".formatted(tiles.size(), times));
        var measured = new ArrayList<ReadSideReport.Times>();
        try (var connection = database.connect()) {
            try (var statement = connection.createStatement()) {
                statement.execute("SET ROLE bi_reader; SET statement_timeout = '60s'");
            }
            for (var tile : tiles.entrySet()) {
                if (deadline.isOver()) {
                    unfinished.accept("tiles: %d of %d were not measured, from %s"
                            .formatted(tiles.size() - measured.size(), tiles.size(), tile.getKey()));
                    break;
                }
                measured.add(measure(connection, tile, times, deadline));
                steps.at(measured.size(), tiles.size());
            }
        }
        return measured;
    }

    private static ReadSideReport.Times measure(
            Connection connection, Map.Entry<String, String> tile, int times, Deadline deadline) throws SQLException {
        var nanos = new Histogram(1000, TimeUnit.MINUTES.toNanos(10), 3);
        for (var i = 0; i < times && !(i > 0 && deadline.isOver()); i++) {
            var start = System.nanoTime();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(tile.getValue())) {
                while (rows.next()) rows.getObject(1);
            } catch (SQLException e) {
                throw new SQLException("%s: %s".formatted(tile.getKey(), e.getMessage()), e);
            }
            nanos.recordValue(System.nanoTime() - start);
        }
        return ReadSideReport.Times.of("tile " + tile.getKey(), nanos, 0);
    }

    private static LinkedHashMap<String, String> queries(String pathway) throws IOException {
        var queries = new LinkedHashMap<String, String>();
        var folder = Build.target().resolve("../../bi/grafana/dashboards").normalize();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                var board = JSON.readTree(Files.readString(file));
                for (var panel : board.path("panels")) {
                    for (var target : panel.path("targets")) {
                        if (!target.has("rawSql")) continue;
                        queries.put(
                                file.getFileName() + " / " + panel.path("title").asString(),
                                filled(target.path("rawSql").asString(), pathway));
                    }
                }
            }
        }
        return queries;
    }

    private static String filled(String sql, String pathway) {
        return TIME_FILTER
                .matcher(sql.replace("${pathway:sqlstring}", "'" + pathway + "'"))
                .replaceAll("$1 BETWEEN now() - interval '3 years' AND now()");
    }

    private Tiles() {}
}
