package org.cairn.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cairn.testing.TestPostgres;
import org.jspecify.annotations.Nullable;

/// A fresh database with the event store's schema, on a PostgreSQL that all tests of a JVM share.
final class TestDatabase implements AutoCloseable {
    private static final class DurableServer {
        static final TestPostgres RUNNING = TestPostgres.startDurable();
    }

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestPostgres server;
    private final String name = "store_" + COUNTER.incrementAndGet();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private @Nullable HikariDataSource owner;

    private TestDatabase(TestPostgres server) {
        this.server = server;
    }

    /// A database with the schema in it.
    static TestDatabase create() {
        var database = empty();
        EventStoreSchema.migrate(database.owner());
        return database;
    }

    /// One that survives a crash, with the schema in it.
    static TestDatabase durable() {
        var database = empty(DurableServer.RUNNING);
        EventStoreSchema.migrate(database.owner());
        return database;
    }

    static TestDatabase empty() {
        return empty(TestPostgres.shared());
    }

    private static TestDatabase empty(TestPostgres server) {
        var database = new TestDatabase(server);
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database.name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    synchronized DataSource owner() {
        HikariDataSource pool = owner;
        if (pool == null) {
            pool = pool(null, 8);
            owner = pool;
        }
        return pool;
    }

    /// A pool of its own at each call, as another process would have.
    HikariDataSource writer() {
        return pool("cairn_writer", 40);
    }

    /// A pool of its own at each call, as another process would have.
    HikariDataSource reader() {
        return pool("cairn_reader", 10);
    }

    private HikariDataSource pool(@Nullable String role, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.url(name));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5000);
        if (role != null) {
            config.setConnectionInitSql("SET ROLE " + role);
        }
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /// A connection of the owner's, outside of all pools.
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(name));
    }

    /// Runs one statement as the owner.
    void execute(String sql) throws SQLException {
        try (var connection = owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
