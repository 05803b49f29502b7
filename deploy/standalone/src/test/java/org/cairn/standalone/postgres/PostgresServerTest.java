package org.cairn.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");

    private final Path data;

    PostgresServerTest(@TempDir Path data) {
        this.data = data;
    }

    private PostgresServer start() {
        return PostgresServer.start(CACHE, data, data.resolve("postgresql.log"));
    }

    private static Connection connect(PostgresServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Test
    void keepsWhatWasCommittedFromOneRunToTheNext() throws Exception {
        try (var server = start();
                var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (var server = start();
                var connection = connect(server)) {
            assertThat(ask(connection, "SELECT answer FROM kept")).isEqualTo("42");
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void isDurableSortsByCodePointAndListensOnLoopbackOnly() throws Exception {
        try (var server = start();
                var connection = connect(server)) {
            assertThat(ask(connection, "SHOW server_version")).startsWith("18");
            assertThat(ask(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    connection,
                                    "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database()"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordWhichOnlyTheOwnerCanRead() throws Exception {
        try (var server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.url(), server.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void stopsTheServerThatAKilledRunLeftBehindAndGoesOnWithItsData() throws Exception {
        var left = start();
        try (var connection = connect(left);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 'still here' AS answer");
            // Never closed: this is what is left when the application is killed.
            try (var server = start();
                    var again = connect(server)) {
                assertThat(server.url()).isNotEqualTo(left.url());
                assertThat(ask(again, "SELECT answer FROM kept")).isEqualTo("still here");
            }
        }
    }

    @Test
    void startsAfterAServerThatWasKilledAndLeftItsProcessNumberBehind() throws Exception {
        try (var server = start();
                var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 'recovered' AS answer");
            var postmaster = Orphan.on(data.resolve("postgres")).orElseThrow();
            assertThat(postmaster.destroyForcibly()).isTrue();
            postmaster.onExit().join();
            try (var next = start();
                    var again = connect(next)) {
                assertThat(ask(again, "SELECT answer FROM kept")).isEqualTo("recovered");
            }
        }
    }

    /// On the same port, so that pools of connections find it.
    @Test
    void aServerThatIsWatchedComesBackWhenItIsKilledAndStaysAwayWhenItIsStopped() throws Exception {
        try (var server = PostgresServer.startAndWatch(CACHE, data, data.resolve("postgresql.log"))) {
            try (var connection = connect(server);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE kept AS SELECT 'recovered' AS answer");
            }
            for (var times = 0; times < 2; times++) {
                var postmaster = Orphan.on(data.resolve("postgres")).orElseThrow();
                assertThat(postmaster.destroyForcibly()).isTrue();
                postmaster.onExit().join();
                await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
                    try (var again = connect(server)) {
                        return ask(again, "SELECT answer FROM kept").equals("recovered");
                    }
                });
            }
        }
        assertThat(Orphan.on(data.resolve("postgres"))).isEmpty();
    }

    @Test
    void ignoresAProcessNumberThatBelongsToAnotherProgramByNow() throws Exception {
        start().close();
        var mine = String.valueOf(ProcessHandle.current().pid());
        Files.writeString(data.resolve("postgres/postmaster.pid"), mine + "\n");
        try (var server = start();
                var connection = connect(server)) {
            assertThat(ask(connection, "SELECT 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }
}
