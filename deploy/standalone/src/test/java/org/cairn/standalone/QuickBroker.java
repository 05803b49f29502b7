package org.cairn.standalone;

import java.nio.file.Path;
import java.util.Map;
import org.cairn.testing.TestKafka;

/// A broker that notices at once what others notice within seconds: which members a group has, and which are gone.
final class QuickBroker implements AutoCloseable {
    private final TestKafka kafka;

    QuickBroker(Path folder) {
        kafka = TestKafka.start(
                folder,
                Map.of(
                        "offsets.topic.num.partitions", "1",
                        // By heartbeats a member learns what it is to take and to leave: several each time that
                        // partitions move.
                        "group.consumer.min.heartbeat.interval.ms", "200",
                        "group.consumer.heartbeat.interval.ms", "200",
                        "group.consumer.assignment.interval.ms", "0",
                        "group.consumer.min.session.timeout.ms", "6000",
                        "group.consumer.session.timeout.ms", "6000"));
    }

    void start() {
        kafka.startAgain();
    }

    void stop() {
        kafka.stop();
    }

    String servers() {
        return kafka.servers();
    }

    Map<String, String> client() {
        return Map.of("bootstrap.servers", servers());
    }

    @Override
    public void close() {
        kafka.close();
    }
}
