package org.cairn.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Competency maps of many learners, on rows made for it: asked for over HTTP, one after the other.
final class MapsBench {
    private static final int WARM_UP = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LEARNERS_OF_A_COHORT = 500;

    /// @param learners of the pathways that are made, each at most once
    static List<ReadSideReport.Times> run(
            List<Integer> learners, int times, @Nullable Path directory, PrintStream progress) throws Exception {
        progress.println("starting PostgreSQL");
        try (var server = BenchServer.start(directory);
                var database = server.fresh();
                var service = HttpService.start(HttpJudging.jar(), database)) {
            try (var connection = database.connect()) {
                load(connection, learners, progress);
            }
            return measure(service.port(), learners, times, progress);
        }
    }

    /// Into read models that are there, and empty.
    static void load(Connection connection, List<Integer> learners, PrintStream progress)
            throws SQLException, IOException {
        try (var sql = connection.createStatement();
                var file = MapsBench.class.getResourceAsStream("maps.sql")) {
            if (file == null) throw new IllegalStateException("No maps.sql beside " + MapsBench.class);
            sql.execute("CREATE TEMPORARY TABLE pathway_of (pathway text, learners int, cohort int)");
            for (var each : learners) {
                progress.printf("%,d learners × 60 competencies%n", each);
                sql.execute("INSERT INTO pathway_of VALUES ('%s', %d, %d)"
                        .formatted(pathway(each), each, Math.min(each, LEARNERS_OF_A_COHORT)));
            }
            sql.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            sql.execute("VACUUM ANALYZE");
        }
    }

    static List<ReadSideReport.Times> measure(int port, List<Integer> learners, int times, PrintStream progress)
            throws IOException, InterruptedException {
        var measured = new ArrayList<ReadSideReport.Times>();
        try (var client = HttpClient.newHttpClient()) {
            for (var asked : questions(learners).entrySet()) {
                progress.println("asking for " + asked.getKey());
                measured.add(measure(client, port, asked, times));
            }
        }
        return measured;
    }

    private static Map<String, String> questions(List<Integer> learners) {
        var questions = new LinkedHashMap<String, String>();
        for (var each : learners) {
            var api = "/api/v1/pathways/" + pathway(each) + "/competency-map";
            var part = Math.min(each, LEARNERS_OF_A_COHORT);
            questions.put(
                    "%,d learners, learner by learner".formatted(part) + of(each), api + "/learners?cohort=cohort-01");
            questions.put(
                    "the same as of a day, as known at another" + of(each),
                    api + "/learners?cohort=cohort-01&asOf=2024-05-01&asKnownAt=2026-02-01");
            questions.put("%,d learners, group by group".formatted(each), api + "?by=section");
            questions.put("page of the first learners" + of(each), "/pathways/" + pathway(each) + "/map/learners");
            questions.put("page of groups of %,d learners".formatted(each), "/pathways/" + pathway(each) + "/map");
        }
        return questions;
    }

    private static String of(int learners) {
        return " (of %,d)".formatted(learners);
    }

    private static String pathway(int learners) {
        return "P" + learners;
    }

    private static ReadSideReport.Times measure(HttpClient client, int port, Map.Entry<String, String> asked, int times)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + asked.getValue()))
                .timeout(PATIENCE)
                .build();
        var nanos = new Histogram(1000, TimeUnit.MINUTES.toNanos(10), 3);
        var refused = 0L;
        for (var i = -WARM_UP; i < times; i++) {
            var start = System.nanoTime();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (i < 0) continue;
            nanos.recordValue(System.nanoTime() - start);
            if (answer.statusCode() != 200) refused++;
        }
        return ReadSideReport.Times.of(asked.getKey(), nanos, refused);
    }

    private MapsBench() {}
}
