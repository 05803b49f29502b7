package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.command.Commands;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.shared.Act;
import org.cairn.projections.Projections;
import org.cairn.standalone.postgres.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looking after the read models as operators do it: while the application runs, with its own database.
class ReadModelsInOperationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STANDSTILL = "cairn.projections.standstill";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data;

    ReadModelsInOperationTest(@TempDir Path data) {
        this.data = data;
    }

    @AfterEach
    void forget() {
        System.clearProperty(STANDSTILL);
    }

    private record Ran(int exitCode, String output) {
        JsonNode json() {
            return JSON.readTree(output.lines().toList().getLast());
        }
    }

    private Ran run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data-dir", data.toString()));
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            var exitCode = Main.run(all.toArray(String[]::new));
            return new Ran(exitCode, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private Connection database() throws SQLException {
        var server = RunningServer.in(data);
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long register(TestCairn cairn, int learners) throws InterruptedException {
        var registrar = cairn.bean(Staff.class).register("registrar-" + UUID.randomUUID(), "Registrar", false);
        var today = LocalDate.of(2026, 1, 15);
        for (int i = 0; i < learners; i++) {
            var command = new RegisterLearner(new LearnerId(UUID.randomUUID()), Act.of(registrar, today, today));
            cairn.bean(Commands.class).execute(command);
        }
        return learners;
    }

    private static double metric(TestCairn cairn, String name) throws InterruptedException {
        return cairn.get("/actuator/metrics/cairn.projection." + name + "?tag=model:transcript")
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    /// Whoever holds the position keeps the projection from moving, and nothing fails.
    @Test
    void aProjectionThatStandsStillWhileTheLogMovesTurnsReadinessDown() throws Exception {
        System.setProperty(STANDSTILL, "2s");
        try (var cairn = TestCairn.serving(data)) {
            register(cairn, 3);
            cairn.bean(Projections.class).awaitPosition(3, PATIENCE);
            assertThat(cairn.status("/actuator/health/readiness")).isEqualTo(200);
            try (var holder = database();
                    var held = holder.createStatement()) {
                holder.setAutoCommit(false);
                held.execute("SELECT FROM projection.position WHERE read_model = 'transcript' FOR UPDATE");
                register(cairn, 2);
                await().atMost(PATIENCE).until(() -> cairn.status("/actuator/health/readiness") == 503);
                var details = cairn.answer("/actuator/health/readiness")
                        .path("components")
                        .path("projections")
                        .path("details")
                        .path("transcript");
                assertThat(details.path("state").asString()).isEqualTo("stopped");
                assertThat(details.path("error").asString()).contains("stood still");
                assertThat(details.path("lagPositions").asInt()).isEqualTo(2);
                await().atMost(PATIENCE).until(() -> metric(cairn, "stopped") == 1);
                assertThat(metric(cairn, "lag.events")).isEqualTo(2);
                assertThat(metric(cairn, "lag.time")).isGreaterThanOrEqualTo(2);
                assertThat(metric(cairn, "still")).isGreaterThanOrEqualTo(2);
                holder.rollback();
            }
            await().atMost(PATIENCE).until(() -> cairn.status("/actuator/health/readiness") == 200);
            await().atMost(PATIENCE).until(() -> metric(cairn, "lag.events") == 0);
            assertThat(metric(cairn, "lag.time")).isZero();
            assertThat(metric(cairn, "taken")).isEqualTo(5);
            assertThat(metric(cairn, "position")).isEqualTo(5);
        }
    }

    @Test
    void readModelsAreRebuiltAndRolledBackWhileTheyAreServed() throws Exception {
        try (var cairn = TestCairn.serving(data)) {
            register(cairn, 4);
            cairn.bean(Projections.class).awaitPosition(4, PATIENCE);

            var rebuilt = run("projections", "rebuild", "transcript", "--json");
            assertThat(rebuilt.exitCode()).isZero();
            assertThat(rebuilt.json().path("events").asInt()).isEqualTo(4);
            assertThat(rebuilt.json().path("differing")).isEmpty();
            register(cairn, 2);
            var back = run("projections", "rollback", "transcript", "--json");
            assertThat(back.json().path("generation").asInt()).isEqualTo(1);
            assertThat(back.json().path("position").asInt()).isEqualTo(6);

            execute("UPDATE transcript.learner SET effective_on = effective_on + 1");
            var refused = run("projections", "rebuild", "transcript", "--json");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.json().path("error").asString()).contains("transcript.learner", "--accept-differences");
            var accepted = run("projections", "rebuild", "transcript", "--accept-differences", "--json");
            assertThat(accepted.json().path("differing").path(0).path("table").asString())
                    .isEqualTo("learner");
            assertThat(cairn.status("/actuator/health/readiness")).isEqualTo(200);
        }
    }

    @Test
    void aPoisonEventIsListedAndSkippedWithAReasonByWhoSaysSo() throws Exception {
        try (var cairn = TestCairn.serving(data)) {
            execute("ALTER TABLE transcript.learner ADD CONSTRAINT refused CHECK (position <> 2)");
            register(cairn, 3);
            cairn.bean(Projections.class).awaitPosition(3, PATIENCE);
            assertThat(run("projections", "status").output()).contains("parked in transcript: position 2, learner=");
            await().atMost(PATIENCE).until(() -> metric(cairn, "parked") == 1);

            assertThat(run("projections", "retry", "--json")
                            .json()
                            .path("parked")
                            .asInt())
                    .isEqualTo(1);
            assertThat(run("projections", "skip", "transcript", "2").exitCode())
                    .as("without a reason")
                    .isEqualTo(2);
            assertThat(run("projections", "skip", "transcript", "3", "--reason", "no")
                            .exitCode())
                    .as("not parked")
                    .isEqualTo(2);
            var skipped = run(
                    "projections", "skip", "transcript", "2", "--reason", "a double", "--by", "Registrar", "--json");
            assertThat(skipped.exitCode()).isZero();

            var status = run("projections", "status", "--json").json();
            assertThat(status.path("parkedEvents")).isEmpty();
            var event = status.path("skippedEvents").path(0);
            assertThat(event.path("reason").asString()).isEqualTo("a double");
            assertThat(event.path("skippedBy").asString()).isEqualTo("Registrar");
            await().atMost(PATIENCE).until(() -> metric(cairn, "skipped") == 1);
            assertThat(run("projections", "status").output())
                    .contains("by Registrar on")
                    .contains(": a double");
        }
    }
}
