package org.cairn.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A database of one contender. Closing it drops it, unless others use it, too.
final class Database implements AutoCloseable {

    private final BenchServer server;
    private final String name;
    private final boolean kept;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Database(BenchServer server, String name, boolean kept) {
        this.server = server;
        this.name = name;
        this.kept = kept;
    }

    static Database dropped(BenchServer server, String name) {
        return new Database(server, name, false);
    }

    /// The same again, for one who must not drop it: closing it closes its pools alone.
    Database shared() {
        return new Database(server, name, true);
    }

    String name() {
        return name;
    }

    String url() {
        return server.url(name);
    }

    /// As the owner, outside of all pools.
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /// Closed with the database.
    ///
    /// @param role what its sessions may do; null for everything
    HikariDataSource pool(@Nullable String role, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(10_000);
        if (role != null) config.setConnectionInitSql("SET ROLE " + role);
        var pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The one value that a query gives.
    long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        pools.forEach(HikariDataSource::close);
        if (!kept) server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }
}
