package org.cairn.standalone;

import org.cairn.query.QueryConfiguration;
import org.cairn.standalone.openapi.OpenApiConfiguration;
import org.cairn.standalone.origin.OriginConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/// All of Cairn in one process.
///
/// It is ready when it takes requests, the database can be written to, and the read models are kept.
@PropertySource("classpath:server.properties")
@Configuration(proxyBeanMethods = false)
@Import({
    WriteApplication.class,
    Pools.Asking.class,
    QueryConfiguration.class,
    ProjectionsLifecycle.class,
    ReportsLifecycle.class,
    ReportsAsKnown.class,
    ReportMetrics.class,
    DatabaseHealth.class,
    ProjectionsHealth.class,
    CheckpointConfiguration.class,
    Metrics.class,
    ProjectionMetrics.class,
    OpenApiConfiguration.class,
    OriginConfiguration.class
})
class ServerApplication {}
