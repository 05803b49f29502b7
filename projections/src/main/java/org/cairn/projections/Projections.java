package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.eventstore.EventLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;

/// Keeps the read models, as long as it is started. Its other methods work without that, too.
///
/// Two of them on one database do no harm: what one has written the other notices, and goes on from there.
public final class Projections implements AutoCloseable {
    public static final String ALL = "all";
    public static final Duration STANDSTILL = Duration.ofSeconds(30);

    private final List<ReadModel> models;
    private final Transactions transactions;
    private final Generations generations;
    private final Reached reached;
    private final Feeder follower;
    private final @Nullable Settling settling;
    private final Rebuild rebuild;
    private final OutdatedRebuild outdated;
    private final ParkedRetry parkedRetry;
    private final Rollback rollback;
    private final Skip skip;
    private final Motion motion;
    private final Status status;
    private final Digests digests;

    /// @param projector a pool whose sessions are in the role `cairn_projector`
    public Projections(EventLog log, DataSource projector, Collection<? extends ReadModel> models) {
        this(log, projector, models, STANDSTILL);
    }

    /// @param standstill how long a read model may stand still while the log moves, until it counts as stopped
    public Projections(
            EventLog log, DataSource projector, Collection<? extends ReadModel> models, Duration standstill) {
        this(log, projector, models, EventShapes.released(), standstill, null, EventTraces.NONE);
    }

    /// As one of the workers that are fed by Kafka. The log is read for rebuilds only.
    public Projections(
            EventLog log,
            DataSource projector,
            Collection<? extends ReadModel> models,
            Duration standstill,
            TopicSettings topics) {
        this(log, projector, models, EventShapes.released(), standstill, topics, EventTraces.NONE);
    }

    /// The same, or fed by the log.
    ///
    /// @param topics null = it follows the log
    public Projections(
            EventLog log,
            DataSource projector,
            Collection<? extends ReadModel> models,
            Duration standstill,
            @Nullable TopicSettings topics,
            EventTraces traces) {
        this(log, projector, models, EventShapes.released(), standstill, topics, traces);
    }

    /// @param shapes in which stored events are read
    Projections(EventLog log, DataSource projector, Collection<? extends ReadModel> models, EventShapes shapes) {
        this(log, projector, models, shapes, STANDSTILL, null, EventTraces.NONE);
    }

    private Projections(
            EventLog log,
            DataSource projector,
            Collection<? extends ReadModel> models,
            EventShapes shapes,
            Duration standstill,
            @Nullable TopicSettings topics,
            EventTraces traces) {
        this.models = models.stream()
                .<ReadModel>map(model -> model)
                .sorted(Comparator.comparing(ReadModel::name))
                .toList();
        var decoder = new EventDecoder(shapes);
        transactions = new Transactions(projector);
        var writer = new BatchWriter(transactions);
        generations = new Generations(transactions, this.models);
        reached = new Reached(this.models.size());
        follower = topics == null
                ? new Follower(log, decoder, generations, writer, reached, traces)
                : new TopicFollower(decoder, generations, transactions, topics, traces);
        settling = topics == null ? null : new Settling(transactions, generations, reached);
        parkedRetry = new ParkedRetry(log, decoder, generations, transactions);
        var lock = new RebuildLock(projector);
        var loader = new Loader(log, decoder, writer);
        var comparing = new Comparing(projector, transactions, generations, loader);
        rebuild = new Rebuild(log, generations, transactions, lock, loader, comparing, parkedRetry);
        rollback = new Rollback(generations, transactions, lock, loader, parkedRetry);
        skip = new Skip(transactions, parkedRetry);
        outdated = new OutdatedRebuild(generations, rebuild, topics != null);
        motion = new Motion(() -> unchecked("look whether the read models move", () -> Motion.look(log, transactions)));
        status = new Status(log, this.models, transactions, follower, motion, standstill);
        digests = new Digests(transactions, this.models);
    }

    /// Creates what is missing, follows the log, and rebuilds in the background what has another shape than today's.
    public void start() {
        unchecked("create the read models", () -> {
            generations.createMissing();
            return true;
        });
        follower.start();
        if (settling != null) settling.start();
        outdated.start();
        motion.start();
    }

    @Override
    public void close() {
        motion.close();
        outdated.close();
        follower.close();
        if (settling != null) settling.close();
    }

    /// Of all read models, in their order.
    public List<String> names() {
        return models.stream().map(ReadModel::name).toList();
    }

    /// One for each read model, by name.
    public List<ReadModelStatus> status() {
        return unchecked("read the positions", status::now);
    }

    /// Builds read models anew beside the live ones, which go on serving, compares them, and swaps them in. The ones
    /// that were live are kept, for [#rollback].
    ///
    /// @param name of one read model, or [#ALL]
    /// @throws IllegalArgumentException if there is no such read model
    /// @throws IllegalStateException    if another rebuild is under way
    /// @throws DifferentRebuild         if they differ from the live ones; these stay
    public Rebuilt rebuild(String name, RebuildProgress progress) throws InterruptedException {
        return rebuild(name, Differences.REFUSE, progress);
    }

    /// @param differences what to do if they differ from the live ones
    public Rebuilt rebuild(String name, Differences differences, RebuildProgress progress) throws InterruptedException {
        var wanted = named(name);
        try {
            generations.createMissing();
            return rebuild.of(wanted, differences, progress);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("rebuild the read models", null, e);
        }
    }

    /// Brings the generation before the live one back, caught up. The one that was live is kept in its place.
    ///
    /// @param name of one read model
    /// @throws IllegalArgumentException if there is no such read model
    /// @throws IllegalStateException    if there is nothing to go back to, or a rebuild is under way
    public RolledBack rollback(String name, RebuildProgress progress) throws InterruptedException {
        if (name.equals(ALL)) throw new IllegalArgumentException("One read model is rolled back at a time: name it");
        try {
            return rollback.of(named(name).getFirst(), progress);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("roll the read model back", null, e);
        }
    }

    private List<ReadModel> named(String name) {
        var wanted = models.stream()
                .filter(model -> name.equals(ALL) || name.equals(model.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("There is no read model '%s', only %s"
                    .formatted(name, models.stream().map(ReadModel::name).toList()));
        }
        return wanted;
    }

    /// Offers parked events again, each sequence in order.
    public Retried retryParked() {
        return unchecked("retry parked events", parkedRetry::run);
    }

    /// Leaves a parked event out of read models for good, in every generation, and lets those behind it go on. Who said
    /// so stays on record, and why.
    ///
    /// @param name     of one read model, or [#ALL] for every one in which it is parked
    /// @param position of the event, which is the first of its sequence that is parked
    /// @throws IllegalArgumentException if it is not parked, or only waits for another, or who or why is not said
    public Skipped skip(String name, long position, String reason, String by) {
        var names = named(name).stream().map(ReadModel::name).toList();
        return unchecked("skip a parked event", () -> skip.run(names, position, reason, by));
    }

    /// What was ever left out, by read model and position.
    public List<SkippedEvent> skipped() {
        return unchecked("read the skipped events", () -> transactions.snapshot(SkippedTable::all));
    }

    /// The parked events of the live read models, by read model, sequence and position.
    public List<ParkedEvent> parked() {
        return unchecked("read the parked events", () -> transactions.snapshot(ParkedTable::live));
    }

    /// How many records of the topics no relay of ours has published: they were passed over, by whichever worker.
    public long foreignRecords() {
        return unchecked("count foreign records", () -> transactions.snapshot(ForeignRecordTable::count));
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
