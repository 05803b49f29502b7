package org.cairn.standalone;

import java.sql.SQLException;
import java.time.Duration;
import org.cairn.command.relay.RelayDesk;
import org.cairn.eventstore.EventStoreUnavailableException;
import org.cairn.eventstore.PostgresEventLog;

/// The relay for those who look after it, whether or not a service is running on the database.
final class RelayAccess {
    private static final int INTERRUPTED = 130;
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /// What is to be done with it.
    interface Task {
        void run(RelayDesk desk, Terminal terminal) throws SQLException;
    }

    static void with(CommonOptions options, Task task) {
        try (var running = Running.beside(options, "data", INTERRUPTED);
                var reader = Pools.pool(running.database(), "reader", "cairn_reader", 2, SILENCE);
                var relay = Pools.pool(running.database(), "relay", "cairn_relay", 2, SILENCE);
                var log = new PostgresEventLog(reader)) {
            task.run(new RelayDesk(log, relay), options.terminal());
        } catch (IllegalArgumentException misused) {
            throw new UsageFailure(String.valueOf(misused.getMessage()));
        } catch (SQLException | EventStoreUnavailableException e) {
            throw new Failure("the database cannot be used: " + Running.firstLine(e), e);
        }
    }

    private RelayAccess() {}
}
