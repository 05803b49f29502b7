package org.cairn.standalone;

import org.cairn.projections.TopicSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Lets the projections be fed by Kafka.
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    TopicSettings topicSettings(
            Environment environment, @Value("${cairn.kafka.group:" + TopicSettings.GROUP + "}") String group) {
        var kafka = KafkaSettings.in(environment);
        return new TopicSettings(kafka.topics(), ProcessName.own(), group, kafka.client());
    }
}
