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
    LogConfiguration.class,
    Pools.Folding.class,
    WorkerConfiguration.class,
    ProjectionsConfiguration.class,
    ReportsConfiguration.class,
    ProjectionsLifecycle.class,
    ReportsLifecycle.class,
    WorkerDatabaseHealth.class,
    PartitionsHealth.class,
    ProjectionsHealth.class,
    ProjectionMetrics.class,
    ReportMetrics.class
})
class ProjectionsServer {}
