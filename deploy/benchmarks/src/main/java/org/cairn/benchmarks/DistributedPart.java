package org.cairn.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What `bench distributed` measures, in this order: what adds events comes after what only reads.
enum DistributedPart {
    /// The log into the topics.
    RELAY,
    /// The topics into read models, from the first record.
    WORKERS,
    /// From a command's acknowledgement until all read models have it.
    VISIBLE,
    /// Whether memory, threads and files stay what they are under load.
    SOAK;

    static final List<String> NAMES =
            Arrays.stream(values()).map(DistributedPart::code).toList();

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
