package org.cairn.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.cairn.command.relay.Relay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the relay tells of itself. One look at the database answers all that is asked within a second; while it does
/// not answer they are no numbers.
@Configuration(proxyBeanMethods = false)
class RelayMetrics {
    private static final Duration FRESH = Duration.ofSeconds(1);

    /// The last look. A bean, as meters hold on to nothing.
    static final class RelayLooks {
        private final Relay relay;
        private Relay.@Nullable Status last;
        private long nextNanos = System.nanoTime();

        RelayLooks(Relay relay) {
            this.relay = relay;
        }

        synchronized Relay.@Nullable Status now() {
            var now = System.nanoTime();
            if (now - nextNanos >= 0) {
                nextNanos = now + FRESH.toNanos();
                try {
                    last = relay.status();
                } catch (RuntimeException _) {
                    last = null;
                }
            }
            return last;
        }
    }

    @Bean
    RelayLooks relayLooks(Relay relay) {
        return new RelayLooks(relay);
    }

    @Bean
    MeterBinder relayMeters(RelayLooks looks, Relay relay, Clock clock) {
        return registry -> {
            Gauge.builder("cairn.relay.lag", looks, read(Relay.Status::lag))
                    .description("Events that are in the log and not in the topics")
                    .baseUnit("events")
                    .register(registry);
            Gauge.builder("cairn.relay.lag.time", looks, read(status -> waiting(status, clock)))
                    .description("Since the oldest event was recorded that is not in the topics; 0 if there is none")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("cairn.relay.published", looks, read(Relay.Status::published))
                    .description("Everything up to here is in the topics")
                    .baseUnit("position")
                    .register(registry);
            Gauge.builder("cairn.relay.active", looks, read(status -> status.active() ? 1 : 0))
                    .description("1 if this process publishes; one of all does")
                    .register(registry);
            Gauge.builder("cairn.relay.flaws", looks, read(status -> status.flaws()
                            .size()))
                    .description("What is wrong with the topics; health says it in words")
                    .register(registry);
            FunctionCounter.builder("cairn.relay.sent", relay, Relay::sent)
                    .description(
                            "Events that this process has published; those that it has published again count again")
                    .baseUnit("events")
                    .register(registry);
        };
    }

    private static ToDoubleFunction<RelayLooks> read(ToDoubleFunction<Relay.Status> reading) {
        return looks -> {
            var status = looks.now();
            return status == null ? Double.NaN : reading.applyAsDouble(status);
        };
    }

    private static double waiting(Relay.Status status, Clock clock) {
        var since = status.waitingSince();
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
