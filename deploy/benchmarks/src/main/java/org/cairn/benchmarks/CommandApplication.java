package org.cairn.benchmarks;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.cairn.command.CommandConfiguration;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.ProjectionsConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The write side and the projections on production's wiring, without HTTP. Nothing follows the log.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandConfiguration.class, ProjectionsConfiguration.class})
class CommandApplication {

    private final Database database;

    CommandApplication(Database database) {
        this.database = database;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId institutionZone() {
        return ZoneOffset.UTC;
    }

    @Bean(destroyMethod = "close")
    @Qualifier("writer")
    DataSource writer() {
        return database.pool("cairn_writer", CairnAppends.POOL);
    }

    @Bean(destroyMethod = "close")
    @Qualifier("identity")
    DataSource identity() {
        return database.pool("cairn_identity", 2);
    }

    @Bean(destroyMethod = "close")
    @Qualifier("reader")
    DataSource reader() {
        return database.pool("cairn_reader", 2);
    }

    @Bean(destroyMethod = "close")
    @Qualifier("projector")
    DataSource projector() {
        return database.pool("cairn_projector", 6);
    }

    @Bean
    PostgresEventLog eventLog(@Qualifier("reader") DataSource reader) {
        return new PostgresEventLog(reader);
    }
}
