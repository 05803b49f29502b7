package org.cairn.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cairn.eventstore.EventHash;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Fills an empty log by `COPY`, with valid hashes, so that every entity has its events spread over the whole of it.
final class Preload {

    /// Beyond it, indexes are built when all is there.
    private static final int INDEXES_FIRST = 1_000_000;

    private static final int ROWS_PER_MESSAGE = 100;
    private static final int EVENTS_PER_STEP = 1_000_000;
    private static final byte[] METADATA = Sample.METADATA.getBytes(StandardCharsets.UTF_8);

    static void into(Database database, int events, PrintStream progress) throws SQLException {
        progress.printf("loading %,d events by COPY%n", events);
        try (var connection = database.connect();
                var sql = connection.createStatement()) {
            sql.execute("SET maintenance_work_mem = '1GB'");
            var indexes = events > INDEXES_FIRST ? indexes(connection) : List.<Index>of();
            for (var index : indexes) sql.execute(index.drop());
            copy(connection, events, progress);
            for (var index : indexes) {
                progress.println("building " + index.name());
                sql.execute(index.create());
            }
            sql.execute("VACUUM ANALYZE eventstore.event");
            sql.execute("CHECKPOINT");
        }
    }

    private static void copy(Connection connection, int events, PrintStream progress) throws SQLException {
        var random = new SplittableRandom(7);
        var rows = new CopyBuffer();
        int keys = events / Plan.EVENTS_PER_KEY;
        byte[] chain = EventHash.genesis();
        long micros = System.currentTimeMillis() * 1000 - events;
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY eventstore.event (" + RawTable.columns() + ") FROM STDIN (FORMAT binary)");
        rows.start();
        for (int position = 1; position <= events; position++) {
            var sample = Sample.of(position % keys, random);
            chain = EventHash.chain(chain, leaf(sample, ++micros));
            rows.add(position, sample, micros, chain);
            if (position % ROWS_PER_MESSAGE == 0) copy.writeToCopy(rows.array(), 0, rows.flush());
            if (position % EVENTS_PER_STEP == 0) progress.printf("loaded %,d events%n", position);
        }
        copy.writeToCopy(rows.array(), 0, rows.end());
        copy.endCopy();
    }

    private static byte[] leaf(Sample sample, long micros) {
        return EventHash.leaf(
                sample.id(), micros, Sample.TYPE, Sample.VERSION, sample.payload(), METADATA, sample.tags());
    }

    record Index(String name, String drop, String create) {}

    /// All but the primary key, which positions in ascending order fill as well as any way of building it.
    static List<Index> indexes(Connection connection) throws SQLException {
        var indexes = new ArrayList<Index>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), c.conname, pg_get_constraintdef(c.oid)
                          FROM pg_index i LEFT JOIN pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
                         WHERE i.indrelid = 'eventstore.event'::regclass AND NOT i.indisprimary
                        """)) {
            while (row.next()) {
                String alter = "ALTER TABLE eventstore.event ";
                var name = row.getString(1);
                var constraint = row.getString(3);
                indexes.add(
                        constraint == null
                                ? new Index(name, "DROP INDEX " + name, row.getString(2))
                                : new Index(
                                        name,
                                        alter + "DROP CONSTRAINT " + constraint,
                                        alter + "ADD CONSTRAINT " + constraint + " " + row.getString(4)));
            }
        }
        return indexes;
    }

    private Preload() {}
}
