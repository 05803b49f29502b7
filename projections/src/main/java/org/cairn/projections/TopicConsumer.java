package org.cairn.projections;

import java.util.HashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A connection to Kafka in the consumer group of the workers.
final class TopicConsumer {

    static KafkaConsumer<String, byte[]> open(TopicSettings settings) {
        var all = new HashMap<String, Object>();
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 4_000);
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
        all.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
        all.putAll(settings.kafka());
        all.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        all.put(ConsumerConfig.GROUP_ID_CONFIG, settings.group());
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, settings.worker());
        // Where to go on stands in PostgreSQL, beside the rows; Kafka is never asked.
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // The relay makes them, as they have to be. A broker would make them with one partition, for a week.
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private TopicConsumer() {}
}
