package org.cairn.projections.reports.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often a chart of shares signals in two watched years, with and without a change: the table of rates that the
/// thresholds were chosen by. Terms have seasons of ±6 points, series a month-to-month correlation ρ and variances φ
/// times those of chance.
class CalibrationTest {
    private static final long SEED = 20261122;
    private static final int SERIES = 11;
    private static final int FAMILIES = 6;
    private static final int MONTHS = 36;
    private static final double[] SEASON = {0.06, 0.06, 0.06, 0.06, -0.02, -0.02, -0.02, -0.02, -0.06, -0.06, 0, 0};

    private final Random random = new Random(SEED);

    @BeforeAll
    static void sayTheSeed() {
        System.out.println("seed " + SEED);
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 1", "30, 0.3, 1.5", "120, 0.3, 1", "400, 0, 1", "400, 0.3, 1.5"})
    void withoutAChangeAtMostThreeOfAHundredSeriesSignal(double n, double rho, double phi) {
        var signalled = signals(n, rho, phi, 0, 24, 120);
        System.out.println("n " + n + ", rho " + rho + ": " + signalled);
        assertThat(signalled).isBetween(0.001, 0.03);
    }

    @ParameterizedTest
    @CsvSource({
        " 30, 0,   0.34, 0.12", " 30, 0.3, 0.15, 0.10",
        "120, 0,   0.98, 0.04", "120, 0.3, 0.72, 0.10",
        "400, 0,   1.00, 0.02", "400, 0.3, 1.00, 0.02"
    })
    void aFallOfTenPointsIsSeenWithinAYear(double n, double rho, double share, double margin) {
        var seen = signals(n, rho, 1, -0.10, 12, 40);
        System.out.println("n " + n + ", rho " + rho + ": " + seen);
        assertThat(seen).isCloseTo(share, within(margin));
    }

    @Test
    void theCalibrationFindsWhatWasPutIn() {
        var phi = 0.0;
        var rho = 0.0;
        for (var round = 0; round < 100; round++) {
            var found = Dispersion.of(baselines(family(400, 0.3, 1.5, 0)));
            phi += found.phi() / 100;
            rho += found.rho() / 100;
        }
        System.out.println("phi " + phi + ", rho " + rho);
        assertThat(phi).isCloseTo(1.5, within(0.1));
        assertThat(rho).isCloseTo(0.3, within(0.06));
    }

    @Test
    void fewSeriesAreNotTrusted() {
        var family = baselines(family(100, 0, 1, 0));
        assertThat(Dispersion.of(family.subList(0, 4))).isEqualTo(Dispersion.ASSUMED);
        // √(1.5 · 1.3 ÷ 0.7) = 1.669; it is not shrunk to what others are.
        assertThat(Dispersion.ASSUMED.shrunkTo(new Dispersion(1, 0, 1000)).factor())
                .isCloseTo(1.669, within(0.0005));
    }

    @Test
    void aFamilyIsShrunkToAllWithTheWeightOfSixtyDegreesOfFreedom() {
        var shrunk = new Dispersion(2, 0.5, 20).shrunkTo(new Dispersion(1, 0.1, 300));
        assertThat(shrunk.phi()).isCloseTo((20 * 2 + 60 * 1) / 80.0, within(1e-12));
        assertThat(shrunk.rho()).isCloseTo((20 * 0.5 + 60 * 0.1) / 80.0, within(1e-12));
        assertThat(new Dispersion(0.4, -0.2, 10).factor()).isEqualTo(1);
        assertThat(new Dispersion(1, 0.9, 10).factor()).isEqualTo(2);
    }

    /// The share of series with a signal within so many months after the baseline year.
    private double signals(double n, double rho, double phi, double fall, int within, int rounds) {
        var signalled = 0;
        for (var round = 0; round < rounds; round++) {
            var families = new ArrayList<List<Series>>();
            for (var f = 0; f < FAMILIES; f++) families.add(family(n, rho, phi, fall));
            var dispersions = families.stream()
                    .map(family -> Dispersion.of(baselines(family)))
                    .toList();
            var all = Dispersion.mean(dispersions);
            for (var f = 0; f < FAMILIES; f++) {
                var factor = dispersions.get(f).shrunkTo(all).factor();
                for (var series : families.get(f)) if (isSignalled(series, factor, within)) signalled++;
            }
        }
        return signalled / (double) (rounds * FAMILIES * SERIES);
    }

    private static boolean isSignalled(Series series, double factor, int within) {
        var states = Cusum.of(MatchedPeriods.of(series, 0, 12, 20, factor), 12);
        return states.subList(0, within).stream()
                .anyMatch(state -> state.larger() > 6 && Math.abs(state.change()) >= 0.05);
    }

    private static List<Series> baselines(List<Series> family) {
        return family.stream().map(series -> series.between(0, 12)).toList();
    }

    private List<Series> family(double n, double rho, double phi, double fall) {
        var family = new ArrayList<Series>();
        for (var s = 0; s < SERIES; s++) {
            var level = 0.6 + 0.05 * random.nextGaussian();
            var successes = new double[MONTHS];
            var trials = new double[MONTHS];
            var deviation = random.nextGaussian();
            for (var t = 0; t < MONTHS; t++) {
                if (t > 0) deviation = rho * deviation + Math.sqrt(1 - rho * rho) * random.nextGaussian();
                var p = Math.clamp(level + SEASON[t % 12] + (t >= 12 ? fall : 0), 0.01, 0.99);
                trials[t] = n;
                successes[t] = n * Math.clamp(p + deviation * Math.sqrt(phi * p * (1 - p) / n), 0, 1);
            }
            family.add(Series.ofShares(successes, trials));
        }
        return family;
    }
}
