package org.cairn.standalone;

import java.net.URI;
import java.time.Duration;
import javax.sql.DataSource;
import org.cairn.command.relay.Relay;
import org.cairn.command.relay.RelaySettings;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.eventstore.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// The relay from the log to Kafka, and what it tells of itself.
@Configuration(proxyBeanMethods = false)
@Import({RelayHealth.class, RelayMetrics.class})
class RelayConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    Relay logRelay(
            EventLog log,
            @Qualifier("relay") DataSource relay,
            Environment environment,
            @Value("${cairn.relay.source:urn:cairn:log}") URI source,
            @Value("${cairn.kafka.partitions:12}") int partitions,
            @Value("${cairn.relay.lease:4s}") Duration lease,
            ObjectProvider<EventTraces> traces) {
        var kafka = KafkaSettings.in(environment);
        return new Relay(
                log,
                relay,
                new RelaySettings(kafka.topics(), source, partitions, lease, kafka.client()),
                ProcessName.own(),
                traces.getIfAvailable(() -> EventTraces.NONE));
    }
}
