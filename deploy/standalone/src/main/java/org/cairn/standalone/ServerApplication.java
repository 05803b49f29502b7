package org.cairn.standalone;

import org.cairn.query.QueryConfiguration;
import org.cairn.standalone.openapi.OpenApiConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// All of Cairn in one process.
@Configuration(proxyBeanMethods = false)
@Import({
    WriteApplication.class,
    QueryConfiguration.class,
    ProjectionsLifecycle.class,
    DatabaseHealth.class,
    ProjectionsHealth.class,
    OpenApiConfiguration.class
})
class ServerApplication {}
