package org.cairn.projections.reports.attribution;

import java.util.Comparator;
import java.util.List;
import org.cairn.projections.reports.DriftRow;
import org.jspecify.annotations.Nullable;

/// What of a change of the mean level is due to who marks: the composition part of D5, which is an identity and no
/// model. It has no interval, as nothing is estimated.
///
/// @param effect composition, in levels
/// @param share  of the whole change of the mean level
record WhoMarks(double effect, double share) {
    /// Families in which levels drift.
    private static final List<String> OF_LEVELS = List.of("d4");

    private static final String SPLIT = "d5";
    private static final String COMPOSITION = "composition";
    /// From half of the change on it is called a cause.
    private static final double MOST = 0.5;

    /// Of the term in which the drift was first seen.
    ///
    /// @return null where the family is none of levels, or the change was not split
    static @Nullable WhoMarks of(DriftRow drifting, Episode episode, List<DriftRow> drift) {
        if (!OF_LEVELS.contains(drifting.indicator())) return null;
        var split = drift.stream()
                .filter(row -> row.indicator().equals(SPLIT)
                        && !row.period().last().isBefore(episode.firstSignal())
                        && row.parts().containsKey(COMPOSITION))
                .min(Comparator.comparing(DriftRow::period));
        if (split.isEmpty()) return null;
        var composition = split.get().parts().getOrDefault(COMPOSITION, 0.0);
        var total = split.get().value();
        return total == null || total == 0 ? null : new WhoMarks(composition, composition / total);
    }

    boolean isNamed() {
        return share >= MOST;
    }
}
