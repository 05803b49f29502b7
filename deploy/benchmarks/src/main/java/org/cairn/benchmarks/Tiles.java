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
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/// The queries of the Grafana dashboards, as they come with three years chosen and the first programme.
final class Tiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\(([^()]+(?:\\([^()]*\\))?)\\)");

    static List<ReadSideReport.Times> measure(Database database, int times) throws SQLException, IOException {
        try (var connection = database.connect()) {
            var pathway = first(connection);
            try (var statement = connection.createStatement()) {
                statement.execute("SET ROLE bi_reader");
            }
            var measured = new ArrayList<ReadSideReport.Times>();
            for (var tile : queries(pathway).entrySet()) measured.add(measure(connection, tile, times));
            return measured;
        }
    }

    private static ReadSideReport.Times measure(Connection connection, Map.Entry<String, String> tile, int times)
            throws SQLException {
        var nanos = new Histogram(1000, TimeUnit.MINUTES.toNanos(10), 3);
        for (var i = 0; i < times; i++) {
            var start = System.nanoTime();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(tile.getValue())) {
                while (rows.next()) rows.getObject(1);
            }
            nanos.recordValue(System.nanoTime() - start);
        }
        return ReadSideReport.Times.of("tile " + tile.getKey(), nanos, 0);
    }

    private static String first(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT min(pathway) FROM bi.dim_pathway")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Map<String, String> queries(String pathway) throws IOException {
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
