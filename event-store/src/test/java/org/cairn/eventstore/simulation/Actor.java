package org.cairn.eventstore.simulation;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One of those who take turns. Its fields belong to whoever has the turn.
public final class Actor {
    final String name;
    final boolean mayLead;
    /// How often it is chosen, compared with others. Who is seldom chosen falls far behind.
    final int weight;

    private final Thread thread;
    private volatile boolean turn;
    boolean started;
    boolean done;
    boolean woken;

    /// What it waits for; null: for its turn only.
    @Nullable
    BooleanSupplier until;

    long wakeAtNanos = Long.MAX_VALUE;
    Waiting waiting = Waiting.FOR_LONG;

    Actor(String name, boolean mayLead, int weight, Runnable body) {
        this.name = name;
        this.mayLead = mayLead;
        this.weight = weight;
        this.thread = Thread.ofVirtual().name(name).unstarted(body);
    }

    public boolean done() {
        return done;
    }

    boolean canGoOn(long nowNanos) {
        return until == null || nowNanos >= wakeAtNanos || until.getAsBoolean();
    }

    void giveTurn() {
        if (started) {
            turn = true;
            LockSupport.unpark(thread);
        } else {
            started = true;
            thread.start();
        }
    }

    void awaitTurn() {
        while (!turn) {
            LockSupport.park(this);
        }
        turn = false;
    }

    @Override
    public String toString() {
        return name;
    }
}
