package org.cairn.eventstore;

import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.cairn.eventstore.simulation.Actor;
import org.cairn.eventstore.simulation.Simulation;
import org.cairn.eventstore.simulation.Waiting;
import org.jspecify.annotations.Nullable;

/// The threads of one engine, as actors of a simulation. Each look at what they share is a step.
final class SimulatedThreads implements Threads {
    private final Simulation simulation;
    private final String engine;

    SimulatedThreads(Simulation simulation, String engine) {
        this.simulation = simulation;
        this.engine = engine;
    }

    /// No step: it is called with monitors held, of which the simulation knows nothing.
    @Override
    public void execute(Runnable task) {
        simulation.start(engine + " answers", false, task);
    }

    @Override
    public Worker worker(String name, Runnable work) {
        return new Worker() {
            private @Nullable Actor actor;

            @Override
            public void start() {
                actor = simulation.start(engine + " appender", true, work);
            }

            @Override
            public void wake() {
                simulation.wake(Objects.requireNonNull(actor));
            }

            @Override
            public void join(Duration atMost) {
                simulation.awaitFor("joins", Waiting.FOR_TIME, Objects.requireNonNull(actor)::done, atMost.toNanos());
            }
        };
    }

    @Override
    public boolean mayLead() {
        return simulation.mayLead();
    }

    @Override
    public void park(long nanos) {
        simulation.park(nanos);
    }

    @Override
    public void giveWay() {
        simulation.step("gives way");
    }

    @Override
    public long nanoTime() {
        return simulation.nanoTime();
    }

    @Override
    public ReentrantLock lock() {
        return new Lock(simulation);
    }

    @Override
    public <T> Queue<T> queue() {
        return new SteppingQueue<>(simulation);
    }

    @Override
    public <K, V> ConcurrentMap<K, V> map() {
        return new SteppingMap<>(simulation);
    }

    private static final class Lock extends ReentrantLock {
        private static final long serialVersionUID = 1;
        private final transient Simulation simulation;
        private transient @Nullable Actor owner;

        Lock(Simulation simulation) {
            this.simulation = simulation;
        }

        @Override
        public boolean tryLock() {
            simulation.step("tries the lock");
            if (owner != null) {
                return false;
            }
            owner = simulation.current();
            return true;
        }

        @Override
        public void lock() {
            simulation.await("locks", Waiting.FOR_LONG, () -> owner == null);
            owner = simulation.current();
        }

        @Override
        public void unlock() {
            simulation.step("unlocks");
            owner = null;
            simulation.step("unlocked");
        }

        @Override
        public boolean isLocked() {
            simulation.step("looks at the lock");
            return owner != null;
        }
    }

    private static final class SteppingQueue<T> extends ConcurrentLinkedQueue<T> {
        private static final long serialVersionUID = 1;
        private final transient Simulation simulation;

        SteppingQueue(Simulation simulation) {
            this.simulation = simulation;
        }

        @Override
        public boolean add(T element) {
            simulation.step("queues");
            return super.add(element);
        }

        @Override
        public @Nullable T poll() {
            simulation.step("polls");
            return super.poll();
        }

        @Override
        public boolean isEmpty() {
            simulation.step("looks at the queue");
            return super.isEmpty();
        }
    }

    private static final class SteppingMap<K, V> extends ConcurrentHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final transient Simulation simulation;

        SteppingMap(Simulation simulation) {
            this.simulation = simulation;
        }

        @Override
        public @Nullable V get(Object key) {
            simulation.step("looks at a tag");
            return super.get(key);
        }

        @Override
        public @Nullable V put(K key, V value) {
            simulation.step("notes a tag");
            return super.put(key, value);
        }

        @Override
        public boolean remove(Object key, Object value) {
            simulation.step("forgets a tag");
            return super.remove(key, value);
        }
    }
}
