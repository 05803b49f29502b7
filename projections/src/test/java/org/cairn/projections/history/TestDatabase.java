package org.cairn.projections.history;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cairn.eventstore.EventStoreSchema;
import org.cairn.projections.ProjectionSchema;
import org.cairn.testing.TestPostgres;

/// A database of its own for a test, on one PostgreSQL for the whole JVM, with its pools by role.
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final DataSource owner;
    private final DataSource reader;
    private final DataSource projector;
    private final DataSource query;

    public TestDatabase() {
        try (var connection = TestPostgres.shared().database("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        owner = pool("owner", "");
        EventStoreSchema.migrate(owner);
        ProjectionSchema.migrate(owner);
        reader = pool("reader", "SET ROLE cairn_reader");
        projector = pool("projector", "SET ROLE cairn_projector");
        query = pool("query", "SET ROLE cairn_query; SET default_transaction_read_only = on");
    }

    /// Where it is, for the owner.
    public String url() {
        return TestPostgres.shared().url(name);
    }

    public DataSource owner() {
        return owner;
    }

    public DataSource reader() {
        return reader;
    }

    public DataSource projector() {
        return projector;
    }

    public DataSource query() {
        return query;
    }

    /// Runs statements as the owner.
    public void execute(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first column of the first row.
    public String value(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getObject(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The rows, each as its columns joined by spaces.
    public List<String> rows(String sql) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var lines = new ArrayList<String>();
            while (rows.next()) {
                var line = new StringJoiner(" ");
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                    line.add(String.valueOf(rows.getObject(i)));
                lines.add(line.toString());
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private HikariDataSource pool(String applicationName, String onConnect) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername("postgres");
        pool.addDataSourceProperty("ApplicationName", applicationName);
        pool.setMaximumPoolSize(8);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(5_000);
        if (!onConnect.isEmpty()) pool.setConnectionInitSql(onConnect);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
