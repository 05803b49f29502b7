package org.cairn.projections.reports.drift;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.jspecify.annotations.Nullable;

/// What the baselines say of indicators.
final class Design {
    /// With fewer observations there is no status, where the baseline says nothing else.
    static final int FEWEST = 20;
    /// Five points: δ where the baseline says nothing else.
    static final double CHANGE = 0.05;

    private final Map<String, Map<Indicator, PathwayFact.BaselineTarget>> targets = new HashMap<>();

    Design(Programme programme) {
        for (var target : programme.all(PathwayFact.BaselineTarget.class)) {
            targets.computeIfAbsent(target.baseline(), _ -> new EnumMap<>(Indicator.class))
                    .put(target.indicator(), target);
        }
    }

    PathwayFact.@Nullable BaselineTarget target(Timeline.@Nullable Era era, @Nullable Indicator indicator) {
        if (era == null || indicator == null) return null;
        return targets.getOrDefault(era.baseline().baseline(), Map.of()).get(indicator);
    }

    int fewest(Timeline.@Nullable Era era, @Nullable Indicator indicator) {
        var target = target(era, indicator);
        return target == null ? FEWEST : target.minN();
    }

    double tolerance(Timeline.@Nullable Era era, @Nullable Indicator indicator, double otherwise) {
        var target = target(era, indicator);
        return target == null ? otherwise : target.tolerance().doubleValue();
    }
}
