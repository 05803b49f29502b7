package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.command.Commands;
import org.cairn.command.identity.Staff;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.RegisterLearner;
import org.cairn.contracts.shared.Act;
import org.cairn.standalone.postgres.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Looking after the relay as operators do it, while Cairn runs on the same database.
class RelayCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Ran(int exitCode, String output) {
        JsonNode json() {
            return JSON.readTree(output.lines().toList().getLast());
        }
    }

    private static Ran run(Path data, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data-dir", data.toString()));
        var bytes = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            return new Ran(Main.run(all.toArray(String[]::new)), bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    @Test
    void statusTellsHowFarItIsAndRewindSendsItBackButNeverForward(@TempDir Path data) throws SQLException {
        try (var cairn = TestCairn.serving(data)) {
            var registrar = cairn.bean(Staff.class).register("registrar", "Registrar", false);
            var today = LocalDate.of(2026, 1, 15);
            for (var learner = 0; learner < 10; learner++) {
                cairn.bean(Commands.class)
                        .execute(
                                new RegisterLearner(new LearnerId(UUID.randomUUID()), Act.of(registrar, today, today)));
            }
            var before = run(data, "relay", "status", "--json");
            assertThat(before.exitCode()).isZero();
            assertThat(before.json().path("publishedTo").asLong()).isZero();
            assertThat(before.json().path("lagEvents").asLong()).isEqualTo(10);
            assertThat(before.json().path("lagSeconds").asDouble()).isPositive();
            assertThat(run(data, "relay", "status").output()).contains("nobody publishes, position 0 of 10");

            assertThat(run(data, "relay", "rewind", "--to", "7").exitCode()).isEqualTo(2);
            published(data, 10);
            var back = run(data, "relay", "rewind", "--to", "7", "--json");
            assertThat(back.exitCode()).isZero();
            assertThat(back.json().path("again").asLong()).isEqualTo(3);
            var after = run(data, "relay", "status", "--json").json();
            assertThat(after.path("publishedTo").asLong()).isEqualTo(7);
            assertThat(after.path("epoch").asLong()).isEqualTo(1);
            assertThat(after.path("partitions").path(0).path("nextOffset").asLong())
                    .isEqualTo(10);
        }
    }

    private static void published(Path data, long position) throws SQLException {
        var server = RunningServer.in(data);
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("UPDATE relay.lease SET position = " + position);
            statement.execute("INSERT INTO relay.published VALUES ('cairn.learners', 0, 'id', " + position + ")");
        }
    }
}
