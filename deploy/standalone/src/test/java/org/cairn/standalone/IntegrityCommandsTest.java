package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.Commands;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.shared.Act;
import org.cairn.standalone.postgres.RunningServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signing, proving and verifying as users do it, while the application runs on the same data.
class IntegrityCommandsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> SETTINGS = Map.of("cairn.checkpoint.interval", "200ms");

    private final Path data;
    private final Path out;

    IntegrityCommandsTest(@TempDir Path data, @TempDir Path out) {
        this.data = data;
        this.out = out;
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
            int exitCode = Main.run(all.toArray(String[]::new));
            return new Ran(exitCode, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private void tamper(String change) throws SQLException {
        var server = RunningServer.in(data);
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE eventstore.event DISABLE TRIGGER insert_only; " + change
                    + "; ALTER TABLE eventstore.event ENABLE ALWAYS TRIGGER insert_only");
        }
    }

    private static void register(TestCairn cairn, int learners) {
        var registrar = cairn.bean(Staff.class).register("registrar-" + learners, "Registrar", false);
        var today = LocalDate.of(2026, 1, 15);
        for (int i = 0; i < learners; i++) {
            var command = new RegisterLearner(new LearnerId(UUID.randomUUID()), Act.of(registrar, today, today));
            cairn.bean(Commands.class).execute(command);
        }
    }

    @AfterEach
    void forget() {
        SETTINGS.keySet().forEach(System::clearProperty);
        System.clearProperty(SigningKeyOption.CHOSEN);
    }

    @Test
    void theLogIsSignedProvenAndVerifiedWhileItIsServedAndATamperedOneIsFound() throws Exception {
        SETTINGS.forEach(System::setProperty);
        System.setProperty(SigningKeyOption.CHOSEN, data.resolve("signing.key").toString());
        try (var cairn = TestCairn.serving(data)) {
            register(cairn, 5);
            await().atMost(Duration.ofSeconds(30))
                    .until(() ->
                            checkpoints(cairn).path("details").path("events").asInt() == 5);
            assertThat(checkpoints(cairn).path("details").path("eventsBehind").asInt())
                    .isZero();
            assertThat(checkpoints(cairn).path("status").asString()).isEqualTo("UP");
            var permissions = Files.getPosixFilePermissions(data.resolve("signing.key"));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");

            var key = run("key").output().strip();
            var checkpoint = out.resolve("checkpoint");
            assertThat(run("checkpoint", "--out", checkpoint.toString(), "--json")
                            .json()
                            .path("size")
                            .asInt())
                    .isEqualTo(5);
            register(cairn, 7);
            assertThat(run("checkpoint", "--json").json().path("size").asInt()).isEqualTo(12);

            var verified = run("verify", "--checkpoint", checkpoint.toString(), "--key", key, "--json");
            assertThat(verified.exitCode()).isZero();
            assertThat(verified.json().path("intact").asBoolean()).isTrue();
            assertThat(verified.json().path("events").asInt()).isEqualTo(12);
            assertThat(verified.json().path("knownFromOutside").asInt()).isEqualTo(5);
            provesToStrangers(key, checkpoint);

            tamper("UPDATE eventstore.event SET payload = '{}' WHERE position = 4");
            var tampered = run("verify", "--json");
            assertThat(tampered.exitCode()).isEqualTo(1);
            assertThat(tampered.json().path("intact").asBoolean()).isFalse();
            assertThat(tampered.json().path("firstBadPosition").asInt()).isEqualTo(4);
            assertThat(run("proof", "4", "--out", out.resolve("none").toString())
                            .exitCode())
                    .isEqualTo(1);
            assertThat(run("verify").output()).contains("THE LOG IS NOT INTACT: first bad position 4");

            // What does not verify is not signed, and nobody is kept from working by it.
            register(cairn, 1);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> checkpoints(cairn).path("status").asString().equals("DOWN"));
            assertThat(cairn.status("/actuator/health/readiness")).isEqualTo(200);
            assertThat(run("checkpoint").exitCode()).isEqualTo(1);
        }
    }

    private static JsonNode checkpoints(TestCairn cairn) throws InterruptedException {
        return cairn.answer("/actuator/health").path("components").path("checkpoints");
    }

    private void provesToStrangers(String key, Path checkpoint) throws Exception {
        var event = out.resolve("event.tlog-proof");
        assertThat(run("proof", "3", "--out", event.toString()).exitCode()).isZero();
        var growth = out.resolve("growth.proof");
        assertThat(run("proof", "--from", checkpoint.toString(), "--out", growth.toString())
                        .exitCode())
                .isZero();
        for (var proof : List.of(event, growth)) {
            var checked = run("verify", "--proof", proof.toString(), "--key", key, "--json");
            assertThat(checked.exitCode()).isZero();
            assertThat(checked.json().path("keyGiven").asBoolean()).isTrue();
            assertThat(run("verify", "--proof", proof.toString()).output()).contains("anybody could have made both");
            Files.writeString(proof, Files.readString(proof).replaceFirst("(?m)^12$", "13"));
            assertThat(run("verify", "--proof", proof.toString()).exitCode()).isEqualTo(1);
        }
        assertThat(run("proof", "13", "--out", event.toString()).exitCode()).isEqualTo(1);
        assertThat(run("proof", "x", "--out", event.toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void whatCannotBeSignedIsSaid() {
        var own = "jdbc:postgresql://127.0.0.1:1/none";
        for (var command : List.of("verify", "checkpoint", "proof 1 --out x")) {
            var asked = (command + " --json").split(" ", -1);
            assertThat(run(asked).json().path("error").asString()).contains("there is no log in the data directory");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
        var missing = run("verify", "--signing-key", out.resolve("none").toString(), "--json");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.json().path("error").asString()).contains("there is no signing key");
        assertThat(run("key", "--database-url", own, "--json")
                        .json()
                        .path("error")
                        .asString())
                .contains("--signing-key FILE", "CAIRN_CHECKPOINT_SIGNING_KEY");
        assertThat(run(
                                "key",
                                "--database-url",
                                own,
                                "--signing-key",
                                out.resolve("k").toString())
                        .exitCode())
                .isZero();
        System.setProperty("cairn.checkpoint.origin", "example.org/uni");
        try {
            assertThat(run("key").output()).startsWith("example.org/uni+");
            System.setProperty("cairn.checkpoint.origin", "example.org/other");
            assertThat(run("key", "--json").json().path("error").asString()).contains("a log keeps its name");
        } finally {
            System.clearProperty("cairn.checkpoint.origin");
        }
    }
}
