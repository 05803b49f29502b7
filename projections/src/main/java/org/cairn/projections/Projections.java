package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.eventstore.EventLog;
import org.springframework.jdbc.UncategorizedSQLException;

/// Keeps the read models, as long as it is started. Its other methods work without that, too.
///
/// Two of them on one database do no harm: what one has written the other notices, and goes on from there.
public final class Projections implements AutoCloseable {
    public static final String ALL = "all";

    private final EventLog log;
    private final List<ReadModel> models;
    private final Transactions transactions;
    private final Generations generations;
    private final Reached reached;
    private final Follower follower;
    private final Rebuild rebuild;
    private final OutdatedRebuild outdated;
    private final ParkedRetry parkedRetry;
    private final Digests digests;

    /// @param projector a pool whose sessions are in the role `cairn_projector`
    public Projections(EventLog log, DataSource projector, Collection<? extends ReadModel> models) {
        this(log, projector, models, EventShapes.released());
    }

    /// @param shapes in which stored events are read
    Projections(EventLog log, DataSource projector, Collection<? extends ReadModel> models, EventShapes shapes) {
        this.log = log;
        this.models = models.stream()
                .<ReadModel>map(model -> model)
                .sorted(Comparator.comparing(ReadModel::name))
                .toList();
        var decoder = new EventDecoder(shapes);
        transactions = new Transactions(projector);
        var writer = new BatchWriter(transactions);
        generations = new Generations(transactions, this.models);
        reached = new Reached(this.models.size());
        follower = new Follower(log, decoder, generations, writer, reached);
        rebuild = new Rebuild(log, decoder, generations, writer, transactions, projector);
        outdated = new OutdatedRebuild(generations, rebuild);
        parkedRetry = new ParkedRetry(log, decoder, generations, transactions);
        digests = new Digests(transactions, this.models);
    }

    /// Creates what is missing, follows the log, and rebuilds in the background what has another shape than today's.
    public void start() {
        unchecked("create the read models", () -> {
            generations.createMissing();
            return true;
        });
        follower.start();
        outdated.start();
    }

    @Override
    public void close() {
        outdated.close();
        follower.close();
    }

    /// One for each read model, by name.
    public List<ReadModelStatus> status() {
        var head = log.head();
        return unchecked(
                "read the positions",
                () -> transactions.snapshot(connection -> {
                    var parked = ParkedTable.live(connection).stream()
                            .collect(Collectors.groupingBy(ParkedEvent::readModel, Collectors.counting()));
                    var entries = PositionTable.all(connection);
                    var rebuilding = Rebuild.isUnderWay(connection);
                    var status = new ArrayList<ReadModelStatus>();
                    for (var model : models) {
                        var live = PositionTable.find(entries, model.name(), "live");
                        var position = live.map(PositionTable.Entry::position).orElse(0L);
                        status.add(new ReadModelStatus(
                                model.name(),
                                live.map(PositionTable.Entry::generation).orElse(0),
                                position,
                                // Another process may have gone on since the head was read.
                                Math.max(head, position),
                                Math.max(0, head - position),
                                parked.getOrDefault(model.name(), 0L),
                                state(model, entries, rebuilding),
                                follower.error()));
                    }
                    return List.copyOf(status);
                }));
    }

    private ReadModelStatus.State state(ReadModel model, List<PositionTable.Entry> entries, boolean rebuilding) {
        // A next generation alone may be what a rebuild left that was broken off.
        if (rebuilding && PositionTable.find(entries, model.name(), "next").isPresent()) {
            return ReadModelStatus.State.REBUILDING;
        }
        if (PositionTable.find(entries, model.name(), "live").isEmpty()) return ReadModelStatus.State.MISSING;
        if (Generations.isOutdated(model, entries)) return ReadModelStatus.State.OUTDATED;
        if (!follower.wasStarted()) return ReadModelStatus.State.LIVE;
        return follower.isRunning() && follower.error() == null
                ? ReadModelStatus.State.FOLLOWING
                : ReadModelStatus.State.STOPPED;
    }

    /// Builds read models anew beside the live ones, which go on serving, and swaps them in.
    ///
    /// @param name of one read model, or [#ALL]
    /// @throws IllegalArgumentException if there is no such read model
    /// @throws IllegalStateException    if another rebuild is under way
    public Rebuilt rebuild(String name, RebuildProgress progress) throws InterruptedException {
        var wanted = models.stream()
                .filter(model -> name.equals(ALL) || name.equals(model.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no read model '%s', only %s"
                    .formatted(name, models.stream().map(ReadModel::name).toList()));
        }
        try {
            generations.createMissing();
            return rebuild.of(wanted, progress);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("rebuild the read models", null, e);
        }
    }

    /// Offers parked events again, each sequence in order.
    public Retried retryParked() {
        return unchecked("retry parked events", parkedRetry::run);
    }

    /// The parked events of the live read models, by read model, sequence and position.
    public List<ParkedEvent> parked() {
        return unchecked("read the parked events", () -> transactions.snapshot(ParkedTable::live));
    }

    /// One for each table of each live read model, all of one moment. Read models that are missing are created, empty.
    public List<TableDigest> digest() {
        return unchecked("digest the read models", () -> {
            generations.createMissing();
            return digests.take();
        });
    }

    /// Waits until all read models have taken in the event at `position`.
    ///
    /// @return false if the time ran out
    public boolean awaitPosition(long position, Duration patience) throws InterruptedException {
        return reached.await(position, patience);
    }

    private interface Sql<T> {
        T run() throws SQLException;
    }

    private static <T> T unchecked(String task, Sql<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new UncategorizedSQLException(task, null, e);
        }
    }
}
