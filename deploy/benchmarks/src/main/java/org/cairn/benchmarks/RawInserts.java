package org.cairn.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cairn.eventstore.EventHash;
import org.postgresql.PGStatement;

/// One `INSERT` and its commit per event, on a connection for each writer: what a simple program would do.
final class RawInserts implements Contender {

    private static final String SQL = "INSERT INTO raw_event (" + RawTable.columns()
            + ") VALUES (nextval('raw_position'), ?, ?, ?, now(), ?, ?, ?, ?)";

    private final Database database;
    private final int callers;
    private final List<Connection> connections = new ArrayList<>();

    RawInserts(Database database, int callers) throws SQLException {
        this.database = database;
        this.callers = callers;
        RawTable.create(database);
    }

    @Override
    public Operation caller(int number) throws SQLException {
        var source = new Sample.Source(number, callers, Sample.KEYS);
        var connection = database.connect();
        connections.add(connection);
        // Parsed and planned once, and its values in binary form from the first use.
        var insert = connection.prepareStatement(SQL);
        insert.unwrap(PGStatement.class).setPrepareThreshold(-1);
        var metadata = Sample.METADATA.getBytes(StandardCharsets.UTF_8);
        var hash = new byte[EventHash.BYTES];
        return () -> {
            var sample = source.next();
            insert.setObject(1, sample.id());
            insert.setString(2, Sample.TYPE);
            insert.setString(3, Sample.VERSION);
            insert.setBytes(4, sample.payload());
            insert.setBytes(5, metadata);
            insert.setArray(
                    6, connection.createArrayOf("text", new String[] {sample.key(), sample.group(), sample.kind()}));
            insert.setBytes(7, hash);
            return insert.executeUpdate();
        };
    }

    @Override
    public void close() throws SQLException {
        for (var connection : connections) connection.close();
    }
}
