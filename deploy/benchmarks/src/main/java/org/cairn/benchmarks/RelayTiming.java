package org.cairn.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cairn.command.relay.Relay;
import org.cairn.command.relay.RelaySettings;
import org.cairn.eventstore.PostgresEventLog;
import org.jspecify.annotations.Nullable;

/// The whole log into topics that are empty, by a relay in this process.
final class RelayTiming {
    private static final long LOOK_MILLIS = 10;

    private final Distribution distribution;
    private final BrokerProcess broker;
    private final Steps steps;

    RelayTiming(Distribution distribution, BrokerProcess broker, Steps steps) {
        this.distribution = distribution;
        this.broker = broker;
        this.steps = steps;
    }

    /// Once for each round, into other topics. The last ones stay.
    List<DistributedReport.RelayRate> measure(int rounds, Deadline deadline, Consumer<String> unfinished)
            throws SQLException, InterruptedException {
        var rates = new ArrayList<DistributedReport.RelayRate>();
        for (var round = 1; round <= rounds; round++) {
            steps.begin("publishing the log, round %d of %d".formatted(round, rounds));
            var rate = publish(round, deadline);
            if (rate == null) {
                unfinished.accept("relay: round %d did not end in time".formatted(round));
                return rates;
            }
            rates.add(rate);
        }
        return rates;
    }

    private DistributedReport.@Nullable RelayRate publish(int round, Deadline deadline)
            throws SQLException, InterruptedException {
        distribution.forgetTopics();
        var head = distribution.head();
        var settings = new RelaySettings(
                Distribution.topics(round),
                RelaySettings.SOURCE,
                RelaySettings.PARTITIONS,
                RelaySettings.LEASE,
                distribution.kafka());
        try (var reader = distribution.database().pool("cairn_reader", 2);
                var pool = distribution.database().pool("cairn_relay", 3);
                var relay = new Relay(new PostgresEventLog(reader), pool, settings, "bench-" + round)) {
            var ownBefore = Cpu.own();
            var brokerBefore = Cpu.of(broker.process());
            relay.start();
            // Making the topics does not count: it begins with the first batch.
            var first = await(1, head, deadline);
            var start = System.nanoTime();
            var last = await(head, head, deadline);
            if (last < head) return null;
            var seconds = (System.nanoTime() - start) / 1e9;
            return new DistributedReport.RelayRate(
                    round,
                    last - first,
                    distribution.records(),
                    seconds,
                    Math.round((last - first) / seconds),
                    micros(Cpu.own() - ownBefore, last),
                    micros(Cpu.of(broker.process()) - brokerBefore, last));
        }
    }

    /// @return how far it is then
    private long await(long position, long head, Deadline deadline) throws SQLException, InterruptedException {
        try (var connection = distribution.database().connect();
                var select = connection.prepareStatement("SELECT position FROM relay.lease")) {
            while (true) {
                long published;
                try (var row = select.executeQuery()) {
                    row.next();
                    published = row.getLong(1);
                }
                steps.at(published, head);
                if (published >= position || deadline.isOver()) return published;
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private static double micros(long nanos, long events) {
        return Math.round(nanos / 100.0 / Math.max(1, events)) / 10.0;
    }
}
