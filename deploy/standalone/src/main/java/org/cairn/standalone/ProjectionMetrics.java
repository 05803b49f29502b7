package org.cairn.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cairn.projections.Projections;
import org.cairn.projections.ReadModelStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/// What each read model tells of itself, with the tag `model`. One look at the database answers all that is asked
/// within
/// a second; while it does not answer they are no numbers.
@Configuration(proxyBeanMethods = false)
class ProjectionMetrics {

    private static final String PREFIX = "cairn.projection.";
    private static final String NO_UNIT = "";
    private static final Duration FRESH = Duration.ofSeconds(1);

    /// The last look. A bean, as meters hold on to nothing.
    static final class Looks {
        private final Projections projections;
        private List<ReadModelStatus> last = List.of();
        private long nextNanos = System.nanoTime();

        Looks(Projections projections) {
            this.projections = projections;
        }

        synchronized @Nullable ReadModelStatus of(String model) {
            var now = System.nanoTime();
            if (now - nextNanos >= 0) {
                nextNanos = now + FRESH.toNanos();
                try {
                    last = projections.status();
                } catch (DataAccessException | IllegalStateException _) {
                    last = List.of();
                }
            }
            for (var status : last) {
                if (status.name().equals(model)) return status;
            }
            return null;
        }
    }

    @Bean
    Looks readModelLooks(Projections projections) {
        return new Looks(projections);
    }

    @Bean
    MeterBinder readModelMetrics(Looks looks, Projections projections, Clock clock) {
        return registry -> {
            for (var model : projections.names()) {
                gauges(registry, looks, model, clock);
                FunctionCounter.builder(PREFIX + "taken", looks, read(model, ReadModelStatus::taken))
                        .description("Events that this process has fed to the read model")
                        .baseUnit("events")
                        .tag("model", model)
                        .register(registry);
            }
        };
    }

    private static void gauges(MeterRegistry registry, Looks looks, String model, Clock clock) {
        gauge(registry, looks, model, "position", "position", "The last event taken in", ReadModelStatus::position);
        gauge(registry, looks, model, "lag.events", "events", "Events not taken in yet", ReadModelStatus::lagPositions);
        gauge(
                registry,
                looks,
                model,
                "lag.time",
                "seconds",
                "Since the oldest event was recorded that is not taken in yet; 0 if there is none",
                status -> waiting(status, clock));
        gauge(registry, looks, model, "parked", "events", "Events that wait for somebody", ReadModelStatus::parked);
        gauge(registry, looks, model, "skipped", "events", "Events left out by decision", ReadModelStatus::skipped);
        gauge(
                registry,
                looks,
                model,
                "still",
                "seconds",
                "How long it has not moved while the log was ahead of it",
                status -> status.still().toMillis() / 1000.0);
        gauge(
                registry,
                looks,
                model,
                "stopped",
                NO_UNIT,
                "1 if it is not kept up to date, and readiness is down for it",
                status -> status.state() == ReadModelStatus.State.STOPPED ? 1 : 0);
        gauge(
                registry,
                looks,
                model,
                "rebuild.progress",
                "ratio",
                "Share of the log that the next generation has taken in; 1 if none is being built",
                ProjectionMetrics::rebuilt);
    }

    private static void gauge(
            MeterRegistry registry,
            Looks looks,
            String model,
            String name,
            String unit,
            String description,
            ToDoubleFunction<ReadModelStatus> reading) {
        Gauge.builder(PREFIX + name, looks, read(model, reading))
                .description(description)
                .baseUnit(unit.isEmpty() ? null : unit)
                .tag("model", model)
                .register(registry);
    }

    private static ToDoubleFunction<Looks> read(String model, ToDoubleFunction<ReadModelStatus> reading) {
        return looks -> {
            var status = looks.of(model);
            return status == null ? Double.NaN : reading.applyAsDouble(status);
        };
    }

    private static double waiting(ReadModelStatus status, Clock clock) {
        var since = status.waitingSince();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private static double rebuilt(ReadModelStatus status) {
        var to = status.rebuiltTo();
        return to == null ? 1 : status.head() == 0 ? 0 : (double) to / status.head();
    }
}
