package org.cairn.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// What happens by chance happens as often, and hangs together as much, as the parameters say.
class ChanceTest {

    private static final int SEEDS = 200;
    private static final int TIMES = 100;

    /// Residuals of the share of each month, over seeds and sections: their variance in parts of p(1 − p)/n, and their
    /// correlation with the month before.
    private record Residuals(double dispersion, double correlation) {
        static Residuals of(double rho) {
            var setting = Setting.of(Scenario.STEADY, 100).correlated(rho);
            var calendar = new Calendar(3);
            var squares = 0.0;
            var products = 0.0;
            var count = 0;
            for (var seed = 0; seed < SEEDS; seed++) {
                var streams = new Streams(seed);
                var chance = new Chance(setting, Truth.of(setting, streams), calendar, streams);
                var before = 0.0;
                for (var month = 0; month < calendar.months(); month++) {
                    var p = chance.of(Practice.SMALL_GROUPS, 3, month);
                    var times = chance.times(Practice.SMALL_GROUPS, 3, month, TIMES);
                    var residual = (times - TIMES * p) / Math.sqrt(TIMES * p * (1 - p));
                    squares += residual * residual;
                    if (month > 0) products += residual * before;
                    before = residual;
                    count++;
                }
            }
            return new Residuals(squares / count, products / squares * count / (count - SEEDS));
        }
    }

    @Test
    void monthsAreAsIndependentAsCoinTosses() {
        var residuals = Residuals.of(0);
        assertThat(residuals.dispersion()).isCloseTo(1, within(0.05));
        assertThat(residuals.correlation()).isCloseTo(0, within(0.04));
    }

    @Test
    void orEachHangsTogetherWithTheOneBefore() {
        var residuals = Residuals.of(0.3);
        assertThat(residuals.dispersion()).isCloseTo(1.5, within(0.08));
        assertThat(residuals.correlation()).isCloseTo(0.3, within(0.04));
    }
}
