package org.cairn.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What `bench read-side` measures, in this order: what adds events comes after what only reads, and what takes longest
/// comes last.
enum ReadSidePart {
    /// Queries of the dashboards under `deploy/bi`.
    TILES,
    /// One page of each kind of the console.
    PAGES,
    /// From a command's acknowledgement until all read models have it.
    VISIBLE,
    /// The computation of a programme's report.
    REPORTS,
    /// Each read model built anew, and all of them.
    REBUILDS;

    static final List<String> NAMES =
            Arrays.stream(values()).map(ReadSidePart::code).toList();

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
