package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cairn.command.relay.Relay;
import org.cairn.command.relay.RelaySettings;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.PostgresEventLog;
import org.junit.jupiter.api.Test;

class RelayMetricsTest {
    private static final Pattern METRIC = Pattern.compile("\\bcairn_relay_[a-z_]+\\b");

    @Test
    void everyMetricOfTheRelayOnTheOperationsDashboardIsScrapedAlsoWhileTheDatabaseIsAway() {
        var named = new TreeSet<String>();
        for (var expression : DashboardFiles.grafanaMetrics().values()) {
            METRIC.matcher(expression).results().forEach(found -> named.add(found.group()));
        }
        assertThat(named).hasSizeGreaterThanOrEqualTo(5);
        try (var nowhere = new HikariDataSource();
                var log = new PostgresEventLog(nowhere)) {
            var settings = new RelaySettings(
                    new Topics(Topics.PREFIX), RelaySettings.SOURCE, 1, RelaySettings.LEASE, Map.of());
            var relay = new Relay(log, nowhere, settings, "nobody");
            var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
            var metrics = new RelayMetrics();
            metrics.relayMeters(metrics.relayLooks(relay), relay, Clock.systemUTC())
                    .bindTo(registry);
            var scraped = registry.scrape()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (var name : named) assertThat(scraped).anyMatch(line -> line.split("[ {]", 2)[0].equals(name));
            assertThat(scraped).contains("cairn_relay_lag_events NaN");
        }
    }
}
