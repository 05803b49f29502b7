package org.cairn.standalone;

import org.cairn.command.CommandConfiguration;
import org.cairn.projections.ProjectionsConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Write side and projections: what an import needs. The projections are not started, as reading the log in one go
/// is faster than following it event by event.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    Basics.class,
    LogConfiguration.class,
    Pools.Writing.class,
    Pools.Folding.class,
    CommandConfiguration.class,
    ProjectionsConfiguration.class,
    ReportsConfiguration.class
})
class WriteApplication {}
