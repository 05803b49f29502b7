package org.cairn.eventstore;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/// Threads, time, and what threads share, as the engine uses them.
///
/// Whatever makes one thread of the engine wait for another, or lets it see what another does, comes from here, so
/// that a simulation can decide who goes on, and repeat what it has decided.
interface Threads extends Executor {
    /// Runs the task in a thread of its own.
    @Override
    void execute(Runnable task);

    /// A thread that lives as long as the engine.
    Worker worker(String name, Runnable work);

    /// Whether the calling thread may do others' work in passing.
    boolean mayLead();

    /// Lets the calling worker wait until it is woken, or the time is over, or for no reason.
    void park(long nanos);

    /// Lets others go first.
    void giveWay();

    /// A clock that only goes forward.
    long nanoTime();

    ReentrantLock lock();

    <T> Queue<T> queue();

    <K, V> ConcurrentMap<K, V> map();

    interface Worker {
        void start();

        /// Ends its waiting, or the next one.
        void wake();

        /// Waits until it has ended, or the time is over.
        void join(Duration atMost) throws InterruptedException;
    }
}
