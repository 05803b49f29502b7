package org.cairn.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.eventstore.EventHash;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Makes a small university a large one: its events once more under other ids, as often as it takes, behind those that
/// are there, by `COPY` and with valid hashes. Nobody in the copies has a name: the schema `identity` knows nothing of
/// them, as of people who were erased.
final class Multiplying {
    private static final int ROWS_PER_MESSAGE = 100;
    private static final int FETCHED = 5_000;

    private final Database database;
    private final List<String> pathways;
    private final long originals;

    private Multiplying(Database database, List<String> pathways, long originals) {
        this.database = database;
        this.pathways = pathways;
        this.originals = originals;
    }

    /// @param events that there are to be at least
    static void to(long events, Database database, Steps steps) throws SQLException, IOException {
        var originals = database.number("SELECT max(position) FROM eventstore.event");
        if (originals >= events) return;
        to(events, database, pathways(database), steps);
    }

    /// @param pathways codes that each copy has others for
    static void to(long events, Database database, List<String> pathways, Steps steps)
            throws SQLException, IOException {
        var originals = database.number("SELECT max(position) FROM eventstore.event");
        new Multiplying(database, pathways, originals).run(events, steps);
    }

    private static List<String> pathways(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pathway FROM bi.dim_pathway ORDER BY length(pathway) DESC")) {
            var pathways = new ArrayList<String>();
            while (row.next()) pathways.add(row.getString(1));
            return pathways;
        }
    }

    private void run(long events, Steps steps) throws SQLException, IOException {
        try (var into = database.connect();
                var sql = into.createStatement()) {
            sql.execute("SET maintenance_work_mem = '1GB'");
            var indexes = Preload.indexes(into);
            for (var index : indexes) sql.execute(index.drop());
            copy(into, events, steps);
            for (var index : indexes) {
                steps.begin("building the index " + index.name());
                sql.execute(index.create());
            }
            steps.begin("tidying the log");
            sql.execute("VACUUM ANALYZE eventstore.event");
            sql.execute("CHECKPOINT");
        }
    }

    private void copy(Connection into, long events, Steps steps) throws SQLException, IOException {
        steps.begin("multiplying the events");
        var copy = into.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY eventstore.event (" + RawTable.columns() + ") FROM STDIN (FORMAT binary)");
        var rows = new CopyBuffer();
        rows.start();
        var end = new End(originals, hashOfLast());
        for (var number = 1; end.position() < events; number++) {
            var before = end;
            end = one(new Twins(number, pathways), copy, rows, before, events, steps);
            if (end.position() == before.position()) {
                throw new IllegalStateException("There is nothing in the log that could be multiplied");
            }
        }
        copy.writeToCopy(rows.array(), 0, rows.end());
        copy.endCopy();
    }

    private record End(long position, byte[] hash) {}

    private byte[] hashOfLast() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT hash FROM eventstore.event ORDER BY position DESC LIMIT 1")) {
            row.next();
            return row.getBytes(1);
        }
    }

    /// One whole copy, so that it has no learner with half a history.
    private End one(Twins twins, CopyIn copy, CopyBuffer rows, End before, long events, Steps steps)
            throws SQLException {
        var position = before.position();
        var hash = before.hash();
        try (var from = database.connect();
                var select = from.prepareStatement("""
                        SELECT event_id, type, version, recorded_at, payload, metadata, tags
                          FROM eventstore.event WHERE position <= ? ORDER BY position""")) {
            from.setAutoCommit(false);
            select.setLong(1, originals);
            select.setFetchSize(FETCHED);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var tags = tags(row);
                    var theirs = tags.stream().map(twins::text).toList();
                    if (theirs.equals(tags)) continue; // Scales and the like: the institution's, not a pathway's.
                    var event = event(row, twins, theirs);
                    hash = EventHash.chain(hash, leaf(event, row, theirs));
                    rows.add(event, ++position, hash);
                    if (position % ROWS_PER_MESSAGE == 0) {
                        copy.writeToCopy(rows.array(), 0, rows.flush());
                        steps.at(position, events);
                    }
                }
            }
        }
        return new End(position, hash);
    }

    private static CopyBuffer.Row event(ResultSet row, Twins twins, List<String> tags) throws SQLException {
        return new CopyBuffer.Row(
                twins.id(row.getObject(1, UUID.class)),
                row.getString(2).getBytes(StandardCharsets.UTF_8),
                row.getString(3).getBytes(StandardCharsets.UTF_8),
                ChronoUnit.MICROS.between(
                        Instant.EPOCH, row.getObject(4, OffsetDateTime.class).toInstant()),
                twins.bytes(new String(row.getBytes(5), StandardCharsets.UTF_8)),
                row.getBytes(6),
                tags.stream().map(tag -> tag.getBytes(StandardCharsets.UTF_8)).toList());
    }

    private static byte[] leaf(CopyBuffer.Row event, ResultSet row, List<String> tags) throws SQLException {
        return EventHash.leaf(
                event.id(),
                event.recordedMicros(),
                row.getString(2),
                row.getString(3),
                event.payload(),
                event.metadata(),
                tags);
    }

    private static List<String> tags(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(7).getArray())
                .map(Object::toString)
                .toList();
    }
}
