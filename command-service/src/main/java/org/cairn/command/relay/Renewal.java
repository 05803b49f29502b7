package org.cairn.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Renews a lease while somebody works under it.
///
/// Whatever keeps it from being renewed, a frozen process, a database that is away, an end of this thread: when it has
/// run out nobody works under it any more.
final class Renewal implements AutoCloseable {
    private final RelayTable table;
    private final Lease lease;
    private final Duration duration;
    private final Thread thread;
    private volatile long renewedNanos;
    private volatile @Nullable LeaseLost lost;

    /// @param takenNanos by the monotonic clock, at or before the moment when the lease began
    Renewal(RelayTable table, Lease lease, Duration duration, long takenNanos) {
        this.table = table;
        this.lease = lease;
        this.duration = duration;
        renewedNanos = takenNanos;
        thread = Thread.ofPlatform().name("cairn-relay-lease").daemon().start(this::run);
    }

    /// @throws LeaseLost if the lease is another's by now, or may be
    void check() {
        var known = lost;
        if (known != null) throw known;
        if (System.nanoTime() - renewedNanos > duration.toNanos()) throw new LeaseLost();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(duration.dividedBy(3));
                var before = System.nanoTime();
                table.renew(lease, duration);
                renewedNanos = before;
            } catch (InterruptedException _) {
                return;
            } catch (LeaseLost another) {
                lost = another;
                return;
            } catch (SQLException | RuntimeException _) {
                // It is tried again until it has run out.
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
