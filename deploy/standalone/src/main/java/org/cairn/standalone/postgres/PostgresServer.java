package org.cairn.standalone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.cairn.standalone.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running PostgreSQL 18 whose data stay in a directory. It listens on the loopback address alone, asks for a
/// password, and has what it committed on the disk.
///
/// The caller holds a lock on the data directory, so that at most one of these exists for it.
public final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    static final String USER = "cairn";
    private static final String DATABASE = "cairn";
    private static final int PORTS_TO_TRY = 3;
    private static final long LOG_LIMIT_BYTES = 10L * 1024 * 1024;

    private final PostgresBinaries binaries;
    private final PostgresCluster cluster;
    private final int port;
    private @Nullable Watch watch;

    private PostgresServer(PostgresBinaries binaries, PostgresCluster cluster, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
    }

    /// @param cache where PostgreSQL's programs are unpacked
    /// @param data  holds the cluster (`postgres/`) and its password file
    /// @param log   what the server writes
    public static PostgresServer start(Path cache, Path data, Path log) {
        var binaries = PostgresBinaries.unpackedUnder(cache);
        var cluster = PostgresCluster.in(data, binaries, USER);
        try {
            stopOrphan(binaries, cluster);
            DataFolders.rotate(log, LOG_LIMIT_BYTES);
            var server = startOnFreePort(binaries, cluster, log);
            server.prepare();
            return server;
        } catch (IOException e) {
            throw new Failure("PostgreSQL did not start in " + cluster.directory() + ": " + e.getMessage(), e);
        }
    }

    /// The same, and the server is started again whenever it ends by itself.
    public static PostgresServer startAndWatch(Path cache, Path data, Path log) {
        var server = start(cache, data, log);
        server.watch = new Watch(server.cluster.directory(), () -> startOn(server.binaries, server.cluster, log));
        return server;
    }

    public String url() {
        return url(port);
    }

    static String url(int port) {
        return url(port, DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return cluster.password();
    }

    /// Ends all sessions and writes everything out; a server that does not answer within half a minute is stopped
    /// hard, which costs a recovery at the next start and no data.
    @Override
    public void close() {
        if (watch != null) watch.close();
        stop(binaries, cluster);
    }

    private static void stop(PostgresBinaries binaries, PostgresCluster cluster) {
        if (!Files.exists(cluster.directory().resolve("postmaster.pid"))) return;
        var directory = cluster.directory().toString();
        var pgCtl = binaries.program("pg_ctl");
        var fast = Program.run(pgCtl, List.of("-D", directory, "-m", "fast", "-t", "30", "-w", "stop"));
        if (fast.succeeded()) return;
        LOG.warn("PostgreSQL did not stop in time: {}", fast.output());
        var immediate = Program.run(pgCtl, List.of("-D", directory, "-m", "immediate", "-t", "10", "-w", "stop"));
        if (!immediate.succeeded()) LOG.error("PostgreSQL could not be stopped: {}", immediate.output());
    }

    private static void stopOrphan(PostgresBinaries binaries, PostgresCluster cluster) throws IOException {
        var orphan = Orphan.on(cluster.directory());
        if (orphan.isEmpty()) return;
        LOG.warn(
                "A PostgreSQL of an earlier run (process {}) is still there; stopping it",
                orphan.get().pid());
        stop(binaries, cluster);
    }

    private static PostgresServer startOnFreePort(PostgresBinaries binaries, PostgresCluster cluster, Path log)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            var port = freePort();
            cluster.configure(PostgresSettings.onPort(port));
            try {
                startOn(binaries, cluster, log);
                return new PostgresServer(binaries, cluster, port);
            } catch (Failure e) {
                if (attempt == PORTS_TO_TRY) throw e;
            }
        }
    }

    /// On the port that its settings name.
    private static void startOn(PostgresBinaries binaries, PostgresCluster cluster, Path log) {
        // Ten minutes, because after a crash the server first works off its log.
        var outcome = Program.run(
                binaries.program("pg_ctl"),
                List.of("-D", cluster.directory().toString(), "-l", log.toString(), "-t", "600", "-w", "start"));
        if (!outcome.succeeded()) {
            throw new Failure("PostgreSQL did not start; see %s".formatted(log), new IOException(outcome.output()));
        }
    }

    /// Another program may take the port before the server does; then the start fails and the next port is tried.
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void prepare() {
        try (var connection = DriverManager.getConnection(url(port, "postgres"), USER, password());
                var statement = connection.createStatement()) {
            for (var setting : PostgresSettings.DURABILITY.entrySet()) {
                try (var shown = statement.executeQuery("SHOW " + setting.getKey())) {
                    shown.next();
                    if (!shown.getString(1).equals(setting.getValue())) {
                        throw new Failure("PostgreSQL runs with %s = %s, which could lose what was recorded"
                                .formatted(setting.getKey(), shown.getString(1)));
                    }
                }
            }
            try (var found =
                    statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(DATABASE))) {
                if (found.next()) return;
            }
            statement.execute("CREATE DATABASE " + DATABASE);
        } catch (SQLException | Failure e) {
            close();
            throw e instanceof Failure failure
                    ? failure
                    : new Failure("PostgreSQL started but does not answer: " + e.getMessage(), e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
