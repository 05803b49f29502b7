package org.cairn.command.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.cairn.contracts.distribution.Topics;

/// Makes the topics where they are missing, and tells how they are.
final class KafkaTopics {

    /// @param id         given by the broker
    /// @param partitions how many
    record Topic(String name, String id, int partitions) {}

    /// They keep everything: a reader may begin anew at any time.
    private static final Map<String, String> KEPT = Map.of("retention.ms", "-1", "retention.bytes", "-1");

    static Map<String, Topic> ensure(Map<String, Object> client, Topics topics, int partitions)
            throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(client)) {
            create(admin, topics.learners(), partitions);
            create(admin, topics.reference(), 1);
            var found = new HashMap<String, Topic>();
            admin.describeTopics(topics.all())
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> found.put(
                            name,
                            new Topic(
                                    name,
                                    topic.topicId().toString(),
                                    topic.partitions().size())));
            return found;
        }
    }

    private static void create(Admin admin, String name, int partitions)
            throws InterruptedException, ExecutionException {
        var topic = new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(KEPT);
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) throw failed;
        }
    }

    private KafkaTopics() {}
}
