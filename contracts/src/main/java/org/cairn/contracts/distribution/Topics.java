package org.cairn.contracts.distribution;

import java.util.List;

/// The two topics that the log is published to.
///
/// A record's key decides its partition, so what happened to one learner stays in order. Between learners, and between
/// the topics, there is no order: a consumer must not rest on one. A record may come twice.
///
/// @param prefix what the names begin with, for example `cairn`; one broker may serve several institutions
public record Topics(String prefix) {

    /// What names without another begin with.
    public static final String PREFIX = "cairn";

    public Topics {
        if (!prefix.matches("[a-z0-9][a-z0-9.-]{0,60}")) {
            throw new IllegalArgumentException(
                    "A topic prefix is of a-z, 0-9, '.' and '-', at most 61 characters: '%s' is not".formatted(prefix));
        }
    }

    /// What happened to learners. Keyed by the learner; what concerns several is there once for each.
    public String learners() {
        return prefix + ".learners";
    }

    /// All else: frameworks, pathways, staff, operations. Keyed by the event's first tag, in one partition.
    public String reference() {
        return prefix + ".reference";
    }

    public List<String> all() {
        return List.of(learners(), reference());
    }
}
