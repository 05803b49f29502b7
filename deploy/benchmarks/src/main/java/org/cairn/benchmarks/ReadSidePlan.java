package org.cairn.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one run of `bench read-side` does.
///
/// @param learners   that are simulated
/// @param programmes over which they are spread, half of them in the first
/// @param events     to which what was simulated is multiplied; 0 for not at all
/// @param rate       commands a second
/// @param sent       how long they are sent
/// @param times      how often each page and tile is asked for
/// @param parts      that are measured
/// @param readModels that are rebuilt; none for every one and all together
/// @param limit      of each part
/// @param directory  where the university is kept for the next run; null for nowhere
record ReadSidePlan(
        int learners,
        int programmes,
        long events,
        int rate,
        Duration sent,
        int times,
        Set<ReadSidePart> parts,
        List<String> readModels,
        Duration limit,
        @Nullable Path directory) {}
