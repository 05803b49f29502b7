package org.cairn.eventstore;

import java.sql.SQLException;
import javax.sql.DataSource;

/// PostgreSQL behind a pool of connections.
final class PostgresDatabase implements Database {
    private final Sessions sessions;

    PostgresDatabase(DataSource pool) {
        sessions = new Sessions(pool);
    }

    @Override
    public LogSession open() throws SQLException {
        return new JdbcSession(sessions.open());
    }

    @Override
    public AppendSession openForAppending(EngineSettings settings) throws SQLException {
        return AppendConnection.open(sessions, settings);
    }
}
