package org.cairn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestKafkaTest {
    private static final TopicPartition PARTITION = new TopicPartition("held", 0);

    @Test
    void keepsItsAddressAndWhatItHoldsWhenItIsKilledAndWhenItIsStopped(@TempDir Path folder) throws Exception {
        try (var kafka = TestKafka.start(folder, Map.of("group.initial.rebalance.delay.ms", "0"))) {
            try (var admin = kafka.admin()) {
                admin.createTopics(List.of(new NewTopic("held", 1, (short) 1)))
                        .all()
                        .get();
            }
            send(kafka);
            kafka.kill();
            kafka.startAgain();
            send(kafka);
            kafka.stop();
            kafka.startAgain();
            send(kafka);
            try (var admin = kafka.admin()) {
                var ends = admin.listOffsets(Map.of(PARTITION, OffsetSpec.latest()));
                assertThat(ends.partitionResult(PARTITION).get().offset()).isEqualTo(3);
            }
        }
    }

    private static void send(TestKafka kafka) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.servers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("held", "key", "value")).get();
        }
    }
}
