package org.cairn.standalone;

import org.cairn.projections.ProjectionsConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// A worker: read models from the topics, and reports. Any number may run.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Basics.class,
    WorkerConfiguration.class,
    ProjectionsConfiguration.class,
    ReportsConfiguration.class,
    ProjectionsLifecycle.class,
    ReportsLifecycle.class,
    ReadModelDatabaseHealth.class,
    ProjectionsHealth.class,
    ProjectionMetrics.class,
    ReportMetrics.class
})
class ProjectionsServer {}
