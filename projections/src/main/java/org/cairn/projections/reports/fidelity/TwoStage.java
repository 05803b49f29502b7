package org.cairn.projections.reports.fidelity;

import java.util.List;

/// Standard errors of a mean over k of K sections, of which each was observed m_i times (Cochran 1977, Sampling
/// Techniques, chapter 10).
final class TwoStage {
    private int sections;
    /// Σ s_i² ÷ m_i of the sections with two observations or more.
    private double known;
    /// Σ 1 ÷ m_i of the others.
    private double unknown;
    private double squares;
    private int degrees;

    /// @param observations m_i
    /// @param variance     s_i²; `NaN` where there is one observation
    void add(int observations, double variance) {
        sections++;
        if (observations < 2) {
            unknown += 1.0 / observations;
        } else {
            known += variance / observations;
            squares += variance * (observations - 1);
            degrees += observations - 1;
        }
    }

    /// √[(1 − k/K)·s_b²/k + Σ_i(s_i²/m_i) ÷ (k·K)]. A section that was observed once takes the pooled variance of
    /// the others.
    ///
    /// @param between s_b²
    /// @param all     K
    /// @return `NaN` where no section was observed twice, or only some and one of them
    double error(double between, int all) {
        if (degrees == 0 || sections < all && sections < 2) return Double.NaN;
        var within = known + unknown * squares / degrees;
        var sampled = sections < all ? (1 - (double) sections / all) * between / sections : 0;
        return Math.sqrt(sampled + within / ((double) sections * all));
    }

    /// s_b ÷ √k: without the factor, as with k = K it would be nothing and every change a signal.
    double errorOfChange(double between) {
        return sections < 2 ? Double.NaN : Math.sqrt(between / sections);
    }

    /// The sample variance; `NaN` of fewer than two.
    static double variance(List<Double> values) {
        if (values.size() < 2) return Double.NaN;
        var mean = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
        return values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.size() - 1);
    }
}
