package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Window;

/// The report on drift: the one door of this package.
public final class Drift {
    private static final Comparator<DriftRow> ORDER = Comparator.comparing(DriftRow::indicator)
            .thenComparing(DriftRow::series)
            .thenComparing(DriftRow::scope)
            .thenComparing(DriftRow::period);

    private Drift() {}

    /// All rows of all indicators, by indicator, series, scope and period. A period without data has no row.
    public static List<DriftRow> report(Programme programme, Window window) {
        var material = Material.of(programme, window);
        var components = new ArrayList<Component>();
        components.addAll(Practice.components(material));
        components.addAll(Grouping.components(material));
        components.addAll(Reliability.components(material));
        components.addAll(PaceIndicator.components(material));
        var charts = new Charts(material);
        var rows = new ArrayList<>(charts.rows(components));
        rows.addAll(LockStep.rows(material));
        rows.addAll(Leniency.rows(material));
        rows.addAll(LevelDistribution.rows(material));
        rows.addAll(LevelChange.rows(material));
        rows.addAll(Reliability.rows(material));
        rows.addAll(PaceIndicator.rows(material));
        rows.addAll(CurriculumLag.rows(material));
        rows.addAll(StaffContinuity.rows(material));
        rows.addAll(Equity.rows(material));
        rows.addAll(Workload.rows(material));
        rows.addAll(Costs.rows(material));
        rows.addAll(Tools.rows(material));
        rows.sort(ORDER);
        return List.copyOf(rows);
    }
}
