package org.cairn.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one run of `bench distributed` does.
///
/// @param learners   that are simulated
/// @param events     to which what was simulated is multiplied
/// @param rounds     how often the log is published
/// @param workers    how many at a time, for each measurement of them
/// @param readModels that they keep; none for each alone and all together
/// @param rate       commands a second
/// @param warmUp     how long they are sent before they count
/// @param sent       how long they are sent
/// @param soak       how long they are sent to see what grows
/// @param sample     how often it is looked what has grown
/// @param parts      that are measured
/// @param limit      of each part but the soak
/// @param directory  where the university is kept for the next run; null for nowhere
record DistributedPlan(
        int learners,
        long events,
        int rounds,
        List<Integer> workers,
        List<String> readModels,
        int rate,
        Duration warmUp,
        Duration sent,
        Duration soak,
        Duration sample,
        Set<DistributedPart> parts,
        Duration limit,
        @Nullable Path directory) {

    boolean wants(DistributedPart part) {
        return parts.contains(part);
    }

    /// The university alone.
    ReadSidePlan university() {
        return new ReadSidePlan(learners, 1, events, rate, sent, 1, Set.of(), List.of(), limit, directory);
    }
}
