package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
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

/// What an operator's monitoring reads over HTTP.
class MetricsTest {

    private static final String INTERVAL = "cairn.checkpoint.interval";

    @AfterEach
    void forget() {
        System.clearProperty(INTERVAL);
        System.clearProperty(SigningKeyOption.CHOSEN);
    }

    @Test
    void engineStatesAndCheckpointsAreReadAtTheMetricsEndpoint(@TempDir Path data) throws Exception {
        System.setProperty(INTERVAL, "300ms");
        System.setProperty(SigningKeyOption.CHOSEN, data.resolve("signing.key").toString());
        try (var cairn = TestCairn.serving(data)) {
            assertThat(value(cairn, "cairn.engine.events")).isZero();
            try (var held = noCheckpointsIn(data)) {
                register(cairn, 6);
                assertThat(value(cairn, "cairn.checkpoint.behind")).isEqualTo(6);
                held.rollback();
            }
            assertThat(value(cairn, "cairn.engine.appends")).isEqualTo(6);
            assertThat(value(cairn, "cairn.engine.events")).isEqualTo(6);
            assertThat(value(cairn, "cairn.engine.batches")).isBetween(1.0, 6.0);
            assertThat(value(cairn, "cairn.engine.head")).isEqualTo(6);
            assertThat(value(cairn, "cairn.engine.sourcings?tag=source:memory")
                            + value(cairn, "cairn.engine.sourcings?tag=source:table"))
                    .isEqualTo(value(cairn, "cairn.engine.sourcings"))
                    .isPositive();
            assertThat(value(cairn, "cairn.states.kept")).isPositive();
            assertThat(value(cairn, "cairn.states.hit.ratio")).isBetween(0.0, 1.0);

            await().atMost(Duration.ofSeconds(30)).until(() -> value(cairn, "cairn.checkpoint.behind") == 0);
            assertThat(value(cairn, "cairn.checkpoint.age")).isBetween(0.0, 60.0);
            assertThat(cairn.get("/actuator/metrics/cairn.checkpoint.age")
                            .path("baseUnit")
                            .asString())
                    .isEqualTo("seconds");
        }
    }

    /// As long as the connection holds its lock; whoever reads is not kept from it.
    private static Connection noCheckpointsIn(Path data) throws SQLException {
        var server = RunningServer.in(data);
        var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLE eventstore.checkpoint IN SHARE ROW EXCLUSIVE MODE");
        }
        return connection;
    }

    private static double value(TestCairn cairn, String metric) throws InterruptedException {
        return cairn.get("/actuator/metrics/" + metric)
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble();
    }

    private static void register(TestCairn cairn, int learners) {
        var registrar = cairn.bean(Staff.class).register("registrar", "Registrar", false);
        var today = LocalDate.of(2026, 1, 15);
        for (int i = 0; i < learners; i++) {
            var command = new RegisterLearner(new LearnerId(UUID.randomUUID()), Act.of(registrar, today, today));
            cairn.bean(Commands.class).execute(command);
        }
    }
}
