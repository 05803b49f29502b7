package org.cairn.query.console;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.ProjectionsConfiguration;
import org.cairn.query.QueryConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The read side with its projections, as the whole application wires it, and nothing else.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({QueryConfiguration.class, ProjectionsConfiguration.class})
class TestApplication {

    @Bean
    DataSource owner(@Value("${test.database}") String url) {
        return pool(url, null);
    }

    @Bean
    DataSource reader(@Value("${test.database}") String url) {
        return pool(url, "cairn_reader");
    }

    @Bean
    DataSource projector(@Value("${test.database}") String url) {
        return pool(url, "cairn_projector");
    }

    @Bean
    DataSource query(@Value("${test.database}") String url) {
        return pool(url, "cairn_query");
    }

    @Bean
    EventLog eventLog(@Qualifier("reader") DataSource reader) {
        return new PostgresEventLog(reader);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ZoneId institutionZone() {
        return ZoneId.of("Europe/London");
    }

    private static DataSource pool(String url, @Nullable String role) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(1_000);
        if (role != null) config.setConnectionInitSql("SET ROLE " + role);
        return new HikariDataSource(config);
    }
}
