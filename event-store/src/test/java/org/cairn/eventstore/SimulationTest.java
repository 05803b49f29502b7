package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// The engine's in-memory part under thousands of schedules. `-Dsimulation.seed=N` repeats one of them,
/// `-Dsimulation.seeds=100000` takes more than usual, from `-Dsimulation.first` on.
class SimulationTest {
    private static final int THREADS = 2;

    @Test
    void whateverTheSeedTheEngineKeepsItsWord() throws Exception {
        Long only = Long.getLong("simulation.seed");
        long first = only != null ? only : Long.getLong("simulation.first", 1);
        long seeds = only != null ? 1 : Long.getLong("simulation.seeds", 10_000);
        System.err.printf("simulation.first=%d simulation.seeds=%d%n", first, seeds);
        var failed = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var parts = new ArrayList<Future<?>>();
            for (int part = 0; part < THREADS; part++) {
                long start = first + part;
                parts.add(threads.submit((Callable<?>) () -> {
                    for (long seed = start; seed < first + seeds && !failed.get(); seed += THREADS) {
                        try {
                            SimulatedRun.run(seed);
                        } catch (Throwable e) {
                            failed.set(true);
                            throw e;
                        }
                    }
                    return null;
                }));
            }
            for (var part : parts) {
                part.get(1, TimeUnit.HOURS);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameRun() throws InterruptedException {
        for (long seed = 1; seed <= 100; seed++) {
            assertThat(SimulatedRun.run(seed)).as("seed " + seed).isEqualTo(SimulatedRun.run(seed));
        }
    }
}
