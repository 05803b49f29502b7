package org.cairn.standalone;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.cairn.projections.Projections;
import org.cairn.projections.TopicSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/// Lets the projections be fed by Kafka.
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    TopicSettings topicSettings(
            Environment environment, @Value("${cairn.kafka.group:" + TopicSettings.GROUP + "}") String group) {
        var kafka = KafkaSettings.in(environment);
        return new TopicSettings(kafka.topics(), ProcessName.own(), group, kafka.client());
    }

    @Bean
    MeterBinder foreignRecords(Projections projections) {
        return registry -> Gauge.builder("cairn.projection.foreign", projections, WorkerConfiguration::foreign)
                .description("Records of the topics that no relay of ours has published: passed over")
                .baseUnit("records")
                .register(registry);
    }

    private static double foreign(Projections projections) {
        try {
            return projections.foreignRecords();
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
