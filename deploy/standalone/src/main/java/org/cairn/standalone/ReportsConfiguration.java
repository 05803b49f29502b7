package org.cairn.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who computes reports and keeps them. Not started by itself.
@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {

    @Bean
    ReportKeeper reportKeeper(
            EventLog log,
            @Qualifier("projector") DataSource projector,
            @Qualifier("institutionZone") ZoneId zone,
            Clock clock,
            @Value("${cairn.reports.pause:10s}") Duration pause) {
        return new ReportKeeper(log, projector, zone, () -> LocalDate.now(clock.withZone(zone)), pause);
    }
}
