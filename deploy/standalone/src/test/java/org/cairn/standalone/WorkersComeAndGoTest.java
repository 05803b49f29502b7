package org.cairn.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.standalone.WorkerGroup.PATIENCE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.cairn.projections.Projections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Workers, partitions and records come and go while commands are taken: in the end the read models hold what the log
/// says.
class WorkersComeAndGoTest {

    @Test
    void nothingIsLostAndNothingIsCountedTwice(@TempDir Path data) throws Exception {
        try (var group = new WorkerGroup(data)) {
            var first = group.work();
            var load = CompletableFuture.runAsync(group::load);
            caughtUpBeyond(50, group);
            for (var more = 0; more < 2; more++) group.work();
            var last = group.work();
            await().atMost(PATIENCE).until(() -> group.owners() >= 2);
            strange(group);
            group.rewind(0);
            first.projections().rebuild(Projections.ALL, (_, _) -> {});
            group.stop(first);
            group.stop(last);
            group.rewind(10);
            try (var admin =
                    Admin.create(new HashMap<String, Object>(group.broker().client()))) {
                admin.createPartitions(Map.of(group.topics().learners(), NewPartitions.increaseTo(9)))
                        .all()
                        .get(30, SECONDS);
            }
            load.get(3, MINUTES);
            // The next holder finds the partitions that are new.
            group.stopRelay();
            group.startRelay();
            group.load();

            group.caughtUp();
            assertThat(group.any().parked()).isEmpty();
            assertThat(group.any().foreignRecords()).isEqualTo(4);
            assertThat(group.digest()).isEqualTo(group.rebuilt());
        }
    }

    private static void caughtUpBeyond(long position, WorkerGroup group) {
        await().atMost(PATIENCE)
                .until(() -> group.head() > position && group.any().awaitPosition(position, Duration.ofSeconds(1)));
    }

    /// Records of somebody else: no CloudEvent, no value, another type, a position that is no number.
    private static void strange(WorkerGroup group) throws Exception {
        var settings = new HashMap<String, Object>(group.broker().client());
        var topics = group.topics();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topics.reference(), "a", "none of ours"))
                    .get(30, SECONDS);
            producer.send(new ProducerRecord<>(topics.learners(), 2, "b", null)).get(30, SECONDS);
            for (var type : List.of("com.example.Other", "org.cairn.learner.LearnerRegistered")) {
                var record = new ProducerRecord<>(topics.learners(), 1, "c", "{}");
                record.headers()
                        .add("ce_specversion", "1.0".getBytes(UTF_8))
                        .add("ce_id", "1".getBytes(UTF_8))
                        .add("ce_source", "urn:x".getBytes(UTF_8))
                        .add("ce_position", "first".getBytes(UTF_8))
                        .add("ce_type", type.getBytes(UTF_8));
                producer.send(record).get(30, SECONDS);
            }
        }
    }
}
