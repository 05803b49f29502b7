package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.standalone.postgres.PostgresServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/// The services apart, each a process of its own, as their users start them.
class ServicesIT {
    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    /// W3C Trace Context, section 3.2: of a caller that records its spans.
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String CALLER = "00f067aa0ba902b7";

    private final Path folder;
    private final List<AppProcess> started = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private PostgresServer database;

    ServicesIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void startDatabase() {
        database = PostgresServer.start(CACHE, folder, folder.resolve("postgresql.log"));
    }

    @AfterEach
    void stop() {
        started.forEach(AppProcess::close);
        http.close();
        database.close();
    }

    @Test
    void oneRequestIsFollowedFromHttpToTheReadModelAndNoNameIsInLogsOrSpans() throws Exception {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("offsets.topic.replication.factor", "1");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        try (var collector = new Spans()) {
            var kafka = broker.getBrokersAsString();
            // All at once, on an empty database.
            var command = start("command", kafka, collector.endpoint());
            var worker = start("projections", kafka, collector.endpoint());
            var query = start("query", null, collector.endpoint());
            for (var each : List.of(command, worker, query)) isReady(each);

            var answer = post(command, """
                    {"number": "L-4711", "givenName": "Ada", "familyName": "Quillfeather", "bornOn": "1999-12-10",
                     "email": "quill@example.org", "effectiveOn": "2026-02-01"}""");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            var refused = post(command, "{\"number\": Quillfeather}");
            assertThat(refused.statusCode()).isEqualTo(400);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(names(collector))
                    .anyMatch(name -> name.startsWith("http post"))
                    .contains("append RegisterLearner", "publish", "fold"));
            var spans = collector.all().stream()
                    .filter(span -> span.trace().equals(TRACE))
                    .toList();
            var append = spans.stream()
                    .filter(span -> span.name().startsWith("append"))
                    .findFirst()
                    .orElseThrow();
            assertThat(spans).anyMatch(span -> span.parent().equals(CALLER));
            assertThat(spans)
                    .filteredOn(span -> List.of("publish", "fold").contains(span.name()))
                    .allMatch(span -> span.parent().equals(append.id()));

            for (var each : List.of(query, worker, command)) {
                assertThat(each.terminate(STOPS_WITHIN)).as(each::stderr).isZero();
            }
            assertThat(collector.text()).doesNotContain("Quillfeather", "quill@example.org", "L-4711");
            for (var log : logs()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain("Quillfeather", "quill@", "L-4711");
            }
            assertThat(column("SELECT (expires_at = '-infinity')::text FROM relay.lease"))
                    .isEqualTo("true");
        } finally {
            broker.destroy();
        }
    }

    @Test
    void takesCommandsWithoutKafkaAndSaysWhatIsWrong() throws Exception {
        var command = start("command", "127.0.0.1:1", null);
        isReady(command);
        assertThat(post(command, "{\"number\": \"L-1\"}").statusCode()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(command.get("/actuator/health"))
                .contains("\"lagEvents\":1", "\"error\":"));
        assertThat(command.status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(command.terminate(STOPS_WITHIN)).as(command::stderr).isZero();
    }

    @Test
    void aServiceWhoseLoginMayOnlyAskWaitsForTheSchemasAndSeesNothingElse() throws Exception {
        execute("CREATE ROLE cairn_query NOLOGIN");
        execute("CREATE ROLE asks LOGIN PASSWORD 'only' IN ROLE cairn_query");
        var query = start("query", null, null, "asks", "only");
        await().atMost(PATIENCE).until(() -> query.stderr().contains("may not change them"));
        var command = start("command", "127.0.0.1:1", null);
        isReady(command);
        isReady(query);
        // Read models are made by the first worker.
        assertThat(query.get("/api/v1/pathways")).contains("READ_MODELS_UNAVAILABLE");
        assertThat(
                        column(
                                "SELECT string_agg(DISTINCT application_name, ',') FROM pg_stat_activity WHERE usename = 'asks'"))
                .isEqualTo("cairn-query");
        assertThat(query.terminate(STOPS_WITHIN)).as(query::stderr).isZero();
    }

    private AppProcess start(String role, @Nullable String kafka, @Nullable String collector) throws IOException {
        return start(role, kafka, collector, database.user(), database.password());
    }

    private AppProcess start(
            String role, @Nullable String kafka, @Nullable String collector, String user, String password)
            throws IOException {
        var text = """
                cairn:
                  role: %s
                  port: 0
                  database-url: %s
                  database-user: %s
                  database-password: "%s"
                """.formatted(role, database.url(), user, password);
        if (kafka != null) text += "  kafka.servers: \"%s\"\n".formatted(kafka);
        if (collector != null) text += "  tracing:\n    endpoint: %s\n    share: 0\n".formatted(collector);
        var file = Files.writeString(folder.resolve(role + ".yaml"), text);
        var app = AppProcess.start(folder.resolve("data-" + role), "serve", "--config", file.toString());
        started.add(app);
        return app;
    }

    private static void isReady(AppProcess app) {
        app.awaitOut("is ready: http", PATIENCE);
        await().atMost(PATIENCE).until(() -> app.status("/actuator/health/readiness") == 200);
    }

    private HttpResponse<String> post(AppProcess app, String body) throws IOException, InterruptedException {
        var url = app.stdout().replaceAll("(?s).*(http://127\\.0\\.0\\.1:\\d+).*", "$1");
        return http.send(
                HttpRequest.newBuilder(URI.create(url + "/api/v1/learners"))
                        .header("Content-Type", "application/json")
                        .header("Cairn-Actor", "registrar")
                        .header("traceparent", "00-%s-%s-01".formatted(TRACE, CALLER))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static List<String> names(Spans collector) {
        return collector.all().stream()
                .filter(span -> span.trace().equals(TRACE))
                .map(Spans.Span::name)
                .toList();
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("cairn.log")).collect(Collectors.toList());
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String column(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
