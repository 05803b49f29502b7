package org.cairn.projections.reports.fidelity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.jspecify.annotations.Nullable;

/// The design baseline in force at the end of each month.
final class Baselines {
    private final List<PathwayFact.@Nullable Baseline> byMonth = new ArrayList<>();
    private final Map<String, Map<Indicator, PathwayFact.BaselineTarget>> targets = new HashMap<>();

    Baselines(Programme programme, Months months) {
        for (var month = 0; month < months.count(); month++) {
            byMonth.add(programme.baselineOn(months.lastDay(month)));
        }
        for (var target : programme.all(PathwayFact.BaselineTarget.class)) {
            targets.computeIfAbsent(target.baseline(), _ -> new HashMap<>()).put(target.indicator(), target);
        }
    }

    PathwayFact.@Nullable Baseline in(int month) {
        return byMonth.get(month);
    }

    PathwayFact.@Nullable BaselineTarget target(int month, Indicator indicator) {
        var baseline = in(month);
        return baseline == null
                ? null
                : targets.getOrDefault(baseline.baseline(), Map.of()).get(indicator);
    }

    /// 0 where none was agreed.
    double weight(int month, Indicator indicator) {
        var target = target(month, indicator);
        return target == null ? 0 : target.weight().doubleValue();
    }
}
