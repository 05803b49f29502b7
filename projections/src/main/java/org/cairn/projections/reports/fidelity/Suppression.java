package org.cairn.projections.reports.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.Scope;

/// Withholds what tells of fewer than ten learners, and where that is a single section, the next smallest one as
/// well: otherwise it would be the programme less the others.
public final class Suppression {
    private static final int FEWEST = 10;

    public static List<FidelityRow> of(List<FidelityRow> rows) {
        var groups = new LinkedHashMap<String, List<FidelityRow>>();
        for (var row : rows) {
            if (row.scope().kind() != Scope.Kind.SECTION || row.learners() == null) continue;
            var key = String.join(
                    " ", row.period().kind().code(), row.period().first().toString(), row.dimension(), row.part());
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        var withheld = new HashSet<FidelityRow>();
        for (var group : groups.values()) {
            group.sort(Comparator.comparing((FidelityRow row) -> Objects.requireNonNullElse(row.learners(), 0))
                    .thenComparing(FidelityRow::scope));
            var few = (int) group.stream().filter(Suppression::isOfFew).count();
            var hidden = few == 1 ? Math.min(2, group.size()) : few;
            withheld.addAll(group.subList(0, hidden));
        }
        return rows.stream()
                .map(row -> withheld.contains(row) || isOfFew(row) ? withheld(row) : row)
                .toList();
    }

    private static boolean isOfFew(FidelityRow row) {
        return row.learners() != null && row.learners() < FEWEST;
    }

    private static FidelityRow withheld(FidelityRow row) {
        return new FidelityRow(
                row.pathway(),
                row.scope(),
                row.period(),
                row.dimension(),
                row.part(),
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                row.sections(),
                row.coverage(),
                row.observers(),
                row.alpha(),
                row.target(),
                row.tolerance(),
                false,
                null,
                row.status(),
                "suppressed",
                row.rubricVersion(),
                row.baselineVersion());
    }

    private Suppression() {}
}
