package org.cairn.projections.reports.drift;

import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.Status;
import org.jspecify.annotations.Nullable;

/// The status of what explains and does not count (D8, D9, D11, D13): in control, unless it was further than twice
/// the tolerance from the same month of the baseline year for six months on end; then it counts.
///
/// @param values of one series by month; `NaN` for a gap
record Explained(Material material, Indicator indicator, double[] values) {
    private static final int MONTHS = 6;
    private static final double TIMES = 2;

    /// With what is known of a month but its value.
    Row fill(Row row, int month, Timeline.@Nullable Era era) {
        row.baseline(era).target(material.design().target(era, indicator), mean(month));
        if (era == null) return row;
        row.counts(isEverBeyond(era));
        if (month < era.decidedFrom()) return row;
        var change = change(era, month);
        var tolerance = material.design().tolerance(era, indicator, Double.NaN);
        return row.reference(values[matched(era, month)], change / tolerance)
                .change(change)
                .status(isBeyond(era, month) ? Status.DRIFT : Status.IN_CONTROL);
    }

    private boolean isEverBeyond(Timeline.Era era) {
        for (var month = era.decidedFrom(); month < era.end(); month++) if (isBeyond(era, month)) return true;
        return false;
    }

    private boolean isBeyond(Timeline.Era era, int month) {
        var target = material.design().target(era, indicator);
        if (target == null || month - MONTHS + 1 < era.watchedFrom()) return false;
        for (var each = month - MONTHS + 1; each <= month; each++) {
            if (!(Math.abs(change(era, each)) > TIMES * target.tolerance().doubleValue())) return false;
        }
        return true;
    }

    private double change(Timeline.Era era, int month) {
        return values[month] - values[matched(era, month)];
    }

    private static int matched(Timeline.Era era, int month) {
        return era.start() + (month - era.start()) % Timeline.YEAR;
    }

    private double mean(int month) {
        var sum = 0.0;
        var n = 0;
        for (var each = Math.max(0, month + 1 - Timeline.YEAR); each <= month; each++) {
            if (Double.isNaN(values[each])) continue;
            sum += values[each];
            n++;
        }
        return n > 0 ? sum / n : Double.NaN;
    }
}
