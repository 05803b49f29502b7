package org.cairn.standalone;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.cairn.projections.reports.keeping.ReportStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/// What the keeping of reports tells of itself. A reading that the database does not answer is no number.
@Configuration(proxyBeanMethods = false)
class ReportMetrics {

    @Bean
    MeterBinder reportMeters(ReportKeeper keeper) {
        return registry -> {
            Gauge.builder("cairn.reports.stale", keeper, k -> read(k, ReportStatus::stale))
                    .description("Programmes whose reports do not reflect their newest facts yet")
                    .baseUnit("programmes")
                    .register(registry);
            FunctionCounter.builder("cairn.reports.computed", keeper, k -> k.computed())
                    .description("Reports on programmes computed since the start")
                    .baseUnit("reports")
                    .register(registry);
            Gauge.builder("cairn.reports.last", keeper, k -> k.lastMillis() / 1000.0)
                    .description("What the last report took to compute and store")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }

    private static double read(ReportKeeper keeper, ToDoubleFunction<ReportStatus> reading) {
        try {
            return reading.applyAsDouble(keeper.status());
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
