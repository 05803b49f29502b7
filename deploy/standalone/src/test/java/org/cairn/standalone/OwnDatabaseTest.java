package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.cairn.standalone.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a PostgreSQL of the user's own, as somebody with no more rights than it takes.
class OwnDatabaseTest {

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");

    @Test
    void servesAndIsNoLongerReadyWhenTheDatabaseIsGone(@TempDir Path theirs, @TempDir Path data) throws Exception {
        var server = PostgresServer.start(CACHE, theirs, theirs.resolve("postgresql.log"));
        try (server;
                var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE uni LOGIN CREATEROLE PASSWORD 'between us'");
            statement.execute("CREATE DATABASE uni OWNER uni");
            var url = server.url().replaceFirst("/cairn$", "/uni");
            var own = DatabaseAddress.own(
                    url, Map.of(DatabaseAddress.USER, "uni", DatabaseAddress.PASSWORD, "between us"));
            try (var cairn = TestCairn.servingOn(own, data)) {
                assertThat(cairn.status("/actuator/health/readiness")).isEqualTo(200);
                assertThat(cairn.get("/api/v1/pathways").path("pathways").isEmpty())
                        .isTrue();
                assertThat(data.resolve("postgres")).doesNotExist();

                server.close();
                await().atMost(Duration.ofMinutes(1)).until(() -> cairn.status("/actuator/health/readiness") == 503);
                assertThat(cairn.status("/actuator/health/liveness")).isEqualTo(200);
            }
        }
    }

    @Test
    void aDatabaseAddressShowsNoSecret() {
        var own = DatabaseAddress.own("jdbc:postgresql://db.example.org/uni?user=uni&password=hidden", Map.of());
        assertThat(own).hasToString("jdbc:postgresql://db.example.org/uni");
    }
}
