package org.cairn.standalone;

import org.cairn.command.CommandConfiguration;
import org.cairn.standalone.openapi.OpenApiConfiguration;
import org.cairn.standalone.origin.OriginConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The command service: the write side and the relay. Any number may run; one of them publishes.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Basics.class,
    LogConfiguration.class,
    Pools.Writing.class,
    Pools.Publishing.class,
    CommandConfiguration.class,
    RelayConfiguration.class,
    DatabaseHealth.class,
    CheckpointConfiguration.class,
    Metrics.class,
    OpenApiConfiguration.class,
    OriginConfiguration.class
})
class CommandServer {}
