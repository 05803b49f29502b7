package org.cairn.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Renews a lease while somebody works under it.
final class Renewal implements AutoCloseable {
    private final RelayTable table;
    private final Lease lease;
    private final Duration duration;
    private final Thread thread;
    private volatile @Nullable RuntimeException lost;

    Renewal(RelayTable table, Lease lease, Duration duration) {
        this.table = table;
        this.lease = lease;
        this.duration = duration;
        thread = Thread.ofPlatform().name("cairn-relay-lease").daemon().start(this::run);
    }

    /// @throws LeaseLost if the lease is another's by now
    void check() {
        var failure = lost;
        if (failure != null) throw failure;
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(duration.dividedBy(3));
                table.renew(lease, duration);
            } catch (InterruptedException _) {
                return;
            } catch (LeaseLost another) {
                lost = another;
                return;
            } catch (SQLException | RuntimeException _) {
                // The database is away: whoever publishes cannot note it down either, and will notice there.
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
