package org.cairn.eventstore.integrity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/// Compares the stored subtrees with those that the rows give, and keeps a tree made of the stored ones beside: where
/// that one fits a checkpoint and the rows do not, the stored hashes tell which rows it is.
final class SubtreeCheck implements Frontier.Listener {
    /// The events of a subtree of which the stored hash differs.
    record Difference(int height, long from, long to) {}

    private static final int KEPT = 1000;

    private final DataSource source;
    private final long coveredSize;
    private final Map<Integer, Pages<StoredSubtree>> stored = new HashMap<>();
    private final List<Difference> differences = new ArrayList<>();
    private final Frontier asStored;

    /// @param coveredSize up to where subtrees must be stored: the size of the newest checkpoint
    SubtreeCheck(DataSource source, TreeHash hash, long coveredSize) {
        this.source = source;
        this.coveredSize = coveredSize;
        asStored = new Frontier(hash);
    }

    @Override
    public void complete(int height, long index, byte[] computed) {
        if (!StoredSubtree.isStored(height)) {
            return;
        }
        long from = (index << height) + 1;
        long to = (index + 1) << height;
        byte[] hash = to <= coveredSize ? stored(height, index) : computed;
        if (!Arrays.equals(hash, computed) && differences.size() < KEPT) {
            differences.add(new Difference(height, from, to));
        }
        if (height == StoredSubtree.TILE_HEIGHT) {
            asStored.append(height, hash.length == 0 ? computed : hash, (_, _, _) -> {});
        }
    }

    /// Empty if it is not there.
    private byte[] stored(int height, long index) {
        var pages = stored.computeIfAbsent(
                height,
                h -> new Pages<>(
                        source,
                        -1,
                        (connection, after, limit) -> StoredSubtree.after(connection, h, after, limit),
                        StoredSubtree::index));
        try {
            var next = pages.peek();
            if (next == null || next.index() != index) {
                return new byte[0];
            }
            pages.take();
            return Objects.requireNonNullElse(next.hash(), new byte[0]);
        } catch (SQLException e) {
            throw new Unread(e);
        }
    }

    /// Subtrees come with their checkpoint, in one transaction. Those behind the newest one tell that checkpoints were
    /// deleted, or stand in the way of the next.
    static void surplus(Connection connection, Findings findings) throws SQLException {
        var sql = """
                SELECT count(*), (SELECT coalesce(max(size), 0) FROM eventstore.checkpoint)
                  FROM eventstore.subtree
                 WHERE (index + 1::numeric) * power(2::numeric, height)
                       > (SELECT coalesce(max(size), 0) FROM eventstore.checkpoint)""";
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            if (result.getLong(1) > 0) {
                findings.add(Finding.of(
                        Finding.Kind.SUBTREE_FALSE,
                        "%,d stored subtrees end after the newest stored checkpoint, of %,d events: either they were added, or"
                                        .formatted(result.getLong(1), result.getLong(2))
                                + " checkpoints were deleted"));
            }
        }
    }

    /// The table could not be read in the middle of a computation that knows of no tables.
    static final class Unread extends RuntimeException {
        final SQLException why;

        Unread(SQLException why) {
            super(why);
            this.why = why;
        }
    }

    /// In ascending order of their ends.
    List<Difference> differences() {
        return differences;
    }

    /// The root of a tree whose complete subtrees of 256 are the stored ones, and the rest the rows'.
    byte[] rootAsStored(Frontier rows) {
        return asStored.rootBelow(StoredSubtree.TILE_HEIGHT, rows);
    }
}
