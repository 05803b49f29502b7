package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.axonframework.conversion.Converter;
import org.cairn.eventstore.simulation.Simulation;
import org.cairn.eventstore.simulation.Waiting;
import org.jspecify.annotations.Nullable;

/// A real engine with simulated threads on the simulated database.
final class SimulatedEngine {
    private final Simulation simulation;
    private final SimulatedDatabase database;
    private final PostgresEventStorageEngine engine;
    private long known;
    private boolean closing;

    SimulatedEngine(SimulatedRun run, Converter converter, String name) {
        simulation = run.simulation;
        database = run.database;
        var threads = new SimulatedThreads(simulation, name);
        engine = open(run, threads, converter);
    }

    private static PostgresEventStorageEngine open(SimulatedRun run, Threads threads, Converter converter) {
        while (true) {
            try {
                return new PostgresEventStorageEngine(run.database, threads, converter, run.settings);
            } catch (EventStoreUnavailableException _) {
                run.simulation.step("cannot open the engine");
            }
        }
    }

    PostgresEventStorageEngine engine() {
        return engine;
    }

    boolean closing() {
        return closing;
    }

    /// The highest position of which a caller of this engine has heard.
    long known() {
        return known;
    }

    void heardOf(long position) {
        known = Math.max(known, position);
    }

    /// @return why it failed, or null
    @Nullable
    Throwable await(CompletableFuture<Long> answer) {
        simulation.await("waits for its answer", Waiting.FOR_AN_ANSWER, answer::isDone);
        Throwable failure = TestEvents.failure(answer);
        if (failure == null) {
            heardOf(answer.join());
        }
        simulation.trace(
                failure == null
                        ? "HEARS " + answer.join()
                        : "HEARS " + failure.getClass().getSimpleName());
        return failure;
    }

    boolean refresh() {
        int committed = database.head();
        var answer = engine.refresh();
        Throwable failure = await(answer);
        if (failure == null) {
            assertThat(answer.join()).as("head after a refresh").isBetween((long) committed, (long) database.head());
        } else {
            assertThat(failure).isInstanceOf(EventStoreUnavailableException.class);
        }
        return failure == null;
    }

    void refreshUntilItSucceeds() {
        for (int attempt = 1; !refresh() && !closing; attempt++) {
            assertThat(attempt).as("attempts to refresh without trouble").isLessThan(3);
        }
    }

    void close() {
        closing = true;
        engine.close();
    }
}
