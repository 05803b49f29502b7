package org.cairn.command.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.cairn.contracts.distribution.Topics;
import org.cairn.testing.TestKafka;

/// A broker which can be killed and started again with what it holds, behind a [Wire] that can be cut.
final class TestBroker implements AutoCloseable {
    private final Wire wire;
    private final TestKafka kafka;

    private TestBroker(Path folder) throws IOException {
        var port = TestKafka.freePort();
        wire = new Wire(port);
        kafka = TestKafka.start(folder, port, wire.port(), Map.of("group.initial.rebalance.delay.ms", "0"));
    }

    static TestBroker in(Path folder) {
        try {
            return new TestBroker(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// With `kill -9`.
    void kill() {
        kafka.kill();
    }

    void startAgain() {
        kafka.startAgain();
    }

    Wire wire() {
        return wire;
    }

    /// For clients that soon give up.
    Map<String, String> client() {
        return Map.of(
                "bootstrap.servers", kafka.servers(),
                "request.timeout.ms", "1000",
                "default.api.timeout.ms", "2000",
                "delivery.timeout.ms", "2000",
                "max.block.ms", "2000",
                "reconnect.backoff.max.ms", "200",
                "metadata.max.age.ms", "500");
    }

    Admin admin() {
        return kafka.admin();
    }

    /// All records that are there now, partition by partition in their order.
    List<ConsumerRecord<String, byte[]>> records(Topics topics) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.servers());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new ArrayList<TopicPartition>();
            for (var topic : topics.all()) {
                for (var info : consumer.partitionsFor(topic))
                    partitions.add(new TopicPartition(topic, info.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        kafka.close();
        wire.close();
    }
}
