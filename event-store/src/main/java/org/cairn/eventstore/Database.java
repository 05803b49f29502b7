package org.cairn.eventstore;

import java.sql.SQLException;

/// The database as the engine sees it: sessions, their few questions, and the one write.
///
/// What the engine does in memory knows nothing else of the database, so that it can be tried on a simulated one too.
interface Database {
    /// A session for reading. Close it after use.
    LogSession open() throws SQLException;

    /// A session for appending, which is kept.
    AppendSession openForAppending(EngineSettings settings) throws SQLException;
}
