package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.statistics.IntraclassCorrelation;
import org.cairn.projections.reports.statistics.StabilityIndex;

/// D4: whether the distribution of levels is another one than in the same term of the baseline year. Judgements of
/// one learner are alike, and so count for less than as many of different learners.
final class LevelDistribution {
    private static final double WATCH = 0.01;

    private final Material material;
    private final Timeline timeline;
    /// By scope, term and level.
    private final double[][][] counts;
    /// By term and learner: how many, their sum and the sum of their squares.
    private final int[][] n;

    private final int[][] sum;
    private final int[][] squares;

    private LevelDistribution(Material material) {
        this.material = material;
        timeline = material.timeline();
        var marks = material.marks();
        var people = material.people();
        counts = new double[people.scopes().size()][timeline.termCount()][marks.levels];
        n = new int[timeline.termCount()][people.count()];
        sum = new int[timeline.termCount()][people.count()];
        squares = new int[timeline.termCount()][people.count()];
        for (var i = 0; i < marks.count; i++) {
            var term = marks.term[i];
            if (!marks.first[i] || term < 0) continue;
            var level = marks.ordinal[i];
            counts[0][term][level]++;
            if (marks.section[i] > 0) counts[marks.section[i]][term][level]++;
            n[term][marks.learner[i]]++;
            sum[term][marks.learner[i]] += level;
            squares[term][marks.learner[i]] += level * level;
        }
    }

    static List<DriftRow> rows(Material material) {
        var distribution = new LevelDistribution(material);
        var rows = new ArrayList<DriftRow>();
        for (var era : material.timeline().eras()) {
            for (var scope = 0; scope < distribution.counts.length; scope++) distribution.rows(era, scope, rows);
        }
        return rows;
    }

    private void rows(Timeline.Era era, int scope, List<DriftRow> rows) {
        var start = timeline.firstTerm(era);
        var fewest = material.design().fewest(era, Indicator.D4);
        for (var term = start; term < timeline.endTerm(era); term++) {
            var now = counts[scope][term];
            var count = Arrays.stream(now).sum();
            if (count == 0 || !timeline.isShown(timeline.startOf(term))) continue;
            var row = new Row("d4", "", material.people().scopes().get(scope), timeline.termPeriod(term))
                    .counts(true)
                    .baseline(era)
                    .target(material.design().target(era, Indicator.D4), Double.NaN)
                    .learners(learners(term, scope));
            for (var level = 0; level < now.length; level++) row.part("level-" + level, now[level] / count);
            row.value(Double.NaN, count);
            var matched = start + (term - start) % Timeline.TERMS_OF_YEAR;
            var before = counts[scope][matched];
            if (matched != term && Arrays.stream(before).sum() > 0) {
                compare(row, scope, term, matched, fewest);
            }
            rows.add(row.of(material.pathway()));
        }
    }

    private void compare(Row row, int scope, int term, int matched, int fewest) {
        var index = StabilityIndex.of(counts[scope][matched], counts[scope][term]);
        var correlation = correlation(scope, term, matched);
        var deff = Math.max(1, correlation.designEffect());
        var p = index.pValue(deff);
        row.value(index.value(), index.after())
                .change(index.value())
                .part("limit", index.limit(deff))
                .part("p", p)
                .part("deff", deff)
                .part("icc", correlation.value())
                .part("classes", index.classes())
                .part("n-baseline", index.before());
        if (index.before() < fewest || index.after() < fewest) return;
        if (index.value() > index.limit(deff)) row.status(Status.DRIFT);
        else row.status(p < WATCH ? Status.WATCH : Status.IN_CONTROL);
    }

    /// A learner who was judged in both terms is two groups, one in each.
    private IntraclassCorrelation correlation(int scope, int... terms) {
        var correlation = new IntraclassCorrelation();
        for (var term : terms) {
            for (var learner = 0; learner < n[term].length; learner++) {
                if (scope > 0 && material.people().sectionOf(learner) != scope) continue;
                correlation.add(n[term][learner], sum[term][learner], squares[term][learner]);
            }
        }
        return correlation;
    }

    private int learners(int term, int scope) {
        var learners = 0;
        for (var learner = 0; learner < n[term].length; learner++) {
            if (n[term][learner] > 0 && (scope == 0 || material.people().sectionOf(learner) == scope)) learners++;
        }
        return learners;
    }
}
