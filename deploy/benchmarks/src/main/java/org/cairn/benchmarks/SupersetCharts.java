package org.cairn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/// The queries of the Superset charts as Superset makes them: the metrics by what each groups by, over its data set.
final class SupersetCharts {

    static Map<String, String> queries() throws IOException {
        var datasets = new LinkedHashMap<String, Map<String, Object>>();
        for (var dataset : files("datasets/Cairn")) datasets.put(text(dataset, "uuid"), dataset);
        var queries = new LinkedHashMap<String, String>();
        for (var chart : files("charts")) {
            var dataset = Objects.requireNonNull(datasets.get(text(chart, "dataset_uuid")));
            queries.put("superset / " + text(chart, "slice_name"), query(map(chart, "params"), dataset));
        }
        return queries;
    }

    private static String query(Map<String, Object> params, Map<String, Object> dataset) {
        var by = new ArrayList<String>();
        if (params.get("x_axis") instanceof String axis) by.add(axis);
        by.addAll(texts(params, "groupby"));
        var selected = new ArrayList<>(by);
        for (var metric : texts(params, "metrics")) {
            for (var known : maps(dataset, "metrics")) {
                if (text(known, "metric_name").equals(metric)) selected.add(text(known, "expression"));
            }
        }
        return "SELECT %s FROM (%s) AS d%s"
                .formatted(
                        String.join(", ", selected),
                        text(dataset, "sql"),
                        by.isEmpty() ? "" : " GROUP BY " + String.join(", ", by));
    }

    @SuppressWarnings("unchecked") // A YAML file is what it is; what is not as expected fails the run.
    private static List<Map<String, Object>> files(String name) throws IOException {
        var folder = Build.target().resolve("../../bi/superset").resolve(name).normalize();
        var found = new ArrayList<Map<String, Object>>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                found.add((Map<String, Object>) new Yaml().load(Files.readString(file)));
            }
        }
        return found;
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
    private static List<String> texts(Map<String, Object> map, String key) {
        return (List<String>) Objects.requireNonNull(map.get(key), key);
    }

    private SupersetCharts() {}
}
