package org.cairn.projections;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.cairn.contracts.distribution.Topics;

/// Asks the broker how the topics are, and so whether it answers at all: a consumer that hears nothing does not tell.
final class TopicAdmin implements AutoCloseable {
    private static final String PATIENCE_MILLIS = "5000";

    private final Admin admin;
    private final Topics topics;

    TopicAdmin(TopicSettings settings) {
        topics = settings.topics();
        var all = new HashMap<String, Object>(settings.kafka());
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        admin = Admin.create(all);
    }

    /// By name.
    ///
    /// @throws KafkaAway if it does not answer, or has no such topics
    Map<String, Topic> describe() throws InterruptedException {
        try {
            var described = new HashMap<String, Topic>();
            admin.describeTopics(topics.all())
                    .allTopicNames()
                    .get()
                    .forEach((name, topic) -> described.put(
                            name,
                            new Topic(
                                    name,
                                    topic.topicId().toString(),
                                    topic.partitions().size())));
            return described;
        } catch (ExecutionException failed) {
            throw new KafkaAway(topics, failed.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
