package org.cairn.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.eventstore.EventHash;
import org.postgresql.PGConnection;

/// `COPY` of so many events and its commit, over and over, in binary form on one connection: the most that PostgreSQL
/// takes from one writer.
final class RawCopies implements Contender {

    private static final String SQL = "COPY raw_event (" + RawTable.columns() + ") FROM STDIN (FORMAT binary)";

    private final Database database;
    private final int eventsPerCopy;
    private final List<Connection> connections = new ArrayList<>();

    RawCopies(Database database, int eventsPerCopy) throws SQLException {
        this.database = database;
        this.eventsPerCopy = eventsPerCopy;
        RawTable.create(database);
    }

    /// There is one caller only: it gives out the positions.
    @Override
    public Operation caller(int number) throws SQLException {
        var source = new Sample.Source(number, 1, Sample.KEYS);
        var connection = database.connect();
        connections.add(connection);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var rows = new CopyBuffer();
        var hash = new byte[EventHash.BYTES];
        long[] position = {0};
        return () -> {
            rows.start();
            for (int i = 0; i < eventsPerCopy; i++) {
                rows.add(++position[0], source.next(), System.currentTimeMillis() * 1000, hash);
            }
            var copy = copies.copyIn(SQL);
            copy.writeToCopy(rows.array(), 0, rows.end());
            return (int) copy.endCopy();
        };
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) connection.close();
    }
}
