package org.cairn.projections.reports.fidelity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.bi.Visit;
import org.cairn.projections.reports.statistics.KrippendorffAlpha;
import org.cairn.projections.reports.statistics.Ratings;
import org.jspecify.annotations.Nullable;

/// Who observed what, and how far observers agree.
final class Observation {

    /// @param visits of these months, by day
    /// @param rubric versions by which was observed, joined by a comma; null where none was
    record Summary(
            List<Visit> visits,
            int sections,
            int observers,
            @Nullable String rubric) {

        /// Krippendorff's ordinal α: a unit is an item in a section, an observer's rating of it the first of the
        /// months.
        ///
        /// @param dimension null for all items
        /// @return null where no two observers rated the same, or all ratings are alike
        @Nullable
        Double alpha(@Nullable Dimension dimension) {
            var units = new TreeMap<String, Map<UUID, Integer>>();
            for (var visit : visits) {
                var walkthrough = visit.walkthrough();
                for (var observation : visit.observations()) {
                    var item = observation.item();
                    if (dimension != null && item.dimension() != dimension.observed()) continue;
                    var unit =
                            String.join("/", walkthrough.section(), item.rubric(), item.rubricVersion(), item.item());
                    units.computeIfAbsent(unit, _ -> new TreeMap<>())
                            .putIfAbsent(walkthrough.observer(), observation.score());
                }
            }
            var ratings = units.values().stream()
                    .map(unit ->
                            unit.values().stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            var alpha = KrippendorffAlpha.ordinal(Ratings.of(ratings, ObservationRubric.MAXIMUM + 1));
            return Double.isNaN(alpha) ? null : alpha;
        }
    }

    private final List<List<Visit>> byMonth = new ArrayList<>();
    private final Measures measures;

    Observation(Programme programme, Measures measures, Months months) {
        this.measures = measures;
        for (var month = 0; month < months.count(); month++) byMonth.add(new ArrayList<>());
        for (var visit : programme.visits()) {
            var month = months.index(visit.walkthrough().on());
            if (month >= 0) byMonth.get(month).add(visit);
        }
    }

    Summary in(int section, int from, int until) {
        var visits = new ArrayList<Visit>();
        var sections = new HashSet<String>();
        var observers = new HashSet<UUID>();
        var rubrics = new TreeSet<String>();
        for (var month = Math.max(0, from); month <= until; month++) {
            for (var visit : byMonth.get(month)) {
                var walkthrough = visit.walkthrough();
                if (section != Measure.PROGRAMME && measures.section(walkthrough.section()) != section) continue;
                visits.add(visit);
                sections.add(walkthrough.section());
                observers.add(walkthrough.observer());
                rubrics.add(walkthrough.rubric() + "/" + walkthrough.rubricVersion());
            }
        }
        return new Summary(
                visits, sections.size(), observers.size(), rubrics.isEmpty() ? null : String.join(",", rubrics));
    }
}
