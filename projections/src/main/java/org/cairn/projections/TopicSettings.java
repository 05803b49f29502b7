package org.cairn.projections;

import java.util.Map;
import org.cairn.contracts.distribution.Topics;

/// How a worker is fed by Kafka.
///
/// @param worker who it is, for people who ask who has a partition
/// @param group  the consumer group that shares the partitions
/// @param kafka  settings of `kafka-clients`, `bootstrap.servers` at least
public record TopicSettings(Topics topics, String worker, String group, Map<String, String> kafka) {
    public static final String GROUP = "cairn-projections";
}
