package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.statistics.PairedChange;
import org.cairn.projections.reports.statistics.Shrinkage;
import org.jspecify.annotations.Nullable;

/// D3: whether marking became softer, or learners better, or both so that one hides the other. Only works whose
/// mark is known can tell: second markers soften together with the first.
final class Leniency {
    static final String ID = "d3";
    static final String LENIENCY = "leniency";
    static final String ABILITY = "ability";
    static final String MASKED = "masked";

    private static final double DRIFT = 3;
    private static final double WATCH = 2.5;
    private static final double CHANGE_OF_LENIENCY = 0.1;
    private static final double CHANGE_OF_ABILITY = 0.25;
    private static final int FEWEST_ASSESSORS = 3;
    private static final int TERMS_TOGETHER = 3;

    private final Material material;
    private final Timeline timeline;
    private final Anchors anchors;

    private Leniency(Material material, Anchors anchors) {
        this.material = material;
        timeline = material.timeline();
        this.anchors = anchors;
    }

    /// Two looks at a change: in the last term, and in the last up to three.
    private record Look(PairedChange last, PairedChange three, double least) {

        /// The one that is clearer.
        PairedChange clearer() {
            return Math.abs(three.z()) > Math.abs(last.z()) ? three : last;
        }

        PairedChange signalled() {
            return signals(last, DRIFT) && !signals(three, DRIFT) ? last : three;
        }

        boolean isDrift() {
            return signals(last, DRIFT) || signals(three, DRIFT);
        }

        Status status() {
            if (isDrift()) return Status.DRIFT;
            return signals(last, WATCH) || signals(three, WATCH) ? Status.WATCH : Status.IN_CONTROL;
        }

        private boolean signals(PairedChange change, double limit) {
            return change.pairs() >= FEWEST_ASSESSORS
                    && Math.abs(change.z()) > limit
                    && Math.abs(change.mean()) >= least;
        }
    }

    static List<DriftRow> rows(Material material) {
        var anchors = new Anchors(material);
        if (anchors.isEmpty()) return List.of();
        var leniency = new Leniency(material, anchors);
        var rows = new ArrayList<DriftRow>();
        for (var era : material.timeline().eras()) leniency.rows(era, rows);
        return rows;
    }

    private void rows(Timeline.Era era, List<DriftRow> rows) {
        var start = timeline.firstTerm(era);
        var target = material.design().target(era, Indicator.D3);
        var gap = material.second();
        for (var term = start; term < timeline.endTerm(era); term++) {
            var n = Arrays.stream(Anchors.of(anchors.ratings, term, term + 1)).sum();
            if (n == 0 || !timeline.isShown(timeline.startOf(term))) continue;
            var row = row(LENIENCY, term, target).baseline(era);
            var all = programme(term, term + 1);
            row.value(all.mean(), n).error(Math.sqrt(all.within() / n));
            row.part("between-assessors", Math.sqrt(all.between())).part("within-assessors", Math.sqrt(all.within()));
            spread(row, all, term);
            gap.fill(row, term);
            if (term - start < Timeline.TERMS_OF_YEAR) {
                rows.add(row.of(material.pathway()));
                continue;
            }
            var leniency =
                    new Look(leniency(start, term, 1), leniency(start, term, TERMS_TOGETHER), CHANGE_OF_LENIENCY);
            var ability = new Look(ability(start, term, 1), ability(start, term, TERMS_TOGETHER), CHANGE_OF_ABILITY);
            var enough = n >= material.design().fewest(era, Indicator.D3)
                    && leniency.last().pairs() >= FEWEST_ASSESSORS;
            var masked = enough && isMasked(leniency, ability);
            var before = programme(start, start + Timeline.TERMS_OF_YEAR).mean();
            fill(row, leniency, enough, masked)
                    .reference(before, leniency.clearer().z());
            rows.add(row.of(material.pathway()));
            var other = row(ABILITY, term, null).baseline(era).tolerance(CHANGE_OF_ABILITY);
            other.value(
                    abilityOf(term),
                    Arrays.stream(anchors.weights(term, term + 1)).sum());
            fill(other, ability, enough, masked)
                    .reference(
                            abilityOf(matched(start, term)), ability.clearer().z());
            rows.add(other.of(material.pathway()));
            var both = row(MASKED, term, null).baseline(era).counts(false).note(masked ? MASKED : null);
            both.value(masked ? 1 : 0, n)
                    .status(!enough ? Status.INSUFFICIENT : masked ? Status.DRIFT : Status.IN_CONTROL);
            rows.add(both.of(material.pathway()));
        }
    }

    private Row row(String series, int term, PathwayFact.@Nullable BaselineTarget target) {
        var row = new Row(ID, series, Scope.PROGRAMME, timeline.termPeriod(term)).counts(true);
        if (target == null) return row;
        var from = Math.max(0, term + 1 - Timeline.TERMS_OF_YEAR);
        return row.target(target, programme(from, term + 1).mean());
    }

    private static Row fill(Row row, Look look, boolean enough, boolean masked) {
        var signalled = look.isDrift() ? look.signalled() : look.clearer();
        return row.change(signalled.mean())
                .interval(signalled.mean() - 1.96 * signalled.error(), signalled.mean() + 1.96 * signalled.error())
                .status(enough ? look.status() : Status.INSUFFICIENT)
                .note(masked ? MASKED : null)
                .part("change-last", look.last().mean())
                .part("z-last", look.last().z())
                .part("t-last", look.last().t())
                .part("change-three", look.three().mean())
                .part("z-three", look.three().z())
                .part("t-three", look.three().t())
                .part("assessors", look.last().pairs());
    }

    /// Both signal with opposite signs, and neither is under half the other.
    private static boolean isMasked(Look leniency, Look ability) {
        if (!leniency.isDrift() || !ability.isDrift()) return false;
        var one = leniency.signalled().mean();
        var other = ability.signalled().mean();
        return one * other < 0
                && Math.min(Math.abs(one), Math.abs(other)) >= Math.max(Math.abs(one), Math.abs(other)) / 2;
    }

    /// Λ and the variances of a time: λ of each assessor, weighted by judgements.
    private Shrinkage programme(int from, int to) {
        return Shrinkage.of(
                anchors.weights(from, to),
                Anchors.of(anchors.ratings, from, to),
                Anchors.of(anchors.sums, from, to),
                Anchors.of(anchors.squares, from, to));
    }

    /// The strictest and the most lenient assessor, shrunken towards the programme.
    private void spread(Row row, Shrinkage all, int term) {
        var lowest = Double.POSITIVE_INFINITY;
        var highest = Double.NEGATIVE_INFINITY;
        for (var assessor = 0; assessor < anchors.assessors; assessor++) {
            var n = anchors.ratings[assessor][term];
            if (n == 0) continue;
            var shrunken = all.towardsMean(anchors.leniency(assessor, term, term + 1), n);
            lowest = Math.min(lowest, shrunken);
            highest = Math.max(highest, shrunken);
        }
        row.part("strictest", lowest).part("most-lenient", highest);
    }

    /// λ in the last so many watched terms − λ in the baseline's three, of those who rated anchors in both.
    private PairedChange leniency(int start, int term, int terms) {
        var from = Math.max(start + Timeline.TERMS_OF_YEAR, term + 1 - terms);
        var changes = new double[anchors.assessors];
        for (var assessor = 0; assessor < changes.length; assessor++) {
            changes[assessor] = leniency(assessor, start, from, term);
        }
        return paired(changes);
    }

    private double leniency(int assessor, int start, int from, int term) {
        return anchors.leniency(assessor, from, term + 1)
                - anchors.leniency(assessor, start, start + Timeline.TERMS_OF_YEAR);
    }

    /// The same of level − λ. Levels have seasons, anchors have none: levels are compared term by term with the
    /// same of the baseline year.
    private PairedChange ability(int start, int term, int terms) {
        var from = Math.max(start + Timeline.TERMS_OF_YEAR, term + 1 - terms);
        var changes = new double[anchors.assessors];
        for (var assessor = 0; assessor < changes.length; assessor++) {
            var sum = 0.0;
            var count = 0;
            for (var each = from; each <= term; each++) {
                var b = matched(start, each);
                var change = anchors.level(assessor, each, each + 1) - anchors.level(assessor, b, b + 1);
                if (Double.isNaN(change)) continue;
                sum += change;
                count++;
            }
            changes[assessor] = count == 0 ? Double.NaN : sum / count - leniency(assessor, start, from, term);
        }
        return paired(changes);
    }

    private static int matched(int start, int term) {
        return start + (term - start) % Timeline.TERMS_OF_YEAR;
    }

    /// Mean level − Λ of a term.
    private double abilityOf(int term) {
        var marks = Arrays.stream(anchors.weights(term, term + 1)).sum();
        var levels = Arrays.stream(Anchors.of(anchors.levels, term, term + 1)).sum();
        return levels / marks - programme(term, term + 1).mean();
    }

    private static PairedChange paired(double[] changes) {
        return PairedChange.of(
                Arrays.stream(changes).filter(change -> !Double.isNaN(change)).toArray());
    }
}
