package org.cairn.eventstore;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// The threads and the clock of this process.
final class JavaThreads implements Threads {
    @Override
    public void execute(Runnable task) {
        Thread.ofVirtual().name("event-store-answer").start(task);
    }

    @Override
    public Worker worker(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(work);
        return new Worker() {
            @Override
            public void start() {
                thread.start();
            }

            @Override
            public void wake() {
                LockSupport.unpark(thread);
            }

            @Override
            public void join(Duration atMost) throws InterruptedException {
                thread.join(atMost);
            }
        };
    }

    /// A virtual thread may not: to interrupt it would close the connection from which it reads. Nor may who is
    /// interrupted: no pool gives it a connection.
    @Override
    public boolean mayLead() {
        return !Thread.currentThread().isVirtual() && !Thread.currentThread().isInterrupted();
    }

    @Override
    public void park(long nanos) {
        LockSupport.parkNanos(this, nanos);
    }

    @Override
    public void giveWay() {
        Thread.yield();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public ReentrantLock lock() {
        return new ReentrantLock();
    }

    @Override
    public <T> Queue<T> queue() {
        return new ConcurrentLinkedQueue<>();
    }

    @Override
    public <K, V> ConcurrentMap<K, V> map() {
        return new ConcurrentHashMap<>();
    }
}
