package org.cairn.command;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.cairn.command.decision.Slice;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.eventstore.EngineSettings;
import org.cairn.eventstore.JacksonConverter;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;

/// The write side as Spring sees it. Slices are found by their type, so that a decision need not know of Spring.
///
/// Needs the data sources `writer` (role `cairn_writer`) and `identity` (role `cairn_identity`), a [Clock], and the
/// institution's [java.time.ZoneId].
@Configuration(proxyBeanMethods = false)
@ComponentScan(includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Slice.class))
public class CommandConfiguration {

    /// Events are written and read with plain Jackson: what a REST client may send is stricter and has its own mapper.
    private static final JsonMapper EVENTS = JsonMapper.builder().build();

    @Bean
    PostgresEventStorageEngine eventStorageEngine(@Qualifier("writer") DataSource writer) {
        return new PostgresEventStorageEngine(writer, new JacksonConverter(EVENTS), EngineSettings.defaults());
    }

    @Bean
    StateCache stateCache(@Value("${cairn.command.cached-states:30000}") int maximumStates) {
        return new StateCache(maximumStates, new EventDecoder(EventShapes.released()));
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonConfiguration axon(PostgresEventStorageEngine engine, List<Slice<?>> slices, StateCache states, Clock clock) {
        return CommandWiring.configurer(_ -> engine, new JacksonConverter(EVENTS), slices, states, clock)
                .build();
    }

    @Bean
    Commands commands(
            AxonConfiguration axon,
            PostgresEventStorageEngine engine,
            @Value("${cairn.tracing.endpoint:}") String endpoint,
            ObjectProvider<ObservationRegistry> observations) {
        var traces = endpoint.isBlank()
                ? ObservationRegistry.NOOP
                : observations.getIfAvailable(() -> ObservationRegistry.NOOP);
        return new Commands(
                axon.getComponent(CommandBus.class), () -> engine.refresh().join(), traces);
    }
}
