package org.cairn.projections.reports.fidelity;

/// The lowest share of a cohort ÷ the share of all: 1 where all take part alike. Cohorts of fewer than ten learners
/// are left out. Only of the programme as a whole.
final class CohortMeasure implements Measure {
    private static final int FEWEST = 10;

    private final int[][] active;
    private final int[][] took;

    CohortMeasure(int cohorts, int months) {
        active = new int[cohorts][months];
        took = new int[cohorts][months];
    }

    void add(int cohort, int month, boolean tookPart) {
        active[cohort][month]++;
        if (tookPart) took[cohort][month]++;
    }

    @Override
    public Figure figure(int section, int from, int until) {
        if (section != PROGRAMME) return Figure.NONE;
        var n = 0;
        var part = 0;
        var variance = 0.0;
        var lowest = Double.NaN;
        var lowestN = 0;
        var learners = 0;
        for (var cohort = 0; cohort < active.length; cohort++) {
            var own = 0;
            var ownPart = 0;
            var most = 0;
            for (var month = from; month <= until; month++) {
                own += active[cohort][month];
                ownPart += took[cohort][month];
                most = Math.max(most, active[cohort][month]);
            }
            n += own;
            part += ownPart;
            if (own == 0) continue;
            var share = (double) ownPart / own;
            variance += own * share * (1 - share);
            if (most >= FEWEST && !(share >= lowest)) {
                lowest = share;
                lowestN = own;
                learners = most;
            }
        }
        if (part == 0 || Double.isNaN(lowest)) return Figure.NONE;
        var all = (double) part / n;
        var ratio = lowest / all;
        var own = lowest * (1 - lowest);
        // Delta method; the cohort is a part of all.
        var error =
                Math.sqrt(Math.max(0, own / lowestN - 2 * ratio * own / n + ratio * ratio * variance / n / n)) / all;
        return new Figure(lowest, all, ratio, lowestN, learners, error * error * lowestN, error, error, 0);
    }
}
