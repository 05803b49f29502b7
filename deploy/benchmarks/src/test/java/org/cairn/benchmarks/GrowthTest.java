package org.cairn.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What grows is told from what goes up and down.
class GrowthTest {
    private static final int MINUTES = 20;

    @Test
    void whatGoesUpAndDownIsFlat() {
        var random = new SplittableRandom(7);

        var growth = growth(_ -> 100 + random.nextDouble(-10, 10));

        assertThat(growth.isFlat()).isTrue();
        assertThat(growth.mean()).isBetween(90.0, 110.0);
    }

    @Test
    void whatGrowsByAMegabyteAMinuteBesideThatIsNot() {
        var random = new SplittableRandom(7);

        var growth = growth(minute -> 100 + minute + random.nextDouble(-2, 2));

        assertThat(growth.isFlat()).isFalse();
        assertThat(growth.perHour()).isBetween(50.0, 70.0);
    }

    @Test
    void aLineWithoutNoiseGrowsAndALevelOneDoesNot() {
        assertThat(growth(minute -> 100 + minute).isFlat()).isFalse();
        assertThat(growth(minute -> 100 + minute).perHour()).isEqualTo(60);
        assertThat(growth(_ -> 100).isFlat()).isTrue();
        assertThat(growth(_ -> 0).isFlat()).isTrue();
    }

    @Test
    void whatFillsInTheFirstQuarterDoesNotCount() {
        assertThat(growth(minute -> Math.min(minute, 5) * 50).isFlat()).isTrue();
    }

    @Test
    void aTwentiethIsTolerated() {
        assertThat(growth(minute -> 1000 + minute).isFlat()).isTrue();
    }

    @Test
    void nothingIsSaidOfAFewLooks() {
        assertThat(Growth.of("heap", List.of(0.0, 60.0, 120.0), List.of(1.0, 2.0, 3.0))
                        .isFlat())
                .isNull();
    }

    private static Growth growth(IntToDoubleFunction value) {
        var seconds = new ArrayList<Double>();
        var values = new ArrayList<Double>();
        IntStream.range(0, MINUTES).forEach(minute -> {
            seconds.add(60.0 * minute);
            values.add(value.applyAsDouble(minute));
        });
        return Growth.of("heap", seconds, values);
    }
}
