package org.cairn.standalone.tracing;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.contracts.distribution.EventTraces;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationRegistryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/// Numbers of requests always; spans only where an address to send them to is configured.
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {
    public static final String ENDPOINT = "cairn.tracing.endpoint";
    private static final String BOOT = "org.springframework.boot.";

    /// What makes spans. Left out where nobody wants them, so that nothing is spent on it.
    private static final String MAKERS = String.join(
            ",",
            BOOT + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
            BOOT + "micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            BOOT + "micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
            BOOT + "micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            BOOT + "micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration");

    /// Spring's settings for ours.
    ///
    /// @param endpoint null = no spans
    /// @param share    of the requests without a trace of their own, how many get one; null = a tenth
    public static Map<String, Object> settings(@Nullable String endpoint, @Nullable String share) {
        if (endpoint == null) return Map.of("spring.autoconfigure.exclude", MAKERS);
        var settings = new LinkedHashMap<String, Object>();
        settings.put("management.opentelemetry.tracing.export.otlp.endpoint", endpoint);
        settings.put("management.opentelemetry.tracing.export.schedule-delay", "1s");
        settings.put("management.tracing.sampling.probability", share == null ? "0.1" : share);
        settings.put("management.tracing.propagation.consume", "W3C");
        // Baggage is what others say; it could be anything, and would go on to wherever we ask.
        settings.put("management.tracing.baggage.enabled", "false");
        return settings;
    }

    @Bean
    @ConditionalOnWebApplication
    FilterRegistrationBean<RequestIds> requestIds() {
        var registration = new FilterRegistrationBean<>(new RequestIds());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /// Where spans are recorded.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(ENDPOINT)
    static class Recorded {

        @Bean
        EventTraces eventTraces(ObservationRegistry observations) {
            return new SpansOfEvents(observations);
        }

        @Bean
        ErrorsUnsaid errorsUnsaid() {
            return new ErrorsUnsaid();
        }

        @Bean
        ObservationRegistryCustomizer<ObservationRegistry> errorsGivenBack() {
            return registry -> registry.observationConfig().observationHandler(ErrorsUnsaid.afterwards());
        }

        /// Who asks for health and metrics asks every few seconds.
        @Bean
        ObservationPredicate notOfOperators() {
            return (_, context) -> !(context instanceof ServerRequestObservationContext request
                    && request.getCarrier() != null
                    && request.getCarrier().getRequestURI().startsWith("/actuator"));
        }
    }
}
