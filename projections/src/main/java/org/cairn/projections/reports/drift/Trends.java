package org.cairn.projections.reports.drift;

import java.util.Arrays;
import org.cairn.projections.reports.Window;
import org.cairn.projections.reports.statistics.SeasonalTrend;

/// The trend over the last 36 months, as parts of the last month's row: a description beside the chart, which
/// decides nothing.
final class Trends {
    /// With fewer than two years there is none to be told from seasons.
    private static final int FEWEST = 24;

    private Trends() {}

    static void fill(Row row, double[] months, int last) {
        var values = Arrays.copyOfRange(months, Math.max(0, last + 1 - Window.MONTHS), last + 1);
        if (Arrays.stream(values).filter(Double::isFinite).count() < FEWEST) return;
        var trend = SeasonalTrend.of(values, Timeline.YEAR);
        row.part("trend-per-year", trend.slope())
                .part("trend-z", trend.z())
                .part("trend-p", trend.pValue())
                .part("trend-rho", trend.rho());
    }
}
