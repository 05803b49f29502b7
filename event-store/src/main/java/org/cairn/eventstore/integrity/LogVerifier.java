package org.cairn.eventstore.integrity;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Recomputes everything from the rows of the log, in one pass and in constant memory: positions, chain, tree.
/// Compares
/// with it whatever is stored or known beside: checkpoints, subtrees, requests; and looks whether the tables
/// are still
/// protected. Changes nothing, and may run beside everything else.
public final class LogVerifier {
    private static final int EVENTS_PER_REPORT = 1000;

    /// A checkpoint that did not come out of the database that is verified.
    ///
    /// @param where for people: the name of the file
    public record Outside(String where, Checkpoint checkpoint) {}

    private final DataSource source;
    private final RawLog log;

    /// @param source its sessions may read events, checkpoints and subtrees; where they may not read requests, those
    ///     are left out
    public LogVerifier(DataSource source) {
        this.source = source;
        log = new RawLog(source);
    }

    /// How many events there are to be verified by now.
    public long head() throws SQLException {
        return log.head();
    }

    /// @param outside  checkpoints known from elsewhere
    /// @param keys     keys of the log. If there are none, signatures are not checked
    /// @param progress told now and then how many events have been read
    /// @throws SQLException if the database cannot be read
    public Verification verify(List<Outside> outside, List<VerifierKey> keys, LongConsumer progress)
            throws SQLException {
        // In this order: a checkpoint that is made meanwhile is not missed among the events.
        long covered = newestCheckpoint();
        long head = log.head();
        try {
            return verify(outside, keys, progress, covered, head);
        } catch (SubtreeCheck.Unread e) {
            throw e.why;
        }
    }

    private Verification verify(
            List<Outside> outside, List<VerifierKey> keys, LongConsumer progress, long covered, long head)
            throws SQLException {
        var findings = new Findings();
        var hash = new TreeHash();
        var subtrees = new SubtreeCheck(source, hash, covered);
        var walk = new ChainWalk(hash, findings, subtrees);
        var checkpoints = new CheckpointCheck(keys, findings, walk, subtrees);
        var known = new KnownCheckpoints(source, covered, outside, keys);

        log.read(Math.min(0, log.first() - 1), head, event -> {
            walk.next(event);
            for (var next = known.of(walk.position()); next != null; next = known.of(walk.position())) {
                checkpoints.check(next);
            }
            if (walk.position() % EVENTS_PER_REPORT == 0) {
                progress.accept(walk.position());
            }
        });
        progress.accept(head);
        walk.end();
        for (var next = known.of(Long.MAX_VALUE); next != null; next = known.of(Long.MAX_VALUE)) {
            checkpoints.beyond(next, head);
        }
        checkpoints.end();
        try (var connection = source.getConnection()) {
            Requests.check(connection, head, findings);
            SubtreeCheck.surplus(connection, findings);
            Protection.check(connection, findings);
        }
        long fromOutside = outside.stream()
                .mapToLong(each -> each.checkpoint().size())
                .max()
                .orElse(0);
        return new Verification(
                head,
                walk.isWhole() ? Digest.of(walk.tree().root()).toString() : null,
                HexFormat.of().formatHex(walk.chain()),
                findings.firstBadPosition() == Long.MAX_VALUE ? null : findings.firstBadPosition(),
                findings.first(),
                findings.count(),
                checkpoints.checked(),
                checkpoints.signed(),
                checkpoints.withoutKey(),
                fromOutside,
                Math.max(0, head - Math.max(fromOutside, covered)));
    }

    private long newestCheckpoint() throws SQLException {
        try (var connection = source.getConnection()) {
            return StoredCheckpoint.newest(connection)
                    .map(StoredCheckpoint::size)
                    .orElse(0L);
        }
    }

    /// Checkpoints of the table and from outside, in the order of their sizes.
    private static final class KnownCheckpoints {
        private final Pages<Known> stored;
        private final ArrayDeque<Known> outside;

        KnownCheckpoints(DataSource source, long upTo, List<Outside> outside, List<VerifierKey> keys) {
            // A signature takes a hundred times longer than an event, and there is a checkpoint every few minutes.
            stored = new Pages<>(
                    source,
                    Long.MIN_VALUE,
                    (connection, after, limit) ->
                            StoredCheckpoint.after(connection, after, upTo, limit).parallelStream()
                                    .map(row -> Known.stored(row, keys))
                                    .toList(),
                    Known::size);
            this.outside = outside.stream()
                    .map(each -> Known.outside(each, keys))
                    .sorted(Comparator.comparingLong(Known::size))
                    .collect(Collectors.toCollection(ArrayDeque::new));
        }

        /// The next of at most that many events.
        @Nullable
        Known of(long size) throws SQLException {
            var row = stored.peek();
            if (row != null && row.size() <= size) {
                stored.take();
                return row;
            }
            var first = outside.peek();
            return first != null && first.size() <= size ? outside.poll() : null;
        }
    }
}
