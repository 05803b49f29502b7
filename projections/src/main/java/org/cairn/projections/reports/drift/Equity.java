package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.statistics.Dispersion;
import org.cairn.projections.reports.statistics.RateDifference;
import org.cairn.projections.reports.statistics.Series;

/// D10: by how much more or less often learners of a cohort reach what they planned for a term than the rest. Each
/// learner who is there when the term begins and has a milestone due in it is one outcome: all of them reached by
/// its end, or not. A gap that has always been there is reported; drift is a change of it.
final class Equity {
    private static final double WATCH = 4;
    private static final double DRIFT = 5.5;
    /// Smaller cohorts are not told of.
    private static final int FEWEST_LEARNERS = 10;

    private final Material material;
    private final Timeline timeline;
    private final List<String> codes;
    private final int[] cohorts;
    /// By term and cohort.
    private final int[][] reached;

    private final int[][] all;

    private Equity(Material material) {
        this.material = material;
        timeline = material.timeline();
        codes = material.programme().cohorts();
        cohorts = material.people().cohorts(codes);
        reached = new int[timeline.termCount()][codes.size()];
        all = new int[timeline.termCount()][codes.size()];
        count();
    }

    static List<DriftRow> rows(Material material) {
        var equity = new Equity(material);
        var rows = new ArrayList<DriftRow>();
        if (equity.codes.size() < 2) return rows;
        for (var era : material.timeline().eras()) {
            for (var cohort = 0; cohort < equity.codes.size(); cohort++) equity.rows(era, cohort, rows);
        }
        return rows;
    }

    private void count() {
        var people = material.people();
        // 0 nothing due, 1 all reached, -1 not all.
        var outcome = new int[timeline.termCount()][people.count()];
        for (var due : new PaceIndicator(material).planned()) {
            var term = timeline.termOf(timeline.month(due.on()));
            if (term < 0) continue;
            var end = timeline.lastDay(timeline.startOf(term) + Timeline.TERM - 1);
            var isReached = due.reachedOn() != null && !due.reachedOn().isAfter(end);
            if (!isReached) outcome[term][due.learner()] = -1;
            else if (outcome[term][due.learner()] == 0) outcome[term][due.learner()] = 1;
        }
        for (var term = 0; term < timeline.termCount(); term++) {
            var begin = timeline.firstDay(timeline.startOf(term));
            for (var learner = 0; learner < people.count(); learner++) {
                var result = outcome[term][learner];
                if (result == 0 || !people.get(learner).isEnrolledOn(begin)) continue;
                all[term][cohorts[learner]]++;
                if (result > 0) reached[term][cohorts[learner]]++;
            }
        }
    }

    private void rows(Timeline.Era era, int cohort, List<DriftRow> rows) {
        var terms = timeline.endTerm(era);
        var gaps = new RateDifference[terms];
        var value = new double[terms];
        var n = new double[terms];
        var spread = new double[terms];
        for (var term = 0; term < terms; term++) {
            var rest = Arrays.stream(all[term]).sum() - all[term][cohort];
            var enough = all[term][cohort] >= FEWEST_LEARNERS && rest >= FEWEST_LEARNERS;
            value[term] = Double.NaN;
            spread[term] = Double.NaN;
            if (!enough) continue;
            var restReached = Arrays.stream(reached[term]).sum() - reached[term][cohort];
            gaps[term] = RateDifference.of(reached[term][cohort], all[term][cohort], restReached, rest);
            value[term] = gaps[term].difference();
            n[term] = all[term][cohort];
            spread[term] = n[term] * smoothed(reached[term][cohort], all[term][cohort], restReached, rest);
        }
        var tolerance = material.design().tolerance(era, Indicator.D10, Design.CHANGE);
        var fewest = material.design().fewest(era, Indicator.D10);
        var limits = new Chart.Limits(fewest, tolerance, Dispersion.ASSUMED.factor());
        var series = new Series(value, n, spread);
        var chart = Chart.ofTerms(series, timeline, era, limits, WATCH, DRIFT);
        for (var term = timeline.firstTerm(era); term < terms; term++) {
            if (!series.has(term) || !timeline.isShown(timeline.startOf(term))) continue;
            var target = material.design().target(era, Indicator.D10);
            var mean = series.between(Math.max(0, term + 1 - Timeline.TERMS_OF_YEAR), term + 1)
                    .mean();
            var row = new Row("d10", "planned-reached", Scope.cohort(codes.get(cohort)), timeline.termPeriod(term))
                    .counts(true)
                    .baseline(era)
                    .tolerance(tolerance)
                    .target(target, mean)
                    .value(value[term], n[term])
                    .learners(all[term][cohort])
                    .error(gaps[term].error())
                    .interval(gaps[term].low(), gaps[term].high())
                    .part("rate", (double) reached[term][cohort] / all[term][cohort])
                    .part("rest", Arrays.stream(all[term]).sum() - all[term][cohort]);
            rows.add(chart.fill(row, term).of(material.pathway()));
        }
    }

    /// Variance of the difference; with half a success and half a failure more, so that it is not 0 where all
    /// succeed.
    private static double smoothed(int x1, int n1, int x2, int n2) {
        var p1 = (x1 + 0.5) / (n1 + 1);
        var p2 = (x2 + 0.5) / (n2 + 1);
        return p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2;
    }
}
