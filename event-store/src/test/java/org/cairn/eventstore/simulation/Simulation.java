package org.cairn.eventstore.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Runs many actors so that exactly one runs at a time, and a seed decides after each step who goes on.
///
/// Each actor has a thread, so that the code under test may wait in the middle of a method, and passes the turn on by
/// itself. The clock is the simulation's own: it creeps with each step, jumps now and then, and moves on when nobody
/// could do anything without it.
public final class Simulation {
    private static final int LAST_STEPS = Integer.getInteger("simulation.steps", 120);
    private static final int MOST_STEPS = 200_000;
    private static final long REAL_SECONDS = 60;

    private final long seed;
    private final Random random;
    private final double switching;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Actor> ready = new ArrayList<>();
    private final Object[] trace = new Object[LAST_STEPS * 2];
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable Actor current;
    private @Nullable Throwable failure;
    private long nanos;
    private int steps;
    private long digest;

    public Simulation(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.switching = new double[] {0.05, 0.2, 0.5, 1}[random.nextInt(4)];
    }

    /// Adds one who takes part from now on.
    ///
    /// @param mayLead what [#mayLead] answers to it
    public Actor start(String name, boolean mayLead, Runnable body) {
        int weight = random.nextInt(4) == 0 ? 1 : 20;
        var self = new Actor[1];
        self[0] = new Actor(name, mayLead, weight, () -> {
            try {
                body.run();
                self[0].done = true;
                actors.remove(self[0]);
                trace("ends");
                passOn();
            } catch (Throwable e) {
                fail(e);
            }
        });
        actors.add(self[0]);
        return self[0];
    }

    /// Runs until all have ended.
    ///
    /// @return a number that is the same if the same steps were taken
    /// @throws SimulationFailure if an actor failed, or nobody could go on
    public long run() throws InterruptedException {
        passOn();
        if (!over.await(REAL_SECONDS, TimeUnit.SECONDS)) {
            throw new SimulationFailure(seed, new AssertionError("A step does not end"), lastSteps());
        }
        if (failure != null) {
            throw new SimulationFailure(seed, failure, lastSteps());
        }
        return digest * 31 + steps;
    }

    /// A place where others may go first.
    public void step(String what) {
        trace(what);
        nanos += random.nextInt(20_000);
        if (random.nextInt(400) == 0) {
            nanos += random.nextLong(200_000_000);
        }
        if (random.nextDouble() < switching) {
            passOn();
        }
    }

    /// Waits, for as long as it takes.
    public void await(String what, Waiting waiting, BooleanSupplier until) {
        awaitFor(what, waiting, until, Long.MAX_VALUE);
    }

    /// Waits, but no longer than that.
    ///
    /// @return whether it is so
    public boolean awaitFor(String what, Waiting waiting, BooleanSupplier until, long forNanos) {
        trace(what);
        Actor self = current();
        self.until = until;
        self.waiting = waiting;
        self.wakeAtNanos = forNanos == Long.MAX_VALUE ? Long.MAX_VALUE : nanos + forNanos;
        passOn();
        self.until = null;
        self.wakeAtNanos = Long.MAX_VALUE;
        return until.getAsBoolean();
    }

    /// Waits until it is woken, or the time is over, or for no reason.
    public void park(long forNanos) {
        Actor self = current();
        boolean forNoReason = chance(0.02);
        awaitFor("parks", Waiting.FOR_LONG, () -> self.woken || forNoReason, forNanos);
        self.woken = false;
    }

    public void wake(Actor actor) {
        actor.woken = true;
        step("wakes");
    }

    public boolean mayLead() {
        return current().mayLead;
    }

    /// Who has the turn.
    public Actor current() {
        if (current == null) {
            throw new IllegalStateException("Outside of the simulation");
        }
        return current;
    }

    public long nanoTime() {
        nanos += 500;
        return nanos;
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// @return from 0 to below the bound
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public long anyLong() {
        return random.nextLong();
    }

    public int steps() {
        return steps;
    }

    public void trace(String what) {
        Actor actor = current;
        String name = actor == null ? "" : actor.name;
        int at = steps++ % LAST_STEPS * 2;
        trace[at] = name;
        trace[at + 1] = what;
        digest = (digest * 31 + name.hashCode()) * 31 + what.hashCode();
        if (steps > MOST_STEPS) {
            fail(new AssertionError("The run does not come to an end"));
        }
    }

    private void passOn() {
        Actor self = current;
        if (actors.isEmpty()) {
            over.countDown();
            return;
        }
        Actor next = choose();
        if (next == self) {
            return;
        }
        current = next;
        next.giveTurn();
        if (self != null && !self.done) {
            self.awaitTurn();
        }
    }

    private Actor choose() {
        int weights = 0;
        ready.clear();
        for (Actor actor : actors) {
            if (actor.canGoOn(nanos)) {
                ready.add(actor);
                weights += actor.weight;
            }
        }
        if (ready.isEmpty()) {
            moveTheClock();
            return choose();
        }
        int chosen = random.nextInt(weights);
        for (Actor actor : ready) {
            chosen -= actor.weight;
            if (chosen < 0) {
                return actor;
            }
        }
        throw new IllegalStateException();
    }

    private void moveTheClock() {
        long next = Long.MAX_VALUE;
        Actor unanswered = null;
        boolean timePasses = false;
        for (Actor actor : actors) {
            next = Math.min(next, actor.wakeAtNanos);
            timePasses |= actor.waiting == Waiting.FOR_TIME;
            unanswered = actor.waiting == Waiting.FOR_AN_ANSWER ? actor : unanswered;
        }
        if (next == Long.MAX_VALUE) {
            fail(new AssertionError("Nobody can go on: " + actors));
        }
        if (unanswered != null && !timePasses) {
            fail(new AssertionError("A wake-up was lost: nobody acts until the clock moves, and " + unanswered
                    + " waits for an answer"));
        }
        nanos = next;
    }

    /// Ends the run. Who has the turn keeps it for ever, so that nobody does anything any more.
    private void fail(Throwable cause) {
        failure = cause;
        over.countDown();
        while (true) {
            LockSupport.park(this);
        }
    }

    private String lastSteps() {
        var text = new StringBuilder();
        for (int i = Math.max(0, steps - LAST_STEPS); i < steps; i++) {
            int at = i % LAST_STEPS * 2;
            text.append("%6d  %-24s %s%n".formatted(i, trace[at], trace[at + 1]));
        }
        return text.toString();
    }
}
