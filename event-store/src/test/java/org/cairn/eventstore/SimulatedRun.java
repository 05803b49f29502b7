package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.cairn.eventstore.simulation.Simulation;
import org.cairn.eventstore.simulation.Waiting;
import tools.jackson.databind.json.JsonMapper;

/// One run: engines on one database, callers who append, source, refresh and look requests up, tails that follow, and
/// whatever may go wrong meanwhile. All of it is chosen by the seed.
final class SimulatedRun {
    private static final Converter CONVERTER =
            new JacksonConverter(JsonMapper.builder().build());

    private record Following(int engine, SimulatedTail tail) {}

    final Simulation simulation;
    final SimulatedDatabase database;
    final SimulatedHistory history;
    final EngineSettings settings;
    final List<SimulatedEngine> engines = new ArrayList<>();
    private final List<Following> tails = new ArrayList<>();
    private final int callers;
    private int working;

    SimulatedRun(long seed) {
        simulation = new Simulation(seed);
        database = new SimulatedDatabase(simulation, new double[] {0, 0, 0.003, 0.02, 0.1}[simulation.below(5)]);
        history = new SimulatedHistory(database);
        settings = EngineSettings.defaults()
                .withMemory(2 << simulation.below(6), 1L << (5 + simulation.below(8)), 2 << simulation.below(8))
                .withBatches(1 + simulation.below(8), simulation.chance(0.2) ? 2 : 100)
                .withTimes(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMillis(50));
        callers = 2 + simulation.below(5);
        simulation.start("main", true, this::run);
    }

    /// @return the same number for the same run
    static long run(long seed) throws InterruptedException {
        return new SimulatedRun(seed).simulation.run();
    }

    private void run() {
        int count = 1 + simulation.below(3);
        for (int i = 0; i < count; i++) {
            engines.add(new SimulatedEngine(this, CONVERTER, "engine " + i));
        }
        for (int i = simulation.below(3); i > 0; i--) {
            int engine = simulation.below(count);
            EventCriteria wanted =
                    simulation.chance(0.5) ? EventCriteria.havingAnyTag() : SimulatedCaller.criteria(simulation);
            var tail =
                    new SimulatedTail(simulation, history, engines.get(engine).engine(), wanted);
            tails.add(new Following(engine, tail));
            simulation.start("tail " + i + " of engine " + engine, false, tail::follow);
        }
        for (int i = 0; i < callers; i++) {
            var caller = new SimulatedCaller(this, engines.get(i % count));
            working++;
            simulation.start("caller " + i, simulation.chance(0.5), () -> {
                caller.work();
                working--;
            });
        }
        if (simulation.chance(0.15)) {
            SimulatedEngine closing = engines.get(simulation.below(count));
            simulation.start("closer", true, () -> {
                simulation.await("waits for some appends", Waiting.FOR_LONG, () -> database.head() > 4 || working == 0);
                closing.close();
            });
        }
        simulation.await("waits for the callers", Waiting.FOR_LONG, () -> working == 0);
        end();
    }

    private void end() {
        database.noMoreTrouble();
        boolean byRefresh = simulation.chance(0.5);
        for (var engine : engines) {
            if (byRefresh && !engine.closing()) {
                engine.refreshUntilItSucceeds();
            }
        }
        int head = database.head();
        for (var following : tails) {
            awaitTail(following, head, byRefresh);
            following.tail().stop();
        }
        engines.forEach(SimulatedEngine::close);
        history.check();
    }

    /// What was taken in with a refresh, is told without the help of the clock; otherwise by one of the next looks.
    private void awaitTail(Following following, int head, boolean byRefresh) {
        SimulatedEngine engine = engines.get(following.engine());
        BooleanSupplier isThere = () -> engine.closing() || following.tail().hasRead(head);
        if (byRefresh) {
            simulation.await("waits for a tail", Waiting.FOR_AN_ANSWER, isThere);
        } else {
            long patience = settings.pollInterval().multipliedBy(200).toNanos();
            assertThat(simulation.awaitFor("waits for a tail", Waiting.FOR_LONG, isThere, patience))
                    .as("a tail reaches the end of the log")
                    .isTrue();
        }
    }
}
