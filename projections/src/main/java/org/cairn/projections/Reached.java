package org.cairn.projections;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far the live read models have come, for those who wait.
final class Reached {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final int models;
    private long lowest = -1;

    /// @param models how many there are; as long as one of them is not fed, nothing is reached
    Reached(int models) {
        this.models = models;
    }

    void set(Collection<Target> targets) {
        lock.lock();
        try {
            lowest = targets.size() < models
                    ? -1
                    : targets.stream().mapToLong(Target::position).min().orElse(Long.MAX_VALUE);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// @return false if the time is out
    boolean await(long position, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var left = patience.toNanos();
            while (lowest < position) {
                if (left <= 0) return false;
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
