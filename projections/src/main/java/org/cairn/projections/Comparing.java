package org.cairn.projections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Compares new generations with the live ones at the same event.
///
/// The live one is held for milliseconds, while the new one is brought to the same event and a snapshot of both is
/// taken; what is read from the snapshot then disturbs nobody.
final class Comparing {
    private static final int ATTEMPTS = 10;

    private final DataSource projector;
    private final Transactions transactions;
    private final Generations generations;
    private final Loader loader;

    Comparing(DataSource projector, Transactions transactions, Generations generations, Loader loader) {
        this.projector = projector;
        this.transactions = transactions;
        this.generations = generations;
        this.loader = loader;
    }

    /// What was found, and the new generations where they are now.
    record Compared(Comparison comparison, List<Target> built) {}

    Compared of(List<Target> loaded) throws SQLException {
        var tables = new ArrayList<TableComparison>();
        var not = new ArrayList<String>();
        var explained = new HashSet<String>();
        var built = new ArrayList<Target>();
        for (var target : loaded) {
            built.add(compare(target, tables, not, explained));
        }
        return new Compared(new Comparison(List.copyOf(tables), List.copyOf(not), explained), built);
    }

    private Target compare(Target loaded, List<TableComparison> tables, List<String> not, HashSet<String> explained)
            throws SQLException {
        var name = loaded.model().name();
        var target = loaded;
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var live = live(target);
            if (live == null) {
                not.add(name + ": what is served is of another shape");
                return target;
            }
            if (live.position() + Loader.LAST_GAP_EVENTS < target.position()) {
                not.add("%s: what is served is %,d events behind".formatted(name, target.position() - live.position()));
                return target;
            }
            if (furthest(live) > loader.head()) {
                not.add(name + ": what is served is ahead of the log");
                return target;
            }
            try (var snapshot = projector.getConnection()) {
                snapshot.setAutoCommit(false);
                try {
                    if (live.position() < target.position()) loader.to(target.position(), live);
                    target = meet(target, snapshot);
                } catch (MovedByAnother _) {
                    continue;
                }
                read(snapshot, target, live, tables, explained);
                snapshot.rollback();
                return target;
            }
        }
        not.add(name + ": what is served did not hold still");
        return target;
    }

    /// Of what the live one holds: workers that read the topics may be ahead of the position that it is settled at.
    private long furthest(Target live) throws SQLException {
        return Math.max(live.position(), transactions.snapshot(ConsumedTable::furthest));
    }

    private @Nullable Target live(Target target) throws SQLException {
        return generations.feedable().stream()
                .filter(live -> live.model().name().equals(target.model().name()))
                .findFirst()
                .orElse(null);
    }

    /// Brings the new one to where the live one is, and takes a snapshot of both while neither moves.
    private Target meet(Target target, Connection snapshot) throws SQLException {
        return transactions.write(connection -> {
            completeLive(connection, target);
            var held = generations.feedable(PositionTable.lock(connection, "live")).stream()
                    .filter(live -> live.model().name().equals(target.model().name()))
                    .findFirst()
                    .orElseThrow(() -> new MovedByAnother(target));
            if (held.position() < target.position()) throw new MovedByAnother(held);
            var met = loader.to(held.position(), target);
            try (var statement = snapshot.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                statement.execute("SELECT FROM projection.position"); // a snapshot is taken at the first look
            }
            return met;
        });
    }

    /// What workers read from the topics comes out of the order of the log. They wait until the end of the caller's
    /// transaction, and what the live one lacks up to the furthest event that it has is taken in from the log.
    private void completeLive(Connection connection, Target target) throws SQLException {
        PartitionTable.holdAll(connection);
        var furthest = ConsumedTable.furthest(connection);
        var live = live(target);
        if (live != null && live.position() < furthest) loader.to(furthest, live);
    }

    private static void read(
            Connection snapshot, Target built, Target live, List<TableComparison> tables, HashSet<String> explained)
            throws SQLException {
        Transactions.waitAsLongAsItTakes(snapshot);
        var name = built.model().name();
        if (!parked(snapshot, built).equals(parked(snapshot, live))) explained.add(name);
        for (var table : Table.of(snapshot, live.space())) {
            var served = Sum.of(snapshot, live.space(), table);
            var anew = Sum.of(snapshot, built.space(), table);
            tables.add(new TableComparison(name, table.table(), served.rows(), anew.rows(), served.equals(anew)));
        }
    }

    private static List<Long> parked(Connection connection, Target target) throws SQLException {
        return ParkedTable.of(connection, target).stream()
                .map(ParkedEvent::position)
                .sorted()
                .toList();
    }

    /// How many rows there are, and their hashes added up: quick, as no order is needed. Rows are unique by their key.
    private record Sum(long rows, long hash) {
        static Sum of(Connection connection, Space space, Table table) throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(
                            """
                            SELECT count(*), coalesce(bit_xor(hashtextextended(ROW(%s)::text, 0)), 0) FROM %s.%s
                            """.formatted(String.join(", ", table.columns()), space.schema(), table.table()))) {
                row.next();
                return new Sum(row.getLong(1), row.getLong(2));
            }
        }
    }
}
