package org.cairn.standalone;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import javax.sql.DataSource;
import org.cairn.standalone.postgres.RunningServer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database for those who look at the log: whether or not Cairn is running on it, and without changing it.
final class LogAccess implements AutoCloseable {

    private static final int INTERRUPTED = 130;

    private final Teardown parts = new Teardown();
    private final HikariDataSource database;

    private LogAccess(DatabaseAddress address, AutoCloseable... beneath) {
        for (var part : beneath) parts.push(part);
        database = Pools.owner(address);
        parts.push(database);
    }

    /// A database of the user's own is taken as it is. The embedded one is started, unless it runs already.
    static LogAccess open(CommonOptions options, String dataDirectory) {
        var access = connect(options, dataDirectory);
        try {
            access.requireCheckpoints();
            return access;
        } catch (RuntimeException e) {
            access.close();
            throw e;
        }
    }

    private static LogAccess connect(CommonOptions options, String dataDirectory) {
        var own = options.ownDatabase();
        var directory = options.dataDirectory(dataDirectory);
        if (own != null) {
            var data = DataDirectory.share(directory);
            System.setProperty("cairn.log.directory", data.log().toString());
            return new LogAccess(own, data);
        }
        // A directory by another name would otherwise be filled with an empty log, and that is always intact.
        if (!Files.exists(directory.resolve("postgres/PG_VERSION"))) {
            throw new Failure("there is no log in the data directory %s; give --data-dir".formatted(directory));
        }
        if (DataDirectory.isHeld(directory)) {
            var data = DataDirectory.share(directory);
            System.setProperty("cairn.log.directory", data.log().toString());
            var server = RunningServer.in(directory);
            return new LogAccess(new DatabaseAddress(server.url(), server.user(), server.password()), data);
        }
        var running = Running.open(options, dataDirectory, INTERRUPTED);
        return new LogAccess(running.database(), running);
    }

    private void requireCheckpoints() {
        try {
            var found = JdbcClient.create(database)
                    .sql("SELECT to_regclass('eventstore.checkpoint') IS NOT NULL")
                    .query(Boolean.class)
                    .single();
            if (!found) throw new Failure("there is no log of this version in the database; './cairn serve' makes one");
        } catch (DataAccessException e) {
            throw new Failure("the database cannot be used: " + Running.firstLine(e), e);
        }
    }

    DataSource database() {
        return database;
    }

    @Override
    public void close() {
        parts.close();
    }
}
