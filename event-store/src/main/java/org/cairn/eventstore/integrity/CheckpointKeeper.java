package org.cairn.eventstore.integrity;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a checkpoint now and then, if the log has grown. What goes wrong is told by [#status()] and the log file, and
/// stops nobody from writing.
public final class CheckpointKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// How far the checkpoints are.
    ///
    /// @param size         events of the newest one; 0 if there is none
    /// @param madeAt       when it was made; null if there is none
    /// @param eventsBehind events that are in none
    /// @param failure      why the last attempt failed; null if it did not
    /// @param isIntact     false if the last attempt found that the log does not verify
    public record Status(
            long size,
            @Nullable Instant madeAt,
            long eventsBehind,
            @Nullable String failure,
            boolean isIntact) {}

    private final Checkpointer checkpointer;
    private final DataSource reader;
    private final Duration interval;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("checkpoints").factory());
    private volatile @Nullable Exception failure;

    /// @param reader   its sessions may read the tables of the schema `eventstore`
    /// @param interval from one attempt to the next
    public CheckpointKeeper(Checkpointer checkpointer, DataSource reader, Duration interval) {
        if (interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("the interval of checkpoints must be positive, not " + interval);
        }
        this.checkpointer = checkpointer;
        this.reader = reader;
        this.interval = interval;
    }

    public void start() {
        long first = Math.min(FIRST.toMillis(), interval.toMillis());
        var unused = thread.scheduleWithFixedDelay(this::attempt, first, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void attempt() {
        try {
            checkpointer.make();
            failure = null;
        } catch (SQLException | RuntimeException e) {
            if (!thread.isShutdown()) {
                tell(e);
                failure = e;
            }
        }
    }

    /// Once, and not at each attempt that finds the same.
    private void tell(Exception e) {
        var before = failure;
        if (before != null && String.valueOf(before.getMessage()).equals(e.getMessage())) {
            return;
        }
        if (e instanceof NotIntactException) {
            LOG.error("No checkpoint is signed, as the log does not verify: {}", e.getMessage());
        } else {
            LOG.warn("A checkpoint could not be made: {}", e.getMessage(), e);
        }
    }

    /// @throws SQLException if the database cannot be read
    public Status status() throws SQLException {
        long head = new RawLog(reader).head();
        try (var connection = reader.getConnection()) {
            var newest = StoredCheckpoint.newest(connection);
            long size = newest.map(StoredCheckpoint::size).orElse(0L);
            var last = failure;
            return new Status(
                    size,
                    newest.map(StoredCheckpoint::madeAt).orElse(null),
                    Math.max(0, head - size),
                    last == null ? null : String.valueOf(last.getMessage()),
                    !(last instanceof NotIntactException));
        }
    }

    /// Waits for an attempt that is under way, though not for long: it is safe to give up at any moment.
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A checkpoint was under way and is given up");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
