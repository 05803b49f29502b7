package org.cairn.projections;

import org.apache.kafka.common.TopicPartition;

/// The right to write what a partition holds, as it was given to a worker.
///
/// @param topicId given by the broker: a topic of the same name that was made anew has another
/// @param epoch   of this worker; the next has a higher one
record Claim(TopicPartition partition, String topicId, long epoch) {}
