package org.cairn.projections.reports.attribution;

/// Where and since when something was in force: 1 in an affected section from its period on, else 0.
record Exposure(double[][] bySectionAndPeriod) {

    /// @param affected for each section
    /// @param from     index of the first period in which it was in force
    static Exposure of(boolean[] affected, int from, int periods) {
        var exposure = new double[affected.length][periods];
        for (var s = 0; s < affected.length; s++) {
            for (var t = Math.max(0, from); t < periods && affected[s]; t++) exposure[s][t] = 1;
        }
        return new Exposure(exposure);
    }

    /// Correlation of the two with section means and period means removed: what is left is all that a comparison of
    /// sections before and after can go by. What affected all sections alike has nothing left; two such are
    /// compared over time alone.
    double correlation(Exposure other) {
        var mine = demeaned(true);
        var others = other.demeaned(true);
        if (squares(mine) == 0 && squares(others) == 0) {
            mine = demeaned(false);
            others = other.demeaned(false);
        }
        var product = 0.0;
        for (var s = 0; s < mine.length; s++) {
            for (var t = 0; t < mine[s].length; t++) product += mine[s][t] * others[s][t];
        }
        var norm = Math.sqrt(squares(mine) * squares(others));
        return norm > 0 ? product / norm : 0;
    }

    private double[][] demeaned(boolean byPeriod) {
        var sections = bySectionAndPeriod.length;
        var periods = sections == 0 ? 0 : bySectionAndPeriod[0].length;
        var ofSection = new double[sections];
        var ofPeriod = new double[periods];
        var all = 0.0;
        for (var s = 0; s < sections; s++) {
            for (var t = 0; t < periods; t++) {
                ofSection[s] += bySectionAndPeriod[s][t] / periods;
                ofPeriod[t] += bySectionAndPeriod[s][t] / sections;
                all += bySectionAndPeriod[s][t] / periods / sections;
            }
        }
        var left = new double[sections][periods];
        for (var s = 0; s < sections; s++) {
            for (var t = 0; t < periods; t++) {
                left[s][t] = bySectionAndPeriod[s][t] - ofSection[s] - (byPeriod ? ofPeriod[t] - all : 0);
            }
        }
        return left;
    }

    private static double squares(double[][] values) {
        var sum = 0.0;
        for (var row : values) for (var value : row) sum += value * value;
        // What rounding leaves is nothing.
        return sum < 1e-9 ? 0 : sum;
    }
}
