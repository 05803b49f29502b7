package org.cairn.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cairn.command.relay.RelayTable.End;
import org.cairn.eventstore.StoredEvent;

/// One connection to Kafka: sends events in the order of the log, and knows where the partitions end.
final class Publisher implements AutoCloseable {
    private final Records records;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, KafkaTopics.Topic> topics;

    /// @throws ExecutionException if the topics cannot be made or found
    Publisher(RelaySettings settings) throws InterruptedException, ExecutionException {
        var client = new HashMap<String, Object>(settings.kafka());
        topics = KafkaTopics.ensure(client, settings.topics(), settings.partitions());
        records = new Records(settings.topics(), settings.source());
        producer = new KafkaProducer<>(producing(client), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> producing(Map<String, Object> client) {
        var all = new HashMap<String, Object>();
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        all.putAll(client);
        // Whatever else is set: without these the order within a key is lost.
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return all;
    }

    /// Sends these and waits until the broker has them all.
    ///
    /// @return where the partitions end now that were written to
    /// @throws ExecutionException if one of them did not arrive; others may have
    Collection<End> publish(List<StoredEvent> events) throws InterruptedException, ExecutionException {
        var sent = new ArrayList<Future<RecordMetadata>>(events.size());
        for (var event : events) {
            for (var record : records.of(event)) sent.add(producer.send(record));
        }
        producer.flush();
        var ends = new HashMap<TopicPartition, End>();
        for (var each : sent) {
            var stored = each.get();
            ends.merge(
                    new TopicPartition(stored.topic(), stored.partition()),
                    end(stored.topic(), stored.partition(), stored.offset() + 1),
                    (a, b) -> a.nextOffset() > b.nextOffset() ? a : b);
        }
        return ends.values();
    }

    /// One for each partition, as long as nothing was written to it.
    List<End> empty() {
        var ends = new ArrayList<End>();
        for (var topic : topics.values()) {
            for (var partition = 0; partition < topic.partitions(); partition++) {
                ends.add(end(topic.name(), partition, 0));
            }
        }
        return ends;
    }

    private End end(String topic, int partition, long nextOffset) {
        var known = topics.get(topic);
        if (known == null) throw new IllegalStateException("No topic " + topic);
        return new End(topic, partition, known.id(), nextOffset);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
