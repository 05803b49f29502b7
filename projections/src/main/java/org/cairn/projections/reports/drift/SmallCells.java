package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;

/// Withholds what tells of fewer than ten learners, and where that is a single section or cohort, the next smallest
/// one as well: otherwise it would be the whole less the others. What was withheld is still in the figures of the
/// whole, and in the verdict on it.
public final class SmallCells {
    /// Said in a row in the place of its figures.
    public static final String NOTE = "suppressed";

    private static final int FEWEST = 10;

    private record Group(String indicator, String series, Period period, Scope.Kind kind) {}

    private SmallCells() {}

    /// The same rows in the same order, some without their figures.
    public static List<DriftRow> withhold(List<DriftRow> rows) {
        var groups = new HashMap<Group, List<DriftRow>>();
        for (var row : rows) {
            if (row.learners() == null || row.scope().kind() == Scope.Kind.PROGRAMME) continue;
            groups.computeIfAbsent(
                            new Group(
                                    row.indicator(),
                                    row.series(),
                                    row.period(),
                                    row.scope().kind()),
                            _ -> new ArrayList<>())
                    .add(row);
        }
        Set<DriftRow> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var group : groups.values()) {
            group.sort(Comparator.comparingInt(SmallCells::learners).thenComparing(DriftRow::scope));
            var few = (int) group.stream().filter(SmallCells::isSmall).count();
            hidden.addAll(group.subList(0, few == 1 ? Math.min(2, group.size()) : few));
        }
        return rows.stream()
                .map(row -> isSmall(row) || hidden.contains(row) ? withheld(row) : row)
                .toList();
    }

    private static boolean isSmall(DriftRow row) {
        return row.learners() != null && row.learners() < FEWEST;
    }

    private static int learners(DriftRow row) {
        return Objects.requireNonNullElse(row.learners(), 0);
    }

    private static DriftRow withheld(DriftRow row) {
        return new Row(row.indicator(), row.series(), row.scope(), row.period())
                .as(row.baselineVersion())
                .counts(row.counts())
                .status(Status.INSUFFICIENT)
                .note(NOTE)
                .of(row.pathway());
    }
}
