package org.cairn.standalone;

import javax.sql.DataSource;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The log, for those who read it.
@Configuration(proxyBeanMethods = false)
@Import(Pools.Reading.class)
class LogConfiguration {

    /// Woken by the engine where there is one beside it, so that read models follow at once.
    @Bean
    PostgresEventLog eventLog(
            @Qualifier("reader") DataSource reader, ObjectProvider<PostgresEventStorageEngine> engines) {
        var log = new PostgresEventLog(reader);
        engines.ifAvailable(engine -> engine.onAppend(log::wake));
        return log;
    }
}
