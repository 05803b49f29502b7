package org.cairn.projections.reports.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.projections.reports.DriftRow;
import org.jspecify.annotations.Nullable;

/// A part of a drift whose cause is known by an identity and no model. It has no interval, as nothing is estimated.
///
/// @param candidate the event that it is due to; null where it is due to no single one
/// @param effect    in the unit of the indicator
/// @param share     of the whole change
/// @param isNamed   whether it is called a cause
record Exact(
        Candidate.Type type, String name, @Nullable Candidate candidate, double effect, double share, boolean isNamed) {

    /// Families in which levels drift.
    private static final List<String> OF_LEVELS = List.of("d4");

    private static final String SPLIT = "d5";
    private static final String COMPOSITION = "composition";
    private static final String COMPOSITION_UNEXPLAINED = "composition-unexplained";
    /// From half of the change on it is called a cause.
    private static final double MOST = 0.5;

    private static final String LAG = "d8";
    private static final String DEPRECATED = " deprecated";

    /// @param candidates all of them, as an identity needs no change-point set
    static List<Exact> of(DriftRow drifting, Episode episode, List<Candidate> candidates, List<DriftRow> drift) {
        var exact = new ArrayList<Exact>();
        if (OF_LEVELS.contains(drifting.indicator())) whoMarks(episode, drift, exact);
        if (drifting.indicator().equals(LAG)) whatIsBehind(episode, candidates, drift, exact);
        return exact;
    }

    /// What of a change of the mean level is due to who marks: the composition part of D5, of the term in which the
    /// drift was first seen.
    private static void whoMarks(Episode episode, List<DriftRow> drift, List<Exact> exact) {
        var split = drift.stream()
                .filter(row -> row.indicator().equals(SPLIT)
                        && !row.period().last().isBefore(episode.firstSignal())
                        && row.parts().containsKey(COMPOSITION))
                .min(Comparator.comparing(DriftRow::period));
        if (split.isEmpty()) return;
        var composition = split.get().parts().getOrDefault(COMPOSITION, 0.0);
        var total = split.get().value();
        if (total == null || total == 0) return;
        var share = composition / total;
        // Where anchors are rated they tell how much of it is leniency, and not whose work each of them has.
        var borneOut = (composition - split.get().parts().getOrDefault(COMPOSITION_UNEXPLAINED, 0.0)) / total;
        exact.add(new Exact(
                Candidate.Type.STAFF, "who-marks", null, composition, share, share >= MOST && borneOut >= MOST));
    }

    /// Which of the framework versions that were deprecated since the baseline year the leaves point at, in the
    /// month in which the drift was first seen.
    private static void whatIsBehind(
            Episode episode, List<Candidate> candidates, List<DriftRow> drift, List<Exact> exact) {
        var seen = drift.stream()
                .filter(row -> row.indicator().equals(LAG) && row.period().equals(episode.signal()))
                .findFirst();
        if (seen.isEmpty()) return;
        var change = seen.get().change();
        var year = episode.panel().periods().getFirst().from().plusYears(1);
        for (var candidate : candidates) {
            if (!candidate.name().endsWith(DEPRECATED) || candidate.on().isBefore(year)) continue;
            var leaves = seen.get()
                    .parts()
                    .get("deprecated-"
                            + candidate.name().substring(0, candidate.name().length() - DEPRECATED.length()));
            if (leaves == null || change == null || !(change > 0)) continue;
            exact.add(new Exact(candidate.type(), candidate.name(), candidate, leaves, leaves / change, true));
        }
    }

    boolean isOf(Candidate other) {
        return other.equals(candidate);
    }
}
