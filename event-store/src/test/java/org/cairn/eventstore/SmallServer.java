package org.cairn.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL of a test's own, with the event store's schema, which keeps its files where the test says and can be
/// started again on them.
final class SmallServer implements AutoCloseable {
    private final Path data;
    private final Path wal;
    private final Path log;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private EmbeddedPostgres running;

    /// @param data where everything is but the write-ahead log
    /// @param wal  where that is
    /// @param log  the file that it tells its troubles
    SmallServer(Path data, Path wal, Path log) {
        this.log = log;
        this.data = data;
        this.wal = wal;
        this.running = start(0);
        try (var owner = pool(null, 2)) {
            EventStoreSchema.migrate(owner);
        }
    }

    /// As durable as in production: a full disk must meet what is really written.
    private EmbeddedPostgres start(int port) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("waldir", wal.toString())
                    .setLocaleConfig("wal-segsize", "1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "16MB")
                    // Nothing of the write-ahead log is used again, as when an archive or a standby lags behind.
                    .setServerConfig("wal_keep_size", "1GB")
                    .setServerConfig("max_wal_size", "8MB")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setPGStartupWait(Duration.ofSeconds(30));
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it has not ended, be it by its own decision.
    boolean isUp() {
        return Files.exists(data.resolve("postmaster.pid"));
    }

    /// Starts it again where it was, as an operator does.
    void restart() throws IOException {
        int port = running.getPort();
        running.close();
        running = start(port);
    }

    HikariDataSource writer() {
        return pool("cairn_writer", 8);
    }

    HikariDataSource reader() {
        return pool("cairn_reader", 2);
    }

    private HikariDataSource pool(@Nullable String role, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(running.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(1000);
        if (role != null) {
            config.setConnectionInitSql("SET ROLE " + role);
        }
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(running.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
        running.close();
    }
}
