package org.cairn.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cairn.command.relay.RelayTable.End;
import org.cairn.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/// One connection to Kafka: sends events in the order of the log, and knows where the partitions end.
///
/// After a failure it is of no use any more. Another one begins where this one left off.
final class Publisher implements AutoCloseable {
    private final KafkaTopics kafka;
    private final Records records;
    private final KafkaProducer<String, byte[]> producer;
    private Map<String, KafkaTopics.Topic> topics = Map.of();

    Publisher(RelaySettings settings) {
        kafka = new KafkaTopics(settings);
        records = new Records(settings.topics(), settings.source());
        producer = new KafkaProducer<>(producing(settings), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> producing(RelaySettings settings) {
        var all = new HashMap<String, Object>();
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        all.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopics.LARGEST_RECORD);
        // New partitions are written to when it looks again.
        all.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        all.putAll(settings.kafka());
        // Whatever else is set: without these the order within a key is lost.
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return all;
    }

    /// How the topics are at this moment; makes those that are missing.
    Collection<KafkaTopics.Topic> look() throws InterruptedException, ExecutionException {
        topics = kafka.look();
        return topics.values();
    }

    List<String> flaws() throws InterruptedException {
        return kafka.flaws();
    }

    /// What became of a batch.
    ///
    /// @param count   of the events, from the first, that are in the topics as a whole
    /// @param ends    of the partitions that were written to; others of the events may be before them as well
    /// @param failure why the next one is not there; null if all are
    record Published(int count, List<End> ends, @Nullable NotPublished failure) {}

    /// Sends these and waits until it is known what became of them.
    ///
    /// @param stillOurs throws if nobody may publish here any more
    Published publish(List<StoredEvent> events, Runnable stillOurs) {
        var batch = new Batch(events, () -> producer.close(Duration.ZERO));
        for (var index = 0; index < events.size() && !batch.hasFailed(); index++) {
            stillOurs.run();
            send(batch, index, events.get(index));
        }
        producer.flush();
        return new Published(batch.arrived(), ends(batch.ends()), batch.failure());
    }

    private void send(Batch batch, int index, StoredEvent event) {
        try {
            for (var record : records.of(event)) producer.send(record, batch.of(index));
        } catch (IllegalStateException closed) {
            // By the batch, on the producer's thread, a moment ago.
            if (!batch.hasFailed()) throw closed;
            batch.failed(index, closed);
        }
    }

    /// @throws TopicsChanged if a partition ends before where it ended when it was looked at: it is another one
    private List<End> ends(Map<TopicPartition, Long> written) {
        var ends = new ArrayList<End>();
        written.forEach((partition, end) -> {
            var known = topics.get(partition.topic());
            if (known == null) throw new IllegalStateException("No topic " + partition.topic());
            var before =
                    partition.partition() < known.ends().size() ? known.ends().get(partition.partition()) : 0L;
            if (end <= before) throw new TopicsChanged(partition, before, end);
            ends.add(new End(partition.topic(), partition.partition(), known.id(), end));
        });
        return ends;
    }

    /// What is not sent by now is not sent any more.
    @Override
    public void close() {
        producer.close(Duration.ZERO);
        kafka.close();
    }
}
