package org.cairn.standalone;

import org.cairn.projections.ProjectionsConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Projections alone, not started: for looking after them.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Basics.class,
    LogConfiguration.class,
    Pools.Folding.class,
    ProjectionsConfiguration.class,
    ReportsConfiguration.class
})
class ProjectionsApplication {}
