package org.cairn.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Hands answers over to those who wait for them, in other threads than the appender's, for nobody knows what they do
/// with them.
///
/// The answers of one round are given one after the other by one thread, which costs less than a thread for each. If
/// somebody holds that thread up, another goes on with the rest at the next call of [#give] after
/// two milliseconds.
final class Answers {
    /// So many are worth a second thread at once.
    private static final int MANY = 8;

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final class Round implements Runnable {
        private final List<Runnable> answers;
        private final AtomicInteger next = new AtomicInteger();
        private long takenUpNanos;

        Round(List<Runnable> answers, long nowNanos) {
            this.answers = answers;
            this.takenUpNanos = nowNanos;
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < answers.size(); i = next.getAndIncrement()) {
                answers.get(i).run();
            }
        }

        boolean allTaken() {
            return next.get() >= answers.size();
        }

        boolean isHeldUp(long nowNanos) {
            if (nowNanos - takenUpNanos < PATIENCE_NANOS) {
                return false;
            }
            takenUpNanos = nowNanos;
            return true;
        }
    }

    private final Threads threads;
    private final List<Round> open = new ArrayList<>();
    private List<Runnable> collected = new ArrayList<>();

    Answers(Threads threads) {
        this.threads = threads;
    }

    /// Keeps the answer until [#give].
    synchronized void add(Runnable answer) {
        collected.add(answer);
    }

    /// Hands over what was collected, and what somebody holds up.
    synchronized void give() {
        if (!open.isEmpty()) {
            long now = threads.nanoTime();
            open.removeIf(Round::allTaken);
            open.stream().filter(round -> round.isHeldUp(now)).forEach(threads::execute);
        }
        if (collected.isEmpty()) {
            return;
        }
        var round = new Round(collected, threads.nanoTime());
        collected = new ArrayList<>();
        open.add(round);
        threads.execute(round);
        if (round.answers.size() > MANY) {
            threads.execute(round);
        }
    }
}
