package org.cairn.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What waits for the appender, in the order in which it came. Any number hand in; the leader takes.
final class WorkQueue {
    /// What is done in one go.
    record Round(List<PendingAppend> appends, List<Refresh> refreshes) {}

    /// How long the leader waits for those whom it has just answered to come back. A larger batch costs the database
    /// less, but who does not come back should not keep the others waiting.
    private static final long CROWD_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    private final EngineSettings settings;
    private final Threads threads;
    private final Queue<Work> queue;
    private final AtomicInteger waiting = new AtomicInteger();
    private int crowd; // touched by the leader only

    WorkQueue(EngineSettings settings, Threads threads) {
        this.settings = settings;
        this.threads = threads;
        this.queue = threads.queue();
    }

    /// @return false: too many wait
    boolean offer(Work work) {
        if (waiting.incrementAndGet() > settings.maxWaitingAppends()) {
            waiting.decrementAndGet();
            return false;
        }
        queue.add(work);
        return true;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /// Waits a moment if more are likely to come: as many as there were around the last round.
    void awaitCrowd() {
        if (waiting.get() >= crowd || crowd < 2) {
            return;
        }
        long start = threads.nanoTime();
        while (waiting.get() < crowd && threads.nanoTime() - start < CROWD_NANOS) {
            threads.giveWay();
        }
    }

    /// Takes what is there, up to the limits of a batch.
    Round take() {
        var round = new Round(new ArrayList<>(), new ArrayList<>());
        int events = 0;
        long bytes = 0;
        while (events < settings.maxBatchEvents() && bytes < settings.maxAppendBytes()) {
            Work next = poll();
            if (next == null) {
                break;
            }
            switch (next) {
                case Refresh refresh -> {
                    round.refreshes.add(refresh);
                    events++; // so that refreshes alone come to an end as well
                }
                case PendingAppend append -> {
                    round.appends.add(append);
                    events += append.events.size();
                    bytes += append.bytes();
                }
            }
        }
        return round;
    }

    /// To be called when a round has been answered.
    void done(Round round) {
        crowd = round.appends.size() + waiting.get();
    }

    /// Takes everything.
    List<Work> drain() {
        var all = new ArrayList<Work>();
        for (Work next = poll(); next != null; next = poll()) {
            all.add(next);
        }
        return all;
    }

    private @Nullable Work poll() {
        Work next = queue.poll();
        if (next != null) {
            waiting.decrementAndGet();
        }
        return next;
    }
}
