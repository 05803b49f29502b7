package org.cairn.standalone.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.special.Erf;

/// How often each practice happens in each section and month.
///
/// Of `n` times it happens as often as a binomial number says: with the probability of the section and month, and with
/// the parameter's correlation from month to month (a Gaussian copula of an autoregressive series). Where months hang
/// together, their counts also vary more than binomially, by φ = 1.5. The practices of a section have something in
/// common
/// as well, with a correlation of 0.3; sections are independent of each other.
final class Chance {

    private static final double COMMON = 0.3;
    private static final double SPREAD_OF_SECTIONS = 0.03;
    private static final double DISPERSION = 1.5;

    /// Below it a probability is no number of double precision.
    private static final double LOWEST_LOGARITHM = -700;

    private final Truth truth;
    private final double dispersion;
    private final double[][] offsets;
    private final double[][][] latent;

    Chance(Setting setting, Truth truth, Calendar calendar, Streams streams) {
        this.truth = truth;
        dispersion = setting.correlation() > 0 ? DISPERSION : 1;
        var months = calendar.months() - Coaching.FIRST_MONTH;
        var practices = Practice.values().length;
        this.offsets = new double[practices][setting.sections()];
        this.latent = new double[practices][setting.sections()][];
        for (var section = 0; section < setting.sections(); section++) {
            var common = series(months, setting.correlation(), streams.of("common", section));
            for (var practice = 0; practice < practices; practice++) {
                var random = streams.of("chance/" + Practice.values()[practice], section);
                offsets[practice][section] = SPREAD_OF_SECTIONS * random.nextGaussian();
                var own = series(months, setting.correlation(), random);
                for (var month = 0; month < months; month++) {
                    own[month] = Math.sqrt(COMMON) * common[month] + Math.sqrt(1 - COMMON) * own[month];
                }
                latent[practice][section] = own;
            }
        }
    }

    /// Standard normal, each correlated with the one before.
    private static double[] series(int length, double correlation, SplittableRandom random) {
        var series = new double[length];
        for (var i = 0; i < length; i++) {
            var fresh = random.nextGaussian();
            series[i] = i == 0 ? fresh : correlation * series[i - 1] + Math.sqrt(1 - correlation * correlation) * fresh;
        }
        return series;
    }

    /// Its probability; months before the baseline year are as that.
    double of(Practice practice, int section, int month) {
        var share = practice.usual()
                + Calendar.season(month)
                + offsets[practice.ordinal()][section]
                - truth.fall(practice, section, month);
        return Math.clamp(share, 0.02, 0.98);
    }

    /// How often of `n` times it happens.
    int times(Practice practice, int section, int month, int n) {
        var normal = latent[practice.ordinal()][section][month - Coaching.FIRST_MONTH];
        var p = of(practice, section, month);
        var binomial = quantile(n, p, 0.5 * Erf.erfc(-normal / Math.sqrt(2)));
        return Math.clamp(Math.round(n * p + Math.sqrt(dispersion) * (binomial - n * p)), 0, n);
    }

    /// To whom of the candidates it happens.
    <T> List<T> chosen(Practice practice, int section, int month, List<T> candidates, SplittableRandom random) {
        var times = times(practice, section, month, candidates.size());
        var pool = new ArrayList<>(candidates);
        for (var i = 0; i < times; i++) {
            Collections.swap(pool, i, i + random.nextInt(pool.size() - i));
        }
        return pool.subList(0, times);
    }

    /// The least k with P(Bin(n, p) ≤ k) ≥ u.
    private static int quantile(int n, double p, double u) {
        if (n * Math.log1p(-p) < LOWEST_LOGARITHM)
            return new BinomialDistribution(n, p).inverseCumulativeProbability(u);
        var probability = Math.pow(1 - p, n);
        var cumulated = probability;
        var k = 0;
        while (cumulated < u && k < n) {
            probability *= (double) (n - k) / (k + 1) * p / (1 - p);
            cumulated += probability;
            k++;
        }
        return k;
    }
}
