package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.cairn.eventstore.EventLog;
import org.jspecify.annotations.Nullable;

/// How each read model stands, from the control tables, the log and what this process knows of itself.
final class Status {
    private final EventLog log;
    private final List<ReadModel> models;
    private final Transactions transactions;
    private final Feeder follower;
    private final Motion motion;
    private final Duration standstill;

    Status(
            EventLog log,
            List<ReadModel> models,
            Transactions transactions,
            Feeder follower,
            Motion motion,
            Duration standstill) {
        this.log = log;
        this.models = models;
        this.transactions = transactions;
        this.follower = follower;
        this.motion = motion;
        this.standstill = standstill;
    }

    /// One for each read model, by name.
    List<ReadModelStatus> now() throws SQLException {
        var head = log.head();
        var found = transactions.snapshot(Found::in);
        return models.stream().map(model -> of(model, head, found)).toList();
    }

    private ReadModelStatus of(ReadModel model, long head, Found found) {
        var name = model.name();
        var live = PositionTable.find(found.entries(), name, "live");
        var position = live.map(PositionTable.Entry::position).orElse(0L);
        var still = motion.still(name);
        return new ReadModelStatus(
                name,
                live.map(PositionTable.Entry::generation).orElse(0),
                position,
                // Another process may have gone on since the head was read.
                Math.max(head, position),
                Math.max(0, head - position),
                head > position ? log.read(position, 1).getFirst().recordedAt() : null,
                follower.taken(name),
                found.parked().getOrDefault(name, 0L),
                found.skipped().getOrDefault(name, 0L),
                found.rebuilding()
                        ? PositionTable.find(found.entries(), name, "next")
                                .map(PositionTable.Entry::position)
                                .orElse(null)
                        : null,
                PositionTable.find(found.entries(), name, "previous")
                        .map(PositionTable.Entry::generation)
                        .orElse(null),
                still,
                state(model, found, still),
                error(still));
    }

    private @Nullable String error(Duration still) {
        var said = follower.error();
        if (said != null || still.compareTo(standstill) < 0) return said;
        return "It has stood still for %d seconds while the log moved".formatted(still.toSeconds());
    }

    private ReadModelStatus.State state(ReadModel model, Found found, Duration still) {
        // A next generation alone may be what a rebuild left that was broken off.
        if (found.rebuilding()
                && PositionTable.find(found.entries(), model.name(), "next").isPresent()) {
            return ReadModelStatus.State.REBUILDING;
        }
        if (PositionTable.find(found.entries(), model.name(), "live").isEmpty()) {
            return ReadModelStatus.State.MISSING;
        }
        if (still.compareTo(standstill) >= 0) return ReadModelStatus.State.STOPPED;
        if (Generations.isOutdated(model, found.entries())) return ReadModelStatus.State.OUTDATED;
        if (!follower.wasStarted()) return ReadModelStatus.State.LIVE;
        return follower.isRunning() && follower.error() == null
                ? ReadModelStatus.State.FOLLOWING
                : ReadModelStatus.State.STOPPED;
    }
}
