package org.cairn.projections.reports.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.projections.reports.attribution.Finding.Verdict;
import org.jspecify.annotations.Nullable;

/// Which of several candidates can be named as causes of a drift.
///
/// The clearest is named first; its effect is then taken out of the sections that it affected, and the others are
/// looked at again: otherwise whatever else happened in some of the same sections would seem to be a cause, too.
/// What coincides with the clearest in sections and time cannot be told from it, and then neither is named.
final class Findings {
    private static final double SAME = 0.8;
    private static final double CLEAR = 0.05;

    private final Panel panel;
    private final double distance;
    private final double sign;

    /// What p must not exceed: the more candidates there are, the sooner one of them fits by chance (Bonferroni).
    private final double level;

    private final double[][] adjustment;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Panel panel, int candidates, double distance, double sign) {
        this.panel = panel;
        level = CLEAR / Math.max(1, candidates);
        this.distance = distance;
        this.sign = sign;
        adjustment = new double[panel.sections().size()][panel.periods().size()];
    }

    /// @param distance δ
    /// @param sign     of the drift
    /// @return one for each candidate, in the order in which they were settled
    static List<Finding> of(Panel panel, List<Candidate> candidates, double distance, double sign) {
        var findings = new Findings(panel, candidates.size(), distance, sign);
        findings.settle(candidates.stream()
                .map(candidate -> findings.look(candidate, null))
                .toList());
        return List.copyOf(findings.found);
    }

    private void settle(List<Finding> open) {
        var left = new ArrayList<>(open);
        while (!left.isEmpty()) {
            left.sort(Comparator.comparing((Finding finding) -> !clear(finding))
                    .thenComparingDouble(finding -> finding.contrast().p())
                    .thenComparing(Finding::candidate));
            var best = left.removeFirst();
            if (!clear(best)) {
                found.add(best);
                continue;
            }
            var same = left.stream()
                    .filter(other -> other.alone().p() < CLEAR && sameExposure(best.candidate(), other.candidate()))
                    .toList();
            left.removeAll(same);
            settle(best, same);
            takeOut(best);
            left.replaceAll(other -> look(other.candidate(), other.alone()));
        }
    }

    private void settle(Finding best, List<Finding> same) {
        if (same.isEmpty()) {
            found.add(with(best, Verdict.NAMED, List.of()));
            return;
        }
        var all = new ArrayList<>(same);
        all.addFirst(best);
        for (var finding : all) {
            var others = all.stream()
                    .map(Finding::candidate)
                    .filter(other -> other != finding.candidate())
                    .sorted()
                    .toList();
            found.add(with(finding, Verdict.NOT_SEPARABLE, others));
        }
    }

    /// An interval that excludes 0 with the drift's sign, and does so still when all candidates are reckoned with.
    ///
    /// Compared with other sections it must also be more than sections chosen at random show in one of twenty
    /// cases: with one
    /// affected section of ten the interval rests on a normal distribution that nothing can be held against (Conley
    /// and
    /// Taber 2011). What affected all sections must also show in all: that a few of them pull the mean is no sign
    /// of it.
    private boolean clear(Finding finding) {
        if (!finding.contrast().is(sign) || finding.contrast().p() > level) return false;
        return finding.data().control().length > 0
                ? finding.permutation().p() <= CLEAR
                : SignInterval.of(finding.data().affected()).is(sign);
    }

    private boolean sameExposure(Candidate one, Candidate other) {
        return exposure(one).correlation(exposure(other)) > SAME;
    }

    private Exposure exposure(Candidate candidate) {
        var affected = new boolean[panel.sections().size()];
        for (var s = 0; s < affected.length; s++)
            affected[s] = candidate.affects(panel.sections().get(s));
        return Exposure.of(
                affected, panel.firstFrom(candidate.on()), panel.periods().size());
    }

    private Finding look(Candidate candidate, @Nullable Contrast alone) {
        var data = BeforeAndAfter.of(panel, candidate, adjustment);
        var contrast = data.effect();
        var permutation = data.permutation();
        var preTrend = data.preTrend();
        return new Finding(
                candidate,
                data,
                alone == null ? contrast : alone,
                contrast,
                permutation,
                preTrend,
                Finding.grade(data, permutation, preTrend, distance),
                Verdict.NOT_NAMED,
                List.of());
    }

    private void takeOut(Finding named) {
        var from = panel.firstFrom(named.candidate().on());
        for (var s = 0; s < adjustment.length; s++) {
            if (!named.candidate().affects(panel.sections().get(s))) continue;
            for (var t = from; t < adjustment[s].length; t++)
                adjustment[s][t] += named.contrast().effect();
        }
    }

    private static Finding with(Finding finding, Verdict verdict, List<Candidate> inseparable) {
        return new Finding(
                finding.candidate(),
                finding.data(),
                finding.alone(),
                finding.contrast(),
                finding.permutation(),
                finding.preTrend(),
                finding.grade(),
                verdict,
                inseparable);
    }
}
