package org.cairn.standalone;

import org.cairn.query.QueryConfiguration;
import org.cairn.standalone.openapi.OpenApiConfiguration;
import org.cairn.standalone.origin.OriginConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The query service: the read side's API and the console. Any number may run.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Basics.class,
    Pools.Asking.class,
    QueryConfiguration.class,
    ReadModelDatabaseHealth.class,
    OpenApiConfiguration.class,
    OriginConfiguration.class
})
class QueryServer {}
