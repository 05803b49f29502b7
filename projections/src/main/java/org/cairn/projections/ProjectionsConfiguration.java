package org.cairn.projections;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.eventstore.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/// The projections as a whole. Needs the pool `projector` and an [EventLog]; with [TopicSettings] they are fed by
/// Kafka.
///
/// [Projections] is not started by itself: the application does that when its schemas are migrated.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ProjectionsConfiguration {

    @Bean
    Projections projections(
            EventLog log,
            @Qualifier("projector") DataSource projector,
            List<ReadModel> models,
            @Value("${cairn.projections.standstill:30s}") Duration standstill,
            ObjectProvider<TopicSettings> topics,
            ObjectProvider<EventTraces> traces) {
        return new Projections(
                log,
                projector,
                models,
                standstill,
                topics.getIfAvailable(),
                traces.getIfAvailable(() -> EventTraces.NONE));
    }
}
