package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes: takes all appends that wait, decides which of them may go together, and writes
/// these in one transaction. While idle it follows what other processes append.
///
/// Nothing is reported as committed before the database has said so, and memory learns of an event only then.
/// When the connection is lost, memory is brought up to the log before anything else is decided.
final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    /// After so many attempts that others were faster, the lock is taken first and the decision made under it.
    private static final int ATTEMPTS_WITHOUT_LOCK = 2;

    private final Sessions sessions;
    private final EngineSettings settings;
    private final RecentEvents recent;
    private final LogFollower follower;
    private final RequestTable requests;
    private final Counters counters;
    private final LinkedBlockingQueue<PendingAppend> queue;
    private final LinkedBlockingQueue<CompletableFuture<Long>> refreshes = new LinkedBlockingQueue<>();
    private final Thread thread;
    private @Nullable AppendConnection open;
    private @Nullable EventStoreException broken;
    private volatile boolean closing;
    private volatile boolean finished;

    Appender(
            Sessions sessions,
            EngineSettings settings,
            RecentEvents recent,
            LogFollower follower,
            RequestTable requests,
            Counters counters) {
        this.sessions = sessions;
        this.settings = settings;
        this.recent = recent;
        this.follower = follower;
        this.requests = requests;
        this.counters = counters;
        this.queue = new LinkedBlockingQueue<>(settings.maxWaitingAppends());
        this.thread = Thread.ofPlatform().daemon().name("event-store-appender").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Queues an append. It is answered in any case.
    void submit(PendingAppend append) {
        if (closing) {
            append.fail(new EventStoreUnavailableException("The event store is closed"));
        } else if (!queue.offer(append)) {
            append.fail(new EventStoreUnavailableException(
                    "Too many appends are waiting: " + settings.maxWaitingAppends()));
        }
        if (finished) {
            failQueued(new EventStoreUnavailableException("The event store is closed"));
        }
    }

    /// Brings memory up to everything that was committed before the call.
    ///
    /// @return the head
    CompletableFuture<Long> refresh() {
        var refresh = new CompletableFuture<Long>();
        refreshes.add(refresh);
        if (finished) {
            failQueued(new EventStoreUnavailableException("The event store is closed"));
        }
        return refresh;
    }

    private void run() {
        try {
            while (!closing) {
                List<PendingAppend> batch = take();
                try {
                    if (batch.isEmpty() || !refreshes.isEmpty()) {
                        followOthers();
                    }
                    append(batch);
                } catch (RuntimeException | Error e) {
                    LOG.error("The appender failed", e);
                    drop();
                    answerAll(batch, e);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            closing = true;
            finished = true;
            failQueued(new EventStoreUnavailableException("The event store is closed"));
            drop();
        }
    }

    private List<PendingAppend> take() throws InterruptedException {
        var batch = new ArrayList<PendingAppend>();
        PendingAppend next = queue.poll(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        int events = 0;
        long bytes = 0;
        while (next != null) {
            batch.add(next);
            events += next.events.size();
            bytes += next.bytes();
            next = events < settings.maxBatchEvents() && bytes < settings.maxAppendBytes() ? queue.poll() : null;
        }
        return batch;
    }

    private void followOthers() {
        var waiting = new ArrayList<CompletableFuture<Long>>();
        refreshes.drainTo(waiting);
        try {
            AppendConnection connection = connection();
            follower.catchUp(connection.connection(), connection.head());
            waiting.forEach(refresh -> refresh.completeAsync(recent::head));
        } catch (SQLException e) {
            LOG.debug("Cannot follow the log", e);
            drop();
            var failure = new EventStoreUnavailableException("The database cannot be reached", e);
            waiting.forEach(refresh -> refresh.completeExceptionally(failure));
        } catch (RuntimeException e) {
            waiting.forEach(refresh -> refresh.completeExceptionally(e));
            throw e;
        }
    }

    /// Decides and writes until every append of the batch is answered.
    private void append(List<PendingAppend> batch) {
        List<PendingAppend> unanswered = batch;
        for (int attempt = 1; !unanswered.isEmpty(); attempt++) {
            boolean underLock = attempt > ATTEMPTS_WITHOUT_LOCK;
            try {
                unanswered = attempt(unanswered, underLock);
            } catch (SQLException e) {
                unanswered.removeIf(PendingAppend::answered);
                afterFailure(unanswered, underLock, e);
                return;
            }
        }
    }

    /// @return what has to be tried again
    private List<PendingAppend> attempt(List<PendingAppend> appends, boolean underLock) throws SQLException {
        AppendConnection connection = connection();
        if (underLock) {
            connection.lock();
            follower.catchUp(connection.connection(), connection.head());
        }
        BatchDecision decision = BatchDecision.of(appends, recent, requests, connection.connection());
        if (decision.accepted().isEmpty()) {
            if (underLock) {
                connection.rollback();
            }
            return decision.unanswered();
        }
        decision.accepted().forEach(append -> append.sent(true));
        AppendConnection.Result result = connection.append(recent.head(), decision.accepted());
        if (underLock) {
            if (result instanceof AppendConnection.Result.Appended) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        switch (result) {
            case AppendConnection.Result.Appended() -> {
                follower.appended(decision.accepted());
                counters.batch(decision.accepted());
                decision.refuseLosers();
            }
            case AppendConnection.Result.HeadMoved(long head) -> {
                decision.accepted().forEach(append -> append.sent(false));
                follower.catchUp(connection.connection(), head);
            }
            case AppendConnection.Result.KnownKeys(var keys) -> {
                decision.accepted().forEach(append -> append.sent(false));
                decision.refuseKnown(keys);
            }
        }
        return decision.unanswered();
    }

    private void afterFailure(List<PendingAppend> appends, boolean underLock, SQLException e) {
        AppendConnection connection = open;
        if (connection == null) {
            LOG.warn("The database cannot be reached: {}", e.getMessage());
            var failure = new EventStoreUnavailableException("The database cannot be reached", e);
            appends.forEach(append -> append.fail(failure));
            failQueued(failure);
            return;
        }
        boolean unknown = connection.mayHaveCommitted(e);
        boolean usable = !unknown && !underLock && connection.usable();
        if (usable) {
            connection.recovered();
        } else {
            drop();
        }
        if (unknown) {
            LOG.warn("The outcome of {} appends is unknown: {}", appends.size(), e.getMessage());
            for (var append : appends) {
                append.fail(
                        append.sent()
                                ? new AppendOutcomeUnknownException(e)
                                : new EventStoreUnavailableException("The connection was lost", e));
            }
        } else if (!usable || isTemporary(e)) {
            var failure = new EventStoreUnavailableException("Nothing was written: " + e.getMessage(), e);
            appends.forEach(append -> append.fail(failure));
        } else if (appends.size() == 1) {
            appends.getFirst().fail(new EventStoreException("The events were refused by the database", e));
        } else {
            // One of them cannot be stored; the others are not to suffer for it.
            for (var append : appends) {
                append.sent(false);
                append(new ArrayList<>(List.of(append)));
            }
        }
    }

    /// Not an answer to what was sent, but to when: no lock in time, cancelled, no resources, a deadlock, a
    /// read-only standby.
    private static boolean isTemporary(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return Set.of("55P03", "57014", "40001", "40P01", "25006").contains(state) || state.startsWith("53");
    }

    private AppendConnection connection() throws SQLException {
        if (broken != null) {
            throw broken;
        }
        AppendConnection connection = open;
        if (connection == null) {
            connection = AppendConnection.open(sessions, settings);
            open = connection;
            try {
                follower.catchUp(connection.connection(), connection.head());
            } catch (LogFollower.WentBackwards e) {
                broken = e;
                throw e;
            } catch (SQLException e) {
                drop();
                throw e;
            }
        }
        return connection;
    }

    private void drop() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private void answerAll(List<PendingAppend> batch, Throwable failure) {
        for (var append : batch) {
            if (!append.answered()) {
                append.fail(
                        append.sent()
                                ? new AppendOutcomeUnknownException(failure)
                                : failure instanceof EventStoreException
                                        ? failure
                                        : new EventStoreException("Not written", failure));
            }
        }
    }

    private void failQueued(Throwable failure) {
        var waiting = new ArrayList<PendingAppend>();
        queue.drainTo(waiting);
        waiting.forEach(append -> append.fail(failure));
        var refreshing = new ArrayList<CompletableFuture<Long>>();
        refreshes.drainTo(refreshing);
        refreshing.forEach(refresh -> refresh.completeExceptionally(failure));
    }

    /// Ends after the batch that is being written. What still waits is refused.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(settings.statementTimeout().plusSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
