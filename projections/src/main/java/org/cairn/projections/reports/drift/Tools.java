package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;

/// D13: weeks of a month with a change of a tool that people had to work otherwise for; beside it, of the work
/// handed in, the share that was made with each kind of tool.
final class Tools {
    private static final String ID = "d13";

    private final Material material;
    private final Timeline timeline;

    private Tools(Material material) {
        this.material = material;
        timeline = material.timeline();
    }

    static List<DriftRow> rows(Material material) {
        var tools = new Tools(material);
        var rows = new ArrayList<DriftRow>();
        var shares = tools.shares();
        var scopes = material.people().scopes();
        for (var scope = 0; scope < scopes.size(); scope++) tools.rows(scopes.get(scope), shares, rows);
        return rows;
    }

    private void rows(Scope scope, List<TreeMap<String, Integer>> shares, List<DriftRow> rows) {
        List<Set<Integer>> weeks = new ArrayList<>();
        for (var month = 0; month < timeline.months(); month++) weeks.add(new HashSet<>());
        for (var change : material.programme().all(OperationFact.Platform.class)) {
            var month = timeline.month(change.on());
            var concerns = scope.kind() == Scope.Kind.PROGRAMME
                    || material.programme().concerns(change.sections(), scope.code());
            if (change.breaking() && concerns && timeline.has(month))
                weeks.get(month).add(week(change.on()));
        }
        var values = weeks.stream().mapToDouble(Set::size).toArray();
        var explained = new Explained(material, Indicator.D13, values);
        for (var month = 0; month < timeline.months(); month++) {
            if (!timeline.isShown(month)) continue;
            var row = new Row(ID, "breaking-weeks", scope, timeline.monthPeriod(month)).value(values[month], 1);
            if (scope.kind() == Scope.Kind.PROGRAMME) {
                var all = shares.get(month).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                shares.get(month).forEach((tool, count) -> row.part("tool-" + tool, (double) count / all));
            }
            rows.add(explained.fill(row, month, timeline.eraOf(month)).of(material.pathway()));
        }
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private List<TreeMap<String, Integer>> shares() {
        List<TreeMap<String, Integer>> shares = new ArrayList<>();
        for (var month = 0; month < timeline.months(); month++) shares.add(new TreeMap<>());
        for (var evidence : material.programme().all(EvidenceFact.Evidence.class)) {
            var month = timeline.month(evidence.on());
            if (!timeline.has(month)) continue;
            var tool = evidence.toolUse() == null ? "unsaid" : evidence.toolUse();
            shares.get(month).merge(tool, 1, Integer::sum);
        }
        return shares;
    }
}
