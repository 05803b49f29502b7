package org.cairn.standalone;

import org.cairn.query.exports.ExportsConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Exports alone, for the command line.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Basics.class, Pools.Asking.class, ExportsConfiguration.class})
class ExportApplication {}
