package org.cairn.standalone;

import java.time.Clock;
import org.cairn.standalone.tracing.TracingConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What every part of the application rests on.
@Configuration(proxyBeanMethods = false)
@Import(TracingConfiguration.class)
class Basics {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
