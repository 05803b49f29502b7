package org.cairn.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.cairn.contracts.distribution.Topics;

/// Makes the topics where they are missing, and tells how they are.
final class KafkaTopics implements AutoCloseable {
    /// An event has up to 1 MiB of payload; its headers come on top of that.
    static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private static final Duration JUST_MADE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final String FOR_EVER = "-1";

    /// They keep everything: a reader may begin anew at any time.
    private static final Map<String, String> KEPT = Map.of(
            "retention.ms",
            FOR_EVER,
            "retention.bytes",
            FOR_EVER,
            "cleanup.policy",
            "delete",
            "max.message.bytes",
            Integer.toString(LARGEST_RECORD));

    private final Admin admin;
    private final Topics topics;
    private final int partitions;

    /// @param id   given by the broker: one of the same name that was made anew has another
    /// @param ends of its partitions: behind the last record of each
    record Topic(String name, String id, List<Long> ends) {}

    KafkaTopics(RelaySettings settings) {
        var client = new HashMap<String, Object>();
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        client.putAll(settings.kafka());
        admin = Admin.create(client);
        topics = settings.topics();
        partitions = settings.partitions();
    }

    /// How the topics are, by name. Those that are missing are made: whoever may not make any can still use what
    /// somebody else has made.
    Map<String, Topic> look() throws InterruptedException, ExecutionException {
        var described = new ArrayList<TopicDescription>();
        for (var name : topics.all()) described.add(described(name));
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : described) {
            for (var partition : topic.partitions()) {
                wanted.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest());
            }
        }
        var ends = admin.listOffsets(wanted).all().get();
        var found = new HashMap<String, Topic>();
        for (var topic : described) {
            var ofTopic = new ArrayList<Long>();
            for (var number = 0; number < topic.partitions().size(); number++) {
                ofTopic.add(Objects.requireNonNull(ends.get(new TopicPartition(topic.name(), number)))
                        .offset());
            }
            found.put(topic.name(), new Topic(topic.name(), topic.topicId().toString(), List.copyOf(ofTopic)));
        }
        return found;
    }

    private TopicDescription described(String name) throws InterruptedException, ExecutionException {
        var found = described(name, false);
        if (found.isPresent()) return found.get();
        make(name);
        // For a moment a broker may not know what it has just made.
        return described(name, true)
                .orElseThrow(() -> new IllegalStateException(
                        "%s was made and is not there after %d s".formatted(name, JUST_MADE.toSeconds())));
    }

    private Optional<TopicDescription> described(String name, boolean wait)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        while (true) {
            try {
                var asked = admin.describeTopics(List.of(name)).topicNameValues();
                return Optional.of(Objects.requireNonNull(asked.get(name)).get());
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) throw failed;
                if (!wait || System.nanoTime() - start > JUST_MADE.toNanos()) return Optional.empty();
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private void make(String name) throws InterruptedException, ExecutionException {
        var many = name.equals(topics.learners()) ? partitions : 1;
        try {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(many), Optional.empty()).configs(KEPT)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) throw failed;
        }
    }

    /// What is wrong with how they were made by somebody else, in sentences; empty if nothing is or nobody tells.
    List<String> flaws() throws InterruptedException {
        var resources = topics.all().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        try {
            var flaws = new ArrayList<String>();
            admin.describeConfigs(resources).all().get().forEach((resource, config) -> {
                for (var key : List.of("retention.ms", "retention.bytes", "cleanup.policy")) {
                    var is = config.get(key).value();
                    if (!is.equals(KEPT.get(key))) {
                        flaws.add("%s forgets records: its %s is %s and should be %s"
                                .formatted(resource.name(), key, is, KEPT.get(key)));
                    }
                }
            });
            return List.copyOf(flaws);
        } catch (ExecutionException _) {
            return List.of();
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
