package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The services apart, each a process of its own, as their users start them.
class ServicesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(30);

    private final Path folder;
    private final Services services;

    ServicesIT(@TempDir Path folder) {
        this.folder = folder;
        services = new Services(folder);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void oneRequestIsFollowedFromHttpToTheReadModelAndNoNameIsInLogsOrSpans() throws Exception {
        try (var broker = new QuickBroker(folder.resolve("kafka"));
                var collector = new Spans()) {
            // All at once, on an empty database.
            var tracing = Map.of(
                    "kafka.servers", broker.servers(), "tracing.endpoint", collector.endpoint(), "tracing.share", "0");
            var command = services.start("command", tracing);
            var worker = services.start("projections", tracing);
            var query = services.start("query", Map.of("tracing.endpoint", collector.endpoint(), "tracing.share", "0"));
            for (var each : List.of(command, worker, query)) Services.isReady(each);

            var answer = services.register(command, """
                    {"number": "L-4711", "givenName": "Ada", "familyName": "Quillfeather", "bornOn": "1999-12-10",
                     "email": "quill@example.org", "effectiveOn": "2026-02-01"}""");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            var refused = services.register(command, "{\"number\": Quillfeather}");
            assertThat(refused.statusCode()).isEqualTo(400);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(names(collector))
                    .anyMatch(name -> name.startsWith("http post"))
                    .contains("append RegisterLearner", "publish", "fold"));
            var spans = collector.all().stream()
                    .filter(span -> span.trace().equals(Services.TRACE))
                    .toList();
            var append = spans.stream()
                    .filter(span -> span.name().startsWith("append"))
                    .findFirst()
                    .orElseThrow();
            assertThat(spans).anyMatch(span -> span.parent().equals(Services.CALLER));
            assertThat(spans)
                    .filteredOn(span -> List.of("publish", "fold").contains(span.name()))
                    .allMatch(span -> span.parent().equals(append.id()));

            for (var each : List.of(query, worker, command)) {
                assertThat(each.terminate(STOPS_WITHIN)).as(each::stderr).isZero();
            }
            assertThat(collector.text()).doesNotContain("Quillfeather", "quill@example.org", "L-4711");
            for (var log : services.logs()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain("Quillfeather", "quill@", "L-4711");
            }
            assertThat(services.column("SELECT (expires_at = '-infinity')::text FROM relay.lease"))
                    .containsExactly("true");
        }
    }

    @Test
    void takesCommandsWithoutKafkaAndSaysWhatIsWrong() throws Exception {
        var command = services.start("command", Map.of("kafka.servers", "127.0.0.1:1"));
        Services.isReady(command);
        assertThat(services.register(command, "{\"number\": \"L-1\"}").statusCode())
                .isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(command.get("/actuator/health"))
                .contains("\"lagEvents\":1", "\"error\":"));
        assertThat(command.status("/actuator/health/liveness")).isEqualTo(200);
        assertThat(command.terminate(STOPS_WITHIN)).as(command::stderr).isZero();
    }

    @Test
    void aServiceWhoseLoginMayOnlyAskWaitsForTheSchemasAndSeesNothingElse() throws Exception {
        services.execute("CREATE ROLE cairn_query NOLOGIN");
        services.execute("CREATE ROLE asks LOGIN PASSWORD 'only' IN ROLE cairn_query");
        var query = services.start("query", Map.of(), "asks", "only");
        await().atMost(PATIENCE).until(() -> query.stderr().contains("may not change them"));
        var command = services.start("command", Map.of("kafka.servers", "127.0.0.1:1"));
        Services.isReady(command);
        Services.isReady(query);
        // Read models are made by the first worker.
        assertThat(query.get("/api/v1/pathways")).contains("READ_MODELS_UNAVAILABLE");
        assertThat(
                        services.column(
                                "SELECT string_agg(DISTINCT application_name, ',') FROM pg_stat_activity WHERE usename = 'asks'"))
                .containsExactly("cairn-query");
        assertThat(query.terminate(STOPS_WITHIN)).as(query::stderr).isZero();
    }

    @Test
    void aQueryServiceTakesNoCommandsAndSaysWhoseTheyAre() throws Exception {
        var command = services.start("command", Map.of("kafka.servers", "127.0.0.1:1"));
        Services.isReady(command);
        var alone = services.start("query", Map.of());
        Services.isReady(alone);
        var refused = services.register(alone, "{\"number\": \"L-1\"}");
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.body()).contains("METHOD_NOT_ALLOWED", "command service");
        assertThat(services.column("SELECT count(*) FROM eventstore.event")).containsExactly("0");
        var operation = "/api/v1/learners/" + new UUID(1, 2) + "/disclosures";
        assertThat(alone.status(operation)).isEqualTo(404);
        assertThat(alone.get(operation)).contains("OPERATION_UNKNOWN", "command service");

        assertThat(alone.terminate(STOPS_WITHIN)).as(alone::stderr).isZero();
    }

    /// Half of the registrar's questions are answered by the write side, wherever it is.
    @Test
    void theRegistrarsPageAsksTheCommandServiceForWhatIsItsToAnswer() throws Exception {
        try (var broker = new QuickBroker(folder.resolve("kafka"))) {
            var kafka = Map.of("kafka.servers", broker.servers());
            var command = services.start("command", kafka);
            var worker = services.start("projections", kafka);
            Services.isReady(command);
            Services.isReady(worker);
            var query = services.start("query", Map.of("query.command-url", command.url() + "/"));
            Services.isReady(query);
            var asked = "/registrar?ask=disclosures&actor=registrar&learner=" + new UUID(1, 2);
            assertThat(query.get(asked)).contains("LEARNER_UNKNOWN").doesNotContain("UNANSWERED");

            assertThat(command.terminate(STOPS_WITHIN)).as(command::stderr).isZero();
            assertThat(query.get(asked)).contains("UNANSWERED", "does not answer the question just now");
        }
    }

    private static List<String> names(Spans collector) {
        return collector.all().stream()
                .filter(span -> span.trace().equals(Services.TRACE))
                .map(Spans.Span::name)
                .toList();
    }
}
