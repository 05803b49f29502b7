package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;

/// D11: minutes per judgement, how long work waits for its mark (the 90th percentile of days from allocation to
/// judgement), and judgements per full-time equivalent.
final class Workload {
    private static final double OLDEST = 90;
    private static final int FEWEST_TO_COMPARE = 8;

    private final Material material;
    private final Timeline timeline;
    private final double[] minutes;
    private final double[] timed;
    private final double[] judgements;
    private final List<List<Double>> ages = new ArrayList<>();

    private Workload(Material material) {
        this.material = material;
        timeline = material.timeline();
        minutes = new double[timeline.months()];
        timed = new double[timeline.months()];
        judgements = new double[timeline.months()];
        for (var month = 0; month < timeline.months(); month++) ages.add(new ArrayList<>());
        var allocated = new HashMap<UUID, Long>();
        for (var each : material.programme().all(AssessmentFact.Allocation.class)) {
            allocated.put(each.allocation(), each.on().toEpochDay());
        }
        var marks = material.marks();
        for (var i = 0; i < marks.count; i++) {
            var month = marks.month[i];
            if (!timeline.has(month)) continue;
            var judgement = marks.all.get(i).judgement();
            judgements[month]++;
            if (judgement.minutesSpent() != null) {
                minutes[month] += judgement.minutesSpent();
                timed[month]++;
            }
            var since = judgement.allocation() == null ? null : allocated.get(judgement.allocation());
            if (since != null) ages.get(month).add((double) (judgement.on().toEpochDay() - since));
        }
    }

    static List<DriftRow> rows(Material material) {
        var workload = new Workload(material);
        var rows = new ArrayList<DriftRow>();
        workload.minutes(rows);
        workload.queue(rows);
        workload.perPost(rows);
        return rows;
    }

    private void minutes(List<DriftRow> rows) {
        var values = new double[timeline.months()];
        for (var month = 0; month < values.length; month++) {
            values[month] = timed[month] > 0 ? minutes[month] / timed[month] : Double.NaN;
        }
        var explained = new Explained(material, Indicator.D11, values);
        for (var month = 0; month < values.length; month++) {
            if (timed[month] == 0 || !timeline.isShown(month)) continue;
            var row = row("minutes-per-judgement", month).value(values[month], timed[month]);
            if (month == timeline.months() - 1) Trends.fill(row, values, month);
            rows.add(explained.fill(row, month, timeline.eraOf(month)).of(material.pathway()));
        }
    }

    /// Compared with the same month of the baseline year by the test of Kolmogorov and Smirnov: days are a
    /// continuous measure, levels are not.
    private void queue(List<DriftRow> rows) {
        for (var month = 0; month < timeline.months(); month++) {
            var now = values(month);
            if (now.length == 0 || !timeline.isShown(month)) continue;
            var era = timeline.eraOf(month);
            var row = row("queue-age-p90", month).baseline(era).value(new Percentile(OLDEST).evaluate(now), now.length);
            if (era != null && month >= era.watchedFrom()) {
                var before = values(era.start() + (month - era.start()) % Timeline.YEAR);
                if (Math.min(now.length, before.length) >= FEWEST_TO_COMPARE) {
                    var test = new KolmogorovSmirnovTest();
                    var distance = test.kolmogorovSmirnovStatistic(before, now);
                    row.reference(new Percentile(OLDEST).evaluate(before), Double.NaN)
                            .part("ks-d", distance)
                            .part("ks-p", test.approximateP(distance, before.length, now.length));
                }
            }
            rows.add(row.of(material.pathway()));
        }
    }

    private double[] values(int month) {
        return ages.get(month).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private void perPost(List<DriftRow> rows) {
        var posts = new Posts(material);
        for (var month = 0; month < timeline.months(); month++) {
            var fte = posts.fteOn(timeline.lastDay(month));
            if (fte == 0 || !timeline.isShown(month)) continue;
            rows.add(row("judgements-per-fte", month)
                    .baseline(timeline.eraOf(month))
                    .value(judgements[month] / fte, judgements[month])
                    .part("fte", fte)
                    .of(material.pathway()));
        }
    }

    private Row row(String series, int month) {
        return new Row("d11", series, Scope.PROGRAMME, timeline.monthPeriod(month));
    }
}
