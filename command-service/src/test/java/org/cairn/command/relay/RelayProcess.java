package org.cairn.command.relay;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.PostgresEventLog;

/// A relay that runs until it is killed: `URL SERVERS PREFIX NAME`, with production's lease.
final class RelayProcess {

    public static void main(String[] arguments) throws InterruptedException {
        var kafka = Map.of("bootstrap.servers", arguments[1]);
        var settings = new RelaySettings(new Topics(arguments[2]), RelaySettings.SOURCE, 3, RelaySettings.LEASE, kafka);
        try (var reader = pool(arguments[0], "cairn_reader");
                var relay = pool(arguments[0], "cairn_relay");
                var log = new PostgresEventLog(reader);
                var running = new Relay(log, relay, settings, arguments[3])) {
            running.start();
            new CountDownLatch(1).await();
        }
    }

    private static HikariDataSource pool(String url, String role) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(3);
        config.setConnectionInitSql("SET ROLE " + role);
        return new HikariDataSource(config);
    }

    private RelayProcess() {}
}
