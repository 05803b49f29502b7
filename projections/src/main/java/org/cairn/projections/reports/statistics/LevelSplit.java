package org.cairn.projections.reports.statistics;

/// A change of a mean over groups, split into who is there and what each does (Kitagawa 1955). The parts add up
/// exactly.
///
/// @param total       ΔL = Σ w₁m₁ − Σ w₀m₀
/// @param composition Σ Δw·½(m₀ + m₁): other groups weigh more or less
/// @param within      Σ Δm·½(w₀ + w₁): the same groups do otherwise
public record LevelSplit(double total, double composition, double within) {

    /// One element for each group, the same in all four. A group that was observed in one of the two periods only
    /// keeps its mean in the other: its coming or going is composition.
    ///
    /// @param before     weights in the first period, of any sum; 0 for a group that is not there
    /// @param means      in the first period; `NaN` for one that was not observed
    /// @param after      weights in the second period
    /// @param meansAfter in the second period; `NaN` for one that was not observed
    public static LevelSplit of(double[] before, double[] means, double[] after, double[] meansAfter) {
        var sumBefore = observedWeight(before, means, meansAfter);
        var sumAfter = observedWeight(after, means, meansAfter);
        var composition = 0.0;
        var within = 0.0;
        for (var g = 0; g < before.length; g++) {
            if (!observed(means[g], meansAfter[g])) continue;
            var w0 = before[g] / sumBefore;
            var w1 = after[g] / sumAfter;
            var m0 = Double.isNaN(means[g]) ? meansAfter[g] : means[g];
            var m1 = Double.isNaN(meansAfter[g]) ? means[g] : meansAfter[g];
            composition += (w1 - w0) * (m0 + m1) / 2;
            within += (m1 - m0) * (w0 + w1) / 2;
        }
        return new LevelSplit(composition + within, composition, within);
    }

    /// What is left of a split when the part that another quantity explains, split likewise, is taken off.
    public LevelSplit minus(LevelSplit explained) {
        return new LevelSplit(total - explained.total, composition - explained.composition, within - explained.within);
    }

    /// Groups of which neither mean is known cannot be split; the others are taken as the whole.
    private static double observedWeight(double[] weights, double[] means, double[] meansAfter) {
        var sum = 0.0;
        for (var g = 0; g < weights.length; g++) if (observed(means[g], meansAfter[g])) sum += weights[g];
        return sum;
    }

    private static boolean observed(double before, double after) {
        return !Double.isNaN(before) || !Double.isNaN(after);
    }
}
