package org.cairn.projections;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// Which generations of the read models there are: creates, swaps and drops their schemas.
final class Generations {
    /// Taken by whoever creates read models, so that two processes that start at once do it one after the other.
    private static final long CREATION_LOCK = 427020087151L;

    private final Transactions transactions;
    private final List<ReadModel> models;

    Generations(Transactions transactions, List<ReadModel> models) {
        this.transactions = transactions;
        this.models = models;
    }

    /// Creates the read models that there are not yet, empty.
    void createMissing() throws SQLException {
        transactions.write(connection -> {
            execute(connection, "SELECT pg_advisory_xact_lock(%d)".formatted(CREATION_LOCK));
            var entries = PositionTable.all(connection);
            for (var model : models) {
                if (PositionTable.find(entries, model.name(), "live").isPresent()) continue;
                create(connection, model, Space.live(model), 1 + newest(entries, model), "live");
            }
            return true;
        });
    }

    /// The live generations that can be fed: those whose tables are what the folds of today expect.
    List<Target> feedable() throws SQLException {
        return feedable(transactions.snapshot(PositionTable::all));
    }

    /// Those among entries that the caller has read, or holds.
    List<Target> feedable(List<PositionTable.Entry> entries) {
        return models.stream()
                .flatMap(model -> PositionTable.find(entries, model.name(), "live")
                        .filter(entry -> entry.shape().equals(shape(model)))
                        .map(entry -> new Target(model, entry.generation(), Space.live(model), entry.position(), true))
                        .stream())
                .toList();
    }

    /// The read models whose live generation is of another shape than today's.
    List<ReadModel> outdated() throws SQLException {
        var entries = transactions.snapshot(PositionTable::all);
        return models.stream().filter(model -> isOutdated(model, entries)).toList();
    }

    /// Those among them that an older release than this one has built.
    List<ReadModel> olderThanThis() throws SQLException {
        var entries = transactions.snapshot(PositionTable::all);
        return models.stream()
                .filter(model -> isOutdated(model, entries))
                .filter(model -> PositionTable.find(entries, model.name(), "live")
                        .filter(entry -> foldVersion(entry.shape()) <= model.foldVersion())
                        .isPresent())
                .toList();
    }

    /// The first part of a shape.
    private static int foldVersion(String shape) {
        var dash = shape.indexOf('-');
        return dash < 0 ? 0 : Integer.parseInt(shape.substring(0, dash));
    }

    static boolean isOutdated(ReadModel model, List<PositionTable.Entry> entries) {
        return PositionTable.find(entries, model.name(), "live")
                .filter(entry -> !entry.shape().equals(shape(model)))
                .isPresent();
    }

    /// The generation that was live before, as it stands.
    ///
    /// @throws IllegalStateException if there is none, or none that the folds of today can feed
    Target previous(ReadModel model) throws SQLException {
        var entry = PositionTable.find(transactions.snapshot(PositionTable::all), model.name(), "previous")
                .orElseThrow(() -> new IllegalStateException(
                        "There is no generation of '%s' before the live one".formatted(model.name())));
        if (!entry.shape().equals(shape(model))) {
            throw new IllegalStateException(
                    "Generation %d of '%s' is of another shape, which only the release that built it can feed"
                            .formatted(entry.generation(), model.name()));
        }
        return new Target(model, entry.generation(), Space.previous(model), entry.position(), true);
    }

    /// Empty next generations of these read models, without their sums. What was left of an earlier attempt goes.
    List<Target> createNext(List<ReadModel> wanted) throws SQLException {
        return transactions.write(connection -> {
            PositionTable.lock(connection, "next");
            var all = PositionTable.all(connection);
            for (var model : wanted) {
                PositionTable.remove(connection, model.name(), "next");
                create(connection, model, Space.next(model), 1 + newest(all, model), "next");
            }
            return wanted.stream()
                    .map(model -> new Target(model, 1 + newest(all, model), Space.next(model), 0, false))
                    .toList();
        });
    }

    /// Makes the next generation the live one, and the live one the one before; the one before that goes. The caller's
    /// transaction holds the positions of all.
    void swap(Connection connection, Target next) throws SQLException {
        var model = next.model();
        ConsumedTable.inherit(connection, next);
        PositionTable.remove(connection, model.name(), "previous");
        drop(connection, Space.previous(model));
        if (PositionTable.find(PositionTable.all(connection), model.name(), "live")
                .isPresent()) {
            rename(connection, Space.live(model), Space.previous(model));
        }
        rename(connection, Space.next(model), Space.live(model));
    }

    /// Makes the generation before the live one, and the live one the one before. What is left of a rebuild that was
    /// broken off goes. The caller's transaction holds the positions of all.
    void exchange(Connection connection, Target previous) throws SQLException {
        var model = previous.model();
        ConsumedTable.inherit(connection, previous);
        PositionTable.remove(connection, model.name(), "next");
        drop(connection, Space.next(model));
        rename(connection, Space.live(model), Space.next(model));
        rename(connection, Space.previous(model), Space.live(model));
        rename(connection, Space.next(model), Space.previous(model));
    }

    private static void rename(Connection connection, Space from, Space to) throws SQLException {
        execute(connection, "ALTER SCHEMA %s RENAME TO %s".formatted(from.schema(), to.schema()));
        PositionTable.rename(connection, from.name(), from.state(), to.state());
    }

    private static void create(Connection connection, ReadModel model, Space space, int generation, String state)
            throws SQLException {
        drop(connection, space);
        execute(connection, "CREATE SCHEMA " + space.schema());
        execute(connection, space.in(model.ddl()));
        model.opened(connection, space.schema());
        PositionTable.add(connection, new PositionTable.Entry(model.name(), generation, state, shape(model), 0));
    }

    private static void drop(Connection connection, Space space) throws SQLException {
        execute(connection, "DROP SCHEMA IF EXISTS %s CASCADE".formatted(space.schema()));
    }

    private static int newest(List<PositionTable.Entry> entries, ReadModel model) {
        return entries.stream()
                .filter(entry -> entry.readModel().equals(model.name()))
                .mapToInt(PositionTable.Entry::generation)
                .max()
                .orElse(0);
    }

    private static String shape(ReadModel model) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.ddl().getBytes(StandardCharsets.UTF_8));
            return "%d-%s".formatted(model.foldVersion(), HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
