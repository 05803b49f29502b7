package org.cairn.projections.reports.keeping;

import java.time.LocalDate;
import org.cairn.projections.reports.Window;
import org.jspecify.annotations.Nullable;

/// A report that is stored, without its rows.
///
/// @param knownAt    the day whose knowledge is in it; [#NOW] for all there is
/// @param window     null where nothing had happened
/// @param version    of the formulas
/// @param generation of the read model of facts
/// @param position   of the last event that the facts reflect
/// @param today      a day of the month that was not over yet
/// @param isOld      whether it was computed ten minutes ago, or longer
record Computed(
        String pathway,
        LocalDate knownAt,
        @Nullable Window window,
        int version,
        int generation,
        long position,
        LocalDate today,
        boolean isOld) {
    static final LocalDate NOW = LocalDate.MAX;
}
