package org.cairn.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.cairn.command.StateCache;
import org.cairn.eventstore.EngineStatistics;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.cairn.eventstore.integrity.CheckpointKeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the parts of the application tell of themselves at `/actuator/metrics`.
@Configuration(proxyBeanMethods = false)
class Metrics {

    private static final String EVENTS = "events";

    private interface Reading {
        double of(CheckpointKeeper.Status status);
    }

    @Bean
    MeterBinder engineMetrics(PostgresEventStorageEngine engine) {
        return registry -> {
            count("cairn.engine.appends", "appends", "Appends committed", engine, EngineStatistics::appends, registry);
            count("cairn.engine.events", EVENTS, "Events committed", engine, EngineStatistics::events, registry);
            count(
                    "cairn.engine.batches",
                    "transactions",
                    "What they took",
                    engine,
                    EngineStatistics::batches,
                    registry);
            sourced("memory", engine, EngineStatistics::sourcedFromMemory, registry);
            sourced("table", engine, EngineStatistics::sourcedFromTable, registry);
            Gauge.builder("cairn.engine.head", engine, e -> e.statistics().head())
                    .description("Last position known to be committed, by whatever process")
                    .baseUnit("position")
                    .register(registry);
        };
    }

    private static void count(
            String name,
            String unit,
            String description,
            PostgresEventStorageEngine engine,
            ToDoubleFunction<EngineStatistics> reading,
            MeterRegistry registry) {
        FunctionCounter.builder(name, engine, e -> reading.applyAsDouble(e.statistics()))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }

    private static void sourced(
            String source,
            PostgresEventStorageEngine engine,
            ToDoubleFunction<EngineStatistics> reading,
            MeterRegistry registry) {
        FunctionCounter.builder("cairn.engine.sourcings", engine, e -> reading.applyAsDouble(e.statistics()))
                .description("Sourcings answered from memory, and by reading the table")
                .baseUnit("sourcings")
                .tag("source", source)
                .register(registry);
    }

    @Bean
    MeterBinder stateCacheMetrics(StateCache states) {
        return registry -> {
            Gauge.builder("cairn.states.hit.ratio", states, StateCache::hitRate)
                    .description("Share of states of decisions found in memory since the start, 0 to 1")
                    .register(registry);
            Gauge.builder("cairn.states.kept", states, StateCache::size)
                    .description("States of decisions in memory")
                    .baseUnit("states")
                    .register(registry);
        };
    }

    /// Only where checkpoints are made. Each reading asks the database; one that it does not answer is no number.
    @Bean
    MeterBinder checkpointMetrics(ObjectProvider<CheckpointKeeper> keepers, Clock clock) {
        return registry -> keepers.ifAvailable(keeper -> {
            Gauge.builder("cairn.checkpoint.age", keeper, k -> read(k, status -> ageSeconds(status, clock)))
                    .description("Since the newest checkpoint was made; grows while nothing is recorded, too")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("cairn.checkpoint.behind", keeper, k -> read(k, CheckpointKeeper.Status::eventsBehind))
                    .description("Events that are in no checkpoint yet")
                    .baseUnit(EVENTS)
                    .register(registry);
        });
    }

    private static double read(CheckpointKeeper keeper, Reading reading) {
        try {
            return reading.of(keeper.status());
        } catch (SQLException _) {
            return Double.NaN;
        }
    }

    private static double ageSeconds(CheckpointKeeper.Status status, Clock clock) {
        var madeAt = status.madeAt();
        return madeAt == null
                ? Double.NaN
                : Math.max(0, Duration.between(madeAt, clock.instant()).toSeconds());
    }
}
