package org.cairn.query;

import javax.sql.DataSource;
import org.cairn.query.database.ReadModels;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The read side as a whole. Needs the pool `query`, the `institutionZone` and a clock.
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QueryConfiguration {

    @Bean
    ReadModels readModels(@Qualifier("query") DataSource query) {
        return new ReadModels(JdbcClient.create(query));
    }
}
