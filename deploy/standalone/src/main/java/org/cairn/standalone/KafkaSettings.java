package org.cairn.standalone;

import java.util.HashMap;
import java.util.Map;
import org.cairn.contracts.distribution.Topics;
import org.springframework.core.env.Environment;

/// Where Kafka is, from the configuration `cairn.kafka.*`.
///
/// @param client settings of `kafka-clients`: those under `cairn.kafka.client`, and the servers
record KafkaSettings(Topics topics, Map<String, String> client) {
    static final String SERVERS = "cairn.kafka.servers";
    private static final String PREFIX = "cairn.kafka.topic-prefix";
    private static final String CLIENT_FILE = "cairn.kafka.client-properties";

    static KafkaSettings in(Environment environment) {
        var servers = environment.getProperty(SERVERS, "");
        if (servers.isBlank()) {
            throw new UsageFailure("this service needs Kafka: give --kafka HOST:PORT, or CAIRN_KAFKA_SERVERS");
        }
        var client = new HashMap<String, String>();
        var file = environment.getProperty(CLIENT_FILE, "");
        if (!file.isBlank()) client.putAll(ClientProperties.in(file));
        client.put("bootstrap.servers", servers);
        return new KafkaSettings(new Topics(environment.getProperty(PREFIX, Topics.PREFIX)), client);
    }
}
