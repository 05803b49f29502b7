package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private final LinkedBlockingQueue<Work> queue;
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

    /// Queues work. It is answered in any case.
    void submit(Work work) {
        if (closing) {
            work.fail(closed());
        } else if (!queue.offer(work)) {
            work.fail(new EventStoreUnavailableException("Too many wait to append: " + settings.maxWaitingAppends()));
        }
        if (finished) {
            failQueued(closed());
        }
    }

    private static EventStoreUnavailableException closed() {
        return new EventStoreUnavailableException("The event store is closed");
    }

    private void run() {
        try {
            while (!closing) {
                var refreshes = new ArrayList<Refresh>();
                List<PendingAppend> batch = take(refreshes);
                try {
                    if (batch.isEmpty() || !refreshes.isEmpty()) {
                        followOthers(refreshes);
                    }
                    append(batch);
                } catch (RuntimeException | Error e) {
                    if (e != broken) { // that one comes again and again
                        LOG.error("The appender failed", e);
                    }
                    answerAll(batch, e);
                    refreshes.forEach(refresh -> refresh.fail(e));
                    drop();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            closing = true;
            finished = true;
            failQueued(closed());
            drop();
        }
    }

    /// Waits for work, but not for ever, and takes what is there.
    private List<PendingAppend> take(List<Refresh> refreshes) throws InterruptedException {
        var batch = new ArrayList<PendingAppend>();
        int events = 0;
        long bytes = 0;
        Work next = queue.poll(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
        while (next != null) {
            switch (next) {
                case Refresh refresh -> {
                    refreshes.add(refresh);
                    events++; // so that refreshes alone come to an end as well
                }
                case PendingAppend append -> {
                    batch.add(append);
                    events += append.events.size();
                    bytes += append.bytes();
                }
            }
            next = events < settings.maxBatchEvents() && bytes < settings.maxAppendBytes() ? queue.poll() : null;
        }
        return batch;
    }

    private void followOthers(List<Refresh> refreshes) {
        try {
            AppendConnection connection = connection();
            follower.catchUp(connection.connection(), connection.head());
            refreshes.forEach(refresh -> refresh.done(recent.head()));
        } catch (SQLException e) {
            LOG.debug("Cannot follow the log", e);
            drop();
            refreshes.forEach(
                    refresh -> refresh.fail(new EventStoreUnavailableException("The database cannot be reached", e)));
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
                afterFailure(unanswered, e);
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

    private void afterFailure(List<PendingAppend> appends, SQLException e) {
        AppendConnection connection = open;
        if (connection == null) {
            LOG.warn("The database cannot be reached: {}", e.getMessage());
            var failure = new EventStoreUnavailableException("The database cannot be reached", e);
            appends.forEach(append -> append.fail(failure));
            failQueued(failure);
            return;
        }
        boolean unknown = connection.mayHaveCommitted(e);
        boolean usable = !unknown && connection.recover();
        if (!usable) {
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
            appends.forEach(append -> append.sent(false));
            int half = appends.size() / 2;
            append(new ArrayList<>(appends.subList(0, half)));
            append(new ArrayList<>(appends.subList(half, appends.size())));
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
                LOG.error("Nothing will be appended any more", e);
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
        var waiting = new ArrayList<Work>();
        queue.drainTo(waiting);
        waiting.forEach(work -> work.fail(failure));
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
