package org.cairn.standalone.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cairn.contracts.distribution.Topics;
import org.cairn.standalone.Failure;

/// Sends records of the topics once more, as they are and out of their order: what a careless tool, or a producer that
/// lost its memory, would do.
final class OldRecords {
    private static final int AT_MOST = 1000;
    private static final int POLLS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// @return how many
    static int sendAgain(String servers, Random random) throws InterruptedException {
        try {
            var old = read(servers, random);
            Collections.shuffle(old, random);
            write(servers, old);
            return old.size();
        } catch (KafkaException | ExecutionException away) {
            throw new Failure("old records cannot be sent again: " + away.getMessage(), away);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(String servers, Random random) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", servers, "default.api.timeout.ms", (int) PATIENCE.toMillis());
        var old = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = new Topics(Topics.PREFIX)
                    .all().stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> consumer.seek(partition, (long) (random.nextDouble() * end)));
            for (var poll = 0; poll < POLLS && old.size() < AT_MOST; poll++) {
                consumer.poll(Duration.ofMillis(100)).forEach(old::add);
            }
        }
        return old;
    }

    private static void write(String servers, List<ConsumerRecord<byte[], byte[]>> old)
            throws InterruptedException, ExecutionException {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", servers, "acks", "all", "max.block.ms", PATIENCE.toMillis());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (var each : old) {
                sent.add(producer.send(new ProducerRecord<>(
                        each.topic(), each.partition(), each.timestamp(), each.key(), each.value(), each.headers())));
            }
            producer.flush();
            for (var each : sent) each.get();
        }
    }

    private OldRecords() {}
}
