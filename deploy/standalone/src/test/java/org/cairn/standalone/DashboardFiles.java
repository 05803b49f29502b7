package org.cairn.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The queries that the dashboards under `deploy/bi` ask, as Grafana and Superset would send them.
final class DashboardFiles {
    private static final Path BI = Path.of("..", "bi");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TIME_FILTER = Pattern.compile("\\$__timeFilter\\(([^()]+(?:\\([^()]*\\))?)\\)");

    private static Stream<JsonNode> boards() {
        return files(BI.resolve("grafana/dashboards"), ".json").map(file -> JSON.readTree(read(file)));
    }

    /// By dashboard and panel, with a programme and the last hundred years chosen.
    static Map<String, String> grafanaSql(String pathway) {
        var queries = new LinkedHashMap<String, String>();
        boards().forEach(board -> {
            var title = board.path("title").asString();
            for (var variable : board.path("templating").path("list")) {
                queries.put(
                        title + " / $" + variable.path("name").asString(),
                        variable.path("query").asString());
            }
            targets(board, (panel, target) -> {
                if (target.has("rawSql")) {
                    queries.put(
                            title + " / " + panel, filled(target.path("rawSql").asString(), pathway));
                }
            });
        });
        return queries;
    }

    /// PromQL, by dashboard and panel.
    static Map<String, String> grafanaMetrics() {
        var queries = new LinkedHashMap<String, String>();
        boards().forEach(board -> targets(board, (panel, target) -> {
            if (target.has("expr")) {
                queries.put(
                        panel + " " + target.path("refId").asString(),
                        target.path("expr").asString());
            }
        }));
        return queries;
    }

    private interface Seen {
        void target(String panel, JsonNode target);
    }

    private static void targets(JsonNode board, Seen seen) {
        for (var panel : board.path("panels")) {
            for (var target : panel.path("targets")) {
                seen.target(panel.path("title").asString(), target);
            }
        }
    }

    private static String filled(String sql, String pathway) {
        var chosen = sql.replace("${pathway:sqlstring}", "'" + pathway + "'");
        return TIME_FILTER
                .matcher(chosen)
                .replaceAll("$1 BETWEEN now() - interval '100 years' AND now() + interval '1 year'");
    }

    /// By chart: its metrics by what it groups by, over its data set.
    static Map<String, String> supersetSql() {
        var datasets = new LinkedHashMap<String, Map<String, Object>>();
        for (var dataset : yaml("superset/datasets/Cairn")) datasets.put(text(dataset, "uuid"), dataset);
        var queries = new LinkedHashMap<String, String>();
        for (var chart : yaml("superset/charts")) {
            var dataset = Objects.requireNonNull(datasets.get(text(chart, "dataset_uuid")), text(chart, "slice_name"));
            queries.put("Superset / " + text(chart, "slice_name"), chartSql(map(chart, "params"), dataset));
        }
        for (var dataset : datasets.values()) {
            var columns = maps(dataset, "columns").stream()
                    .map(column -> text(column, "column_name"))
                    .toList();
            queries.put(
                    "Superset / data set " + text(dataset, "table_name"),
                    "SELECT %s FROM (%s) AS d".formatted(String.join(", ", columns), text(dataset, "sql")));
        }
        return queries;
    }

    private static String chartSql(Map<String, Object> params, Map<String, Object> dataset) {
        var by = new ArrayList<String>();
        if (params.get("x_axis") instanceof String axis) by.add(axis);
        by.addAll(strings(params, "groupby"));
        var selected = new ArrayList<>(by);
        for (var metric : strings(params, "metrics")) {
            selected.add(maps(dataset, "metrics").stream()
                            .filter(each -> text(each, "metric_name").equals(metric))
                            .map(each -> text(each, "expression"))
                            .findFirst()
                            .orElseThrow()
                    + " AS \"" + metric + "\"");
        }
        var grouped = by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by);
        return "SELECT %s FROM (%s) AS d%s".formatted(String.join(", ", selected), text(dataset, "sql"), grouped);
    }

    /// Every id that a Superset file points at, and every one that there is.
    static Map<String, List<String>> supersetReferences() {
        var there = new ArrayList<String>();
        var wanted = new ArrayList<String>();
        for (var folder : List.of("superset/databases", "superset/datasets/Cairn", "superset/charts")) {
            for (var file : yaml(folder)) {
                there.add(text(file, "uuid"));
                if (file.get("database_uuid") instanceof String id) wanted.add(id);
                if (file.get("dataset_uuid") instanceof String id) wanted.add(id);
            }
        }
        for (var dashboard : yaml("superset/dashboards")) {
            for (var element : map(dashboard, "position").values()) {
                if (element instanceof Map<?, ?> part
                        && part.get("meta") instanceof Map<?, ?> meta
                        && meta.get("uuid") instanceof String id) wanted.add(id);
            }
        }
        return Map.of("there", there, "wanted", wanted);
    }

    @SuppressWarnings("unchecked") // A YAML file is what it is; what is not as expected fails the test.
    private static List<Map<String, Object>> yaml(String folder) {
        return files(BI.resolve(folder), ".yaml")
                .map(file -> (Map<String, Object>) new Yaml().load(read(file)))
                .toList();
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(Objects.requireNonNull(map.get(key), key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> map, String key) {
        return (Map<String, Object>) Objects.requireNonNull(map.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(map.get(key), key);
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> map, String key) {
        return (List<String>) Objects.requireNonNull(map.get(key), key);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DashboardFiles() {}
}
