package org.cairn.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.eventstore.EventStoreSchema;
import org.jspecify.annotations.Nullable;

/// The one PostgreSQL on which all is measured. What is committed is on the disk.
final class BenchServer implements AutoCloseable {

    /// As the application sets its own, but for the number of connections: raw inserts and other engines take one a
    /// writer.
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "300"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("wal_buffers", "16MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("min_wal_size", "256MB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("timezone", "UTC"),
            Map.entry("jit", "off"));

    private static final String TEMPLATE = "bench_template";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private BenchServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /// @param directory where its data lie while it runs; null for a temporary one. It is emptied before and after
    static BenchServer start(@Nullable Path directory) throws IOException, SQLException {
        var server = started(directory, true);
        try {
            server.execute("CREATE DATABASE " + TEMPLATE);
            try (var owner = new HikariDataSource()) {
                owner.setJdbcUrl(server.url(TEMPLATE));
                owner.setMaximumPoolSize(2);
                EventStoreSchema.migrate(owner);
            }
            return server;
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// @param directory where its data lie and stay
    static BenchServer kept(Path directory) throws IOException {
        return started(directory, false);
    }

    private static BenchServer started(@Nullable Path directory, boolean cleaned) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofMinutes(1));
        SETTINGS.forEach(builder::setServerConfig);
        if (directory != null) {
            builder.setDataDirectory(directory.toFile()).setCleanDataDirectory(cleaned);
        }
        return new BenchServer(builder.start());
    }

    /// The database of that name, created if it is not there. Closing it closes its pools alone.
    Database there(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
            if (!row.next()) execute("CREATE DATABASE " + name);
        }
        return Database.dropped(this, name).shared();
    }

    /// What is said of a database; null if nothing is.
    @Nullable
    String comment(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '%s'"
                                .formatted(database))) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /// A new database with the event store's schema in it and nothing more. Everything written before is on the disk:
    /// nobody pays for whoever came before.
    Database fresh() throws SQLException {
        return copy(TEMPLATE);
    }

    /// The same of another database, to which nobody may be connected.
    Database copy(String template) throws SQLException {
        var name = "bench_" + databases.incrementAndGet();
        // In a directory that is kept there may be one of a run that was broken off.
        execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
        execute("CHECKPOINT");
        return Database.dropped(this, name);
    }

    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /// In the server's own database.
    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The settings that bear on the figures, as the server has them.
    Map<String, String> settings() throws SQLException {
        var shown = new LinkedHashMap<String, String>();
        try (var connection = DriverManager.getConnection(url("postgres"));
                var statement = connection.createStatement()) {
            for (var name : new String[] {
                "server_version",
                "fsync",
                "synchronous_commit",
                "full_page_writes",
                "wal_sync_method",
                "shared_buffers",
                "max_wal_size",
                "io_method"
            }) {
                try (var row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    shown.put(name, row.getString(1));
                }
            }
        }
        return shown;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
