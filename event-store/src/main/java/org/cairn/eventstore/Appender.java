package org.cairn.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes: takes all appends that wait, decides which of them may go together, and writes these in one transaction.
///
/// One thread at a time leads. If nobody does, whoever hands in an append leads for one round and so saves two changes
/// of thread; under load a thread of the appender's own leads, and the others only wait. That thread also follows what
/// other processes append. Not every thread may lead, see [Threads#mayLead].
///
/// Nothing is reported as committed before the database has said so, and memory learns of an event only then.
/// When the connection is lost, memory is brought up to the log before anything else is decided.
final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    /// After so many attempts that others were faster, the lock is taken first and the decision made under it.
    private static final int ATTEMPTS_WITHOUT_LOCK = 2;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Database database;
    private final Threads threads;
    private final EngineSettings settings;
    private final RecentEvents recent;
    private final LogFollower follower;
    private final RequestTable requests;
    private final Answers answers;
    private final Counters counters;
    private final WorkQueue queue;
    private final Threads.Worker worker;
    private final ReentrantLock leading;
    // Touched by the leader only.
    private @Nullable AppendSession open;
    private @Nullable LogWentBackwardsException broken;
    private volatile boolean closing;
    private volatile boolean finished;

    Appender(
            Database database,
            Threads threads,
            EngineSettings settings,
            RecentEvents recent,
            LogFollower follower,
            RequestTable requests,
            Answers answers,
            Counters counters) {
        this.database = database;
        this.threads = threads;
        this.leading = threads.lock();
        this.settings = settings;
        this.recent = recent;
        this.follower = follower;
        this.requests = requests;
        this.answers = answers;
        this.counters = counters;
        this.queue = new WorkQueue(settings, threads);
        this.worker = threads.worker("event-store-appender", this::run);
    }

    void start() {
        worker.start();
    }

    /// Takes work, or refuses it. It is answered in any case; in this very thread if nobody else is leading.
    void submit(Work work) {
        if (closing) {
            work.fail(closed());
            answers.give();
        } else if (!queue.offer(work)) {
            work.fail(new EventStoreUnavailableException("Too many wait to append: " + settings.maxWaitingAppends()));
            answers.give();
        } else if (threads.mayLead() && leading.tryLock()) {
            try {
                leadOneRound();
            } finally {
                leading.unlock();
            }
        }
        // Who leads looks at the queue once more after giving up the lead, so no work is forgotten.
        if (!queue.isEmpty() && !leading.isLocked()) {
            worker.wake();
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
                threads.park(settings.pollInterval().toNanos());
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
            if (e instanceof LogWentBackwardsException backwards) {
                refuseFromNowOn(backwards);
            } else if (!finished) {
                LOG.error("The appender failed", e);
            }
            answerAll(batch, e);
            refreshes.forEach(refresh -> refresh.fail(e));
            drop();
        }
        queue.done(round);
        answers.give();
    }

    /// It comes again with every append: told once.
    private void refuseFromNowOn(LogWentBackwardsException backwards) {
        if (broken != null) {
            return;
        }
        broken = backwards;
        LOG.error("Nothing is appended any more. {}", backwards.getMessage());
    }

    private void followOthers(List<Refresh> refreshes) {
        try {
            AppendSession session = session();
            follower.catchUp(session, session.head());
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
        AppendSession session = session();
        if (underLock) {
            follower.catchUp(session, session.lock());
        }
        BatchDecision decision = BatchDecision.of(appends, recent, requests, session);
        if (decision.accepted().isEmpty()) {
            if (underLock) {
                session.rollback();
            }
            return decision.unanswered();
        }
        decision.accepted().forEach(append -> append.sent(true));
        AppendSession.Result result = session.append(recent.head(), follower.headHash(), decision.accepted());
        if (underLock) {
            if (result instanceof AppendSession.Result.Appended) {
                session.commit();
            } else {
                session.rollback();
            }
        }
        switch (result) {
            case AppendSession.Result.Appended(byte[] hash) -> {
                follower.appended(decision.accepted(), hash);
                counters.batch(decision.accepted());
                decision.refuseLosers();
            }
            case AppendSession.Result.HeadMoved(long head) -> {
                decision.accepted().forEach(append -> append.sent(false));
                follower.catchUp(session, head);
            }
            case AppendSession.Result.KnownKeys(var keys) -> {
                decision.accepted().forEach(append -> append.sent(false));
                decision.refuseKnown(keys);
            }
        }
        return decision.unanswered();
    }

    private void afterFailure(List<PendingAppend> appends, SQLException e) {
        AppendSession session = open;
        if (session == null) {
            LOG.warn("The database cannot be reached: {}", e.getMessage());
            var failure = new EventStoreUnavailableException("The database cannot be reached", e);
            appends.forEach(append -> append.fail(failure));
            failQueued(failure);
            return;
        }
        boolean unknown = session.mayHaveCommitted(e);
        boolean usable = !unknown && session.recover();
        if (!usable) {
            drop();
        } else if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
            endSilentWriters(session);
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
    private void endSilentWriters(AppendSession session) {
        try {
            int ended = session.endSilentWriters();
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

    private AppendSession session() throws SQLException {
        if (broken != null) {
            throw broken;
        }
        AppendSession session = open;
        if (session == null) {
            session = database.openForAppending(settings);
            open = session;
            try {
                long head = session.head();
                follower.requireSameLog(session, head);
                follower.catchUp(session, head);
            } catch (SQLException e) {
                drop();
                throw e;
            }
        }
        return session;
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
                                : isTyped(failure) ? failure : new EventStoreException("Not written", failure));
            }
        }
    }

    private static boolean isTyped(Throwable failure) {
        return failure instanceof EventStoreException || failure instanceof EventStoreUnavailableException;
    }

    private void failQueued(Throwable failure) {
        queue.drain().forEach(work -> work.fail(failure));
    }

    /// Ends after the batch that is being written. What still waits is refused.
    @Override
    public void close() {
        closing = true;
        worker.wake();
        try {
            worker.join(settings.statementTimeout().plusSeconds(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
