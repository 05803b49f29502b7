package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cairn.standalone.oulad.OuladSample;
import org.cairn.standalone.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts the packaged application as a process of its own, as its users do.
class ApplicationIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;

    ApplicationIT(@TempDir Path data) {
        this.data = data;
    }

    private AppProcess start(String... arguments) throws IOException {
        return AppProcess.start(data, arguments);
    }

    private static void isReady(AppProcess app) {
        await().atMost(PATIENCE).until(() -> app.status("/actuator/health/readiness") == 200);
    }

    @Test
    void servesOnAFreePortUntilItIsStoppedAndLeavesNothingBehind() throws Exception {
        try (var app = start("serve", "--port", "0", "--json")) {
            var ready = app.awaitJson(PATIENCE);
            assertThat(ready.path("port").asInt()).isPositive();
            assertThat(ready.path("url").asString())
                    .isEqualTo("http://127.0.0.1:" + ready.path("port").asInt() + "/");
            assertThat(ready.path("pid").asLong()).isEqualTo(app.pid());
            isReady(app);
            assertThat(app.status("/actuator/health/liveness")).isEqualTo(200);
            assertThat(app.get("/v3/api-docs")).startsWith("{\"openapi\":\"3.1");
            assertThat(app.get("/api/v1/pathways")).contains("\"pathways\":[]");
            assertThat(app.status("/")).isEqualTo(200);
            assertThat(app.stderr()).contains("listens on 127.0.0.1 only");

            assertThat(app.terminate(Duration.ofSeconds(30))).isZero();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
            assertThat(app.stdout().lines().toList().getLast()).startsWith("{").endsWith("}");
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsRefusedAndAKilledOneIsRecovered() throws Exception {
        try (var app = start("serve", "--port", "0")) {
            app.awaitOut("Cairn is ready: http://127.0.0.1:", PATIENCE);
            for (var command : List.of("serve --port 0", "demo --port 0")) {
                try (var second = start(command.split(" ", -1))) {
                    assertThat(second.exitCode(PATIENCE)).as(command).isEqualTo(1);
                    assertThat(second.stderr())
                            .contains("another Cairn is running on the data directory", "process " + app.pid());
                    assertThat(second.stderr().lines()).hasSize(1);
                }
            }
            try (var beside = start("projections", "status", "--json")) {
                assertThat(beside.exitCode(PATIENCE)).as(beside::stderr).isZero();
            }
            app.kill();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).exists();
        try (var next = start("serve", "--port", "0", "--json")) {
            next.awaitJson(PATIENCE);
            isReady(next);
            assertThat(next.terminate(Duration.ofSeconds(30))).isZero();
        }
    }

    @Test
    void importsAndLooksAfterTheReadModels(@TempDir Path folder) throws Exception {
        new OuladSample().quotedIn(folder);
        try (var app = start("import", "oulad", folder.toString(), "--json")) {
            assertThat(app.exitCode(PATIENCE)).as(app::stderr).isZero();
            var summary = app.awaitJson(PATIENCE);
            assertThat(summary.path("learners").asInt()).isEqualTo(5);
            assertThat(summary.path("events").asInt()).isEqualTo(73);
            assertThat(summary.path("anomalies").path("missing-score").asInt()).isEqualTo(1);
        }
        var before = digest();
        try (var app = start("projections", "rebuild", "--json")) {
            assertThat(app.exitCode(PATIENCE)).as(app::stderr).isZero();
            assertThat(app.awaitJson(PATIENCE).path("events").asInt()).isEqualTo(73);
        }
        assertThat(digest()).isEqualTo(before).contains("sha256");
        try (var app = start("projections", "status", "--json")) {
            assertThat(app.exitCode(PATIENCE)).as(app::stderr).isZero();
            assertThat(app.awaitJson(PATIENCE)
                            .path("readModels")
                            .path(0)
                            .path("lagPositions")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void theDemoIsNotLoadedIntoARealLog(@TempDir Path folder) throws Exception {
        new OuladSample().quotedIn(folder);
        try (var app = start("import", "oulad", folder.toString())) {
            assertThat(app.exitCode(PATIENCE)).as(app::stderr).isZero();
        }
        try (var app = start("demo", "--port", "0", "--json")) {
            assertThat(app.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(app.stderr().lines()).hasSize(1);
            assertThat(app.awaitJson(PATIENCE).path("error").asString()).contains("73 events that are not the demo's");
        }
    }

    @Test
    void onADatabaseOfTheUsersOwnTheReadModelsAreLookedAtBesideTheServer(@TempDir Path theirs) throws Exception {
        var cache = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");
        try (var server = PostgresServer.start(cache, theirs, theirs.resolve("postgresql.log"))) {
            var url = "%s?user=%s&password=%s".formatted(server.url(), server.user(), server.password());
            try (var app = start("serve", "--port", "0", "--database-url", url)) {
                app.awaitOut("Cairn is ready: http://127.0.0.1:", PATIENCE);
                for (var command : List.of("status", "digest")) {
                    try (var beside = start("projections", command, "--json", "--database-url", url)) {
                        assertThat(beside.exitCode(PATIENCE)).as(beside::stderr).isZero();
                    }
                }
                assertThat(data.resolve("log/beside/cairn.log")).exists();
                isReady(app);
            }
        }
    }

    private String digest() throws Exception {
        try (var app = start("projections", "digest", "--json")) {
            assertThat(app.exitCode(PATIENCE)).as(app::stderr).isZero();
            return app.awaitJson(PATIENCE).toString();
        }
    }

    @Test
    void unusableDataAreRefusedBeforeAnythingIsWritten(@TempDir Path folder) throws Exception {
        new OuladSample()
                .with("studentAssessment.csv", "9,101,51,0,78", "77,101,51,0,78")
                .quotedIn(folder);
        try (var app = start("import", "oulad", folder.toString())) {
            assertThat(app.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(app.stderr()).contains("studentAssessment.csv:2: assessment 77 is not in assessments.csv");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() throws Exception {
        refused(2, "see './cairn serve --help'", "serve", "--port", "many");
        refused(2, "--port must be between 0 and 65535", "serve", "--port", "70000");
        refused(2, "Unknown option: '--bogus'", "serve", "--bogus");
        refused(2, "see './cairn --help'", "bogus");
        refused(2, "say what to do", "projections");
        refused(2, "--database-url must begin with jdbc:postgresql://", "serve", "--database-url", "jdbc:oracle:x");
        refused(2, "add --without-authentication", "serve", "--listen", "0.0.0.0");
        refused(
                1,
                "the database jdbc:postgresql://127.0.0.1:1/none cannot be used",
                "serve",
                "--port",
                "0",
                "--database-url",
                "jdbc:postgresql://127.0.0.1:1/none?user=u&password=secret");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            refused(1, "port " + port + " is in use", "serve", "--port", port);
        }
    }

    @Test
    void withJsonAFailureIsAnObjectToo() throws Exception {
        try (var app = start("serve", "--port", "70000", "--json")) {
            assertThat(app.exitCode(PATIENCE)).isEqualTo(2);
            assertThat(app.awaitJson(PATIENCE).path("error").asString()).startsWith("--port must be");
        }
        try (var app = start("serve", "--json", "--bogus")) {
            assertThat(app.exitCode(PATIENCE)).isEqualTo(2);
            assertThat(app.awaitJson(PATIENCE).path("error").asString()).startsWith("Unknown option: '--bogus'");
        }
        try (var app = start("import", "oulad", "/nowhere", "--json")) {
            assertThat(app.exitCode(PATIENCE)).isEqualTo(1);
            assertThat(app.awaitJson(PATIENCE).path("error").asString()).isNotEmpty();
        }
    }

    private void refused(int exitCode, String reason, String... arguments) throws Exception {
        try (var app = start(arguments)) {
            assertThat(app.exitCode(PATIENCE)).as(String.join(" ", arguments)).isEqualTo(exitCode);
            assertThat(app.stderr()).contains(reason).doesNotContain("\tat ", "secret");
        }
    }

    @Test
    void theScriptFindsAJdkByItselfAndHelps() throws Exception {
        var root = Path.of("..", "..").toRealPath();
        var builder = new ProcessBuilder(root.resolve("cairn").toString(), "--help").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", "/nowhere");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(output).contains("./cairn COMMAND", "import oulad DIR");
        assertThat(Files.isExecutable(root.resolve("cairn"))).isTrue();
    }
}
