package org.cairn.query.exports;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Exports on the pool `query`, for the API and for the command line alike.
@Configuration(proxyBeanMethods = false)
public class ExportsConfiguration {

    @Bean
    Exports exports(
            @Qualifier("query") DataSource query, @Qualifier("institutionZone") ZoneId institutionZone, Clock clock) {
        return new Exports(query, institutionZone, clock);
    }
}
