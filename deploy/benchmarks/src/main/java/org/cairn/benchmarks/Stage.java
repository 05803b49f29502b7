package org.cairn.benchmarks;

import java.io.PrintStream;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The databases that are made ready once and measured on in every round.
///
/// With `--events`, there is one log, which all share and which grows with what is appended. Without, whoever appends
/// begins with a log of their own, and the log that is read stays as it is.
final class Stage {

    private record Ready(Database database, University university) {}

    private final BenchServer server;
    private final Plan plan;
    private final PrintStream progress;
    private @Nullable Database log;
    private @Nullable Ready ready;

    Stage(BenchServer server, Plan plan, PrintStream progress) {
        this.server = server;
        this.plan = plan;
        this.progress = progress;
    }

    BenchServer server() {
        return server;
    }

    /// The log that is read.
    Database log() throws SQLException {
        var there = log;
        if (there == null) {
            there = server.fresh();
            Preload.into(there, plan.eventsToRead(), progress);
            log = there;
        }
        return there;
    }

    @FunctionalInterface
    interface OnUniversity {

        Contender on(Database database, University university) throws Exception;
    }

    /// For those who send commands: the same history for each measurement.
    Contender.Opener onUniversity(OnUniversity maker) {
        return _ -> {
            var there = university();
            var database = plan.events() > 0
                    ? there.database().shared()
                    : server.copy(there.database().name());
            return OnFresh.on(database, () -> {
                // The one right that is the database's own, and so is not copied with what is in it.
                database.execute("GRANT CREATE ON DATABASE " + database.name() + " TO cairn_projector");
                return maker.on(database, there.university());
            });
        };
    }

    /// For those who append single events.
    Contender.Opener onEmptyOrPreloaded(OnFresh.Maker maker) {
        if (plan.events() == 0) return OnFresh.each(server, maker);
        return onLog(maker);
    }

    /// For those who read.
    Contender.Opener onLog(OnFresh.Maker maker) {
        return callers -> {
            var database = log().shared();
            return OnFresh.on(database, () -> maker.on(database, callers));
        };
    }

    private Ready university() throws SQLException, InterruptedException {
        var there = ready;
        if (there == null) {
            var database = plan.events() > 0 ? log() : server.fresh();
            there = new Ready(database, Opening.in(database.shared(), plan.learners(), plan.has("http"), progress));
            database.execute("VACUUM ANALYZE eventstore.event");
            ready = there;
        }
        return there;
    }
}
