package org.cairn.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.command.identity.MasterKeys;
import org.cairn.eventstore.EventStoreSchema;
import org.cairn.testing.TestPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A fresh database with the write side's schemas, on a PostgreSQL that all tests of a JVM share. Pools by role, as
/// in production.
public final class TestDatabase implements AutoCloseable {

    private static final class MasterKey {

        static final Path FILE = make();

        private static Path make() {
            try {
                var file = Files.createTempDirectory("cairn-keys").resolve("master.key");
                MasterKeys.create(file);
                return file;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// The file of the master key of all databases of this JVM.
    public static Path masterKey() {
        return MasterKey.FILE;
    }

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String name = "command_" + COUNTER.incrementAndGet();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final HikariDataSource owner;
    private final long connectionTimeoutMillis;

    private TestDatabase(long connectionTimeoutMillis) {
        this.connectionTimeoutMillis = connectionTimeoutMillis;
        JdbcClient.create(TestPostgres.shared().database("postgres"))
                .sql("CREATE DATABASE " + name)
                .update();
        owner = pool(null);
    }

    public static TestDatabase create() {
        return create(10_000);
    }

    /// One whose clients soon give up when it is away.
    public static TestDatabase createForImpatientClients() {
        return create(1_000);
    }

    private static TestDatabase create(long connectionTimeoutMillis) {
        var database = new TestDatabase(connectionTimeoutMillis);
        EventStoreSchema.migrate(database.owner);
        CommandSchema.migrate(database.owner);
        return database;
    }

    /// Ends all connections and takes no more, as a database does that is being moved or repaired.
    public void goAway() {
        administer("ALTER DATABASE %s WITH ALLOW_CONNECTIONS false".formatted(name));
        endSessions();
    }

    public void comeBack() {
        administer("ALTER DATABASE %s WITH ALLOW_CONNECTIONS true".formatted(name));
    }

    /// Ends all connections, as a restart of the server does.
    public void endSessions() {
        JdbcClient.create(TestPostgres.shared().database("postgres"))
                .sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
                .param("name", name)
                .query(Boolean.class)
                .list();
    }

    private static void administer(String statement) {
        JdbcClient.create(TestPostgres.shared().database("postgres"))
                .sql(statement)
                .update();
    }

    public HikariDataSource owner() {
        return owner;
    }

    public HikariDataSource writer() {
        return pool("cairn_writer");
    }

    public HikariDataSource reader() {
        return pool("cairn_reader");
    }

    public HikariDataSource identity() {
        return pool("cairn_identity");
    }

    public HikariDataSource relay() {
        return pool("cairn_relay");
    }

    /// For another process.
    public String url() {
        return TestPostgres.shared().url(name);
    }

    private HikariDataSource pool(@Nullable String role) {
        var config = new HikariConfig();
        config.setJdbcUrl(TestPostgres.shared().url(name));
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(connectionTimeoutMillis);
        if (role != null) config.setConnectionInitSql("SET ROLE " + role);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
