package org.cairn.projections.reports.fidelity;

import java.util.function.IntToDoubleFunction;

/// A part that is a quotient of sums.
final class RatioMeasure implements Measure {

    /// What one observation is.
    enum Kind {
        /// Something that is so or not so: numerator 0 or 1, denominator 1.
        SHARE,
        /// Amounts.
        AMOUNT
    }

    private final Kind kind;
    private final boolean ofLearners;
    private final IntToDoubleFunction scale;
    /// By section and month; the last row is of those in no section.
    private final Grid<Sums> sums;

    /// @param ofLearners whether an observation is a learner in a month
    /// @param scale      by the last month: what the quotient is multiplied by
    RatioMeasure(Kind kind, boolean ofLearners, IntToDoubleFunction scale, int sections, int months) {
        this.kind = kind;
        this.ofLearners = ofLearners;
        this.scale = scale;
        sums = Grid.of(sections + 1, months, Sums::new);
    }

    /// @param section −1 for none
    void add(int section, int month, double numerator, double denominator) {
        sums.at(section < 0 ? sums.size() - 1 : section, month).add(numerator, denominator);
    }

    /// Whether the section has anything in these months.
    boolean has(int section, int from, int until) {
        return sum(section, from, until).n() > 0;
    }

    @Override
    public Figure figure(int section, int from, int until) {
        var sum = sum(section, from, until);
        var by = scale.applyAsDouble(until);
        if (!(sum.denominator() > 0) || !(by > 0)) return Figure.NONE;
        var ratio = sum.ratio();
        var n = kind == Kind.SHARE ? (int) Math.round(sum.denominator()) : sum.n();
        var share = Math.min(1, ratio);
        var error = by * (kind == Kind.SHARE ? Math.sqrt(share * (1 - share) / n) : sum.error());
        var spread = kind == Kind.SHARE ? by * by * share * (1 - share) : error * error * n;
        return new Figure(
                sum.numerator(),
                sum.denominator() / by,
                by * ratio,
                n,
                ofLearners ? most(section, from, until) : -1,
                spread,
                error,
                error,
                sections(section, from, until));
    }

    private Sums sum(int section, int from, int until) {
        var all = new Sums();
        for (var s = 0; s < sums.size(); s++) {
            if (section != PROGRAMME && s != section) continue;
            for (var month = from; month <= until; month++) all.add(sums.at(s, month));
        }
        return all;
    }

    /// Learners in the month that has most of them.
    private int most(int section, int from, int until) {
        var most = 0;
        for (var month = from; month <= until; month++)
            most = Math.max(most, sum(section, month, month).n());
        return most;
    }

    private int sections(int section, int from, int until) {
        if (section != PROGRAMME) return 1;
        var count = 0;
        for (var s = 0; s < sums.size() - 1; s++) if (has(s, from, until)) count++;
        return count;
    }
}
