package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes: takes all appends that wait, decides which of them may go together, and writes these in one transaction.
///
/// One thread at a time leads. If nobody does, whoever hands in an append leads for one round and so saves two changes
/// of thread; under load a thread of the appender's own leads, and the others only wait. That thread also follows what
/// other processes append. A virtual thread never leads: to interrupt it would close the connection from which it
/// reads.
///
/// Nothing is reported as committed before the database has said so, and memory learns of an event only then.
/// When the connection is lost, memory is brought up to the log before anything else is decided.
final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    /// After so many attempts that others were faster, the lock is taken first and the decision made under it.
    private static final int ATTEMPTS_WITHOUT_LOCK = 2;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Sessions sessions;
    private final EngineSettings settings;
    private final RecentEvents recent;
    private final LogFollower follower;
    private final RequestTable requests;
    private final Answers answers;
    private final Counters counters;
    private final WorkQueue queue;
    private final Thread thread;
    private final ReentrantLock leading = new ReentrantLock();
    // Touched by the leader only.
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
            Answers answers,
            Counters counters) {
        this.sessions = sessions;
        this.settings = settings;
        this.recent = recent;
        this.follower = follower;
        this.requests = requests;
        this.answers = answers;
        this.counters = counters;
        this.queue = new WorkQueue(settings);
        this.thread = Thread.ofPlatform().daemon().name("event-store-appender").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Takes work, or refuses it. It is answered in any case; in this very thread if nobody else is leading.
    void submit(Work work) {
        if (closing) {
            work.fail(closed());
            answers.give();
        } else if (!queue.offer(work)) {
            work.fail(new EventStoreUnavailableException("Too many wait to append: " + settings.maxWaitingAppends()));
            answers.give();
        } else if (!Thread.currentThread().isVirtual() && leading.tryLock()) {
            try {
                leadOneRound();
            } finally {
                leading.unlock();
            }
        }
        // Who leads looks at the queue once more after giving up the lead, so no work is forgotten.
        if (!queue.isEmpty() && !leading.isLocked()) {
            LockSupport.unpark(thread);
        }
        if (finished) {
            failQueued(closed());
            answers.give();
        }
    }

    private static EventStoreUnavailableException closed() {
        return new EventStoreUnavailableException("The event store is closed");
    }

    private void run() {
        while (!closing) {
            if (queue.isEmpty()) {
                LockSupport.parkNanos(this, settings.pollInterval().toNanos());
            }
            leading.lock();
            try {
                do {
                    queue.awaitCrowd();
                    leadOneRound();
                } while (!queue.isEmpty() && !closing);
            } finally {
                leading.unlock();
            }
        }
        leading.lock();
        try {
            finished = true;
            failQueued(closed());
            answers.give();
            drop();
        } finally {
            leading.unlock();
        }
    }

    private void leadOneRound() {
        WorkQueue.Round round = queue.take();
        List<PendingAppend> batch = round.appends();
        List<Refresh> refreshes = round.refreshes();
        try {
            if (finished) {
                throw closed();
            }
            if (batch.isEmpty() || !refreshes.isEmpty()) {
                followOthers(refreshes);
            }
            append(batch);
        } catch (RuntimeException | Error e) {
            if (e != broken && !finished) { // these come again and again
                LOG.error("The appender failed", e);
            }
            answerAll(batch, e);
            refreshes.forEach(refresh -> refresh.fail(e));
            drop();
        }
        queue.done(round);
        answers.give();
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
            follower.catchUp(connection.connection(), connection.lock());
        }
        BatchDecision decision = BatchDecision.of(appends, recent, requests, connection.connection());
        if (decision.accepted().isEmpty()) {
            if (underLock) {
                connection.rollback();
            }
            return decision.unanswered();
        }
        decision.accepted().forEach(append -> append.sent(true));
        AppendConnection.Result result = connection.append(recent.head(), follower.headHash(), decision.accepted());
        if (underLock) {
            if (result instanceof AppendConnection.Result.Appended) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        switch (result) {
            case AppendConnection.Result.Appended(byte[] hash) -> {
                follower.appended(decision.accepted(), hash);
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
        } else if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            endSilentWriters(connection);
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

    /// The next append will find nobody in its way.
    private void endSilentWriters(AppendConnection connection) {
        try {
            int ended = connection.endSilentWriters();
            if (ended > 0) {
                LOG.warn("{} sessions stopped in the middle of an append; they were ended", ended);
            }
        } catch (SQLException e) {
            LOG.warn("Who keeps others from appending cannot be found out: {}", e.getMessage());
            drop();
        }
    }

    /// Not an answer to what was sent, but to when: no lock in time, cancelled, no resources, a disk that fails, a
    /// deadlock, a read-only standby.
    private static boolean isTemporary(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return Set.of(LOCK_NOT_AVAILABLE, "57014", "40001", "40P01", "25006").contains(state)
                || state.startsWith("53")
                || state.startsWith("58");
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
        queue.drain().forEach(work -> work.fail(failure));
    }

    /// Ends after the batch that is being written. What still waits is refused.
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(settings.statementTimeout().plusSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
