package org.cairn.standalone;

import java.time.Clock;
import javax.sql.DataSource;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What every part of the application rests on.
@Configuration(proxyBeanMethods = false)
@Import(Pools.class)
class Basics {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Woken by the engine where there is one beside it, so that read models follow at once.
    @Bean
    PostgresEventLog eventLog(
            @Qualifier("reader") DataSource reader, ObjectProvider<PostgresEventStorageEngine> engines) {
        var log = new PostgresEventLog(reader);
        engines.ifAvailable(engine -> engine.onAppend(log::wake));
        return log;
    }
}
