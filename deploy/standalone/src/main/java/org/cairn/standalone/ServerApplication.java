package org.cairn.standalone;

import org.cairn.query.QueryConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// All of Cairn in one process.
@Configuration(proxyBeanMethods = false)
@Import({WriteApplication.class, QueryConfiguration.class, DatabaseHealth.class, ProjectionsHealth.class})
class ServerApplication {}
