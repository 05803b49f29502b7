package org.cairn.command.operations.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The mean and the sample standard deviation of answers that were really given are never refused, to however many
/// decimals, from two on, they were rounded.
class AnswerScaleTest {

    private static final long SEED = 20240901;
    private static final int SURVEYS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6})
    void answersThatWereGivenArePossible(int decimals) {
        var random = new SplittableRandom(SEED);
        for (var survey = 0; survey < SURVEYS; survey++) {
            var lowest = random.nextInt(3);
            var highest = lowest + 1 + random.nextInt(7);
            // Few answers, and such as lie at the ends of the scale, come nearest to what is possible at all.
            var extreme = random.nextDouble();
            var answers = new int[1 + random.nextInt(random.nextBoolean() ? 4 : 40)];
            for (var i = 0; i < answers.length; i++) {
                answers[i] = random.nextDouble() < extreme
                        ? random.nextBoolean() ? lowest : highest
                        : lowest + random.nextInt(highest - lowest + 1);
            }
            var mean = Arrays.stream(answers).average().orElseThrow();
            var squares = Arrays.stream(answers)
                    .mapToDouble(answer -> (answer - mean) * (answer - mean))
                    .sum();
            var sd = answers.length == 1 ? 0 : Math.sqrt(squares / (answers.length - 1));
            var scale = new AnswerScale(BigDecimal.valueOf(lowest), BigDecimal.valueOf(highest));
            assertThat(scale.allows(rounded(mean, decimals), rounded(sd, decimals), answers.length))
                    .as("seed %d, survey %d: %s on %d to %d", SEED, survey, Arrays.toString(answers), lowest, highest)
                    .isTrue();
        }
    }

    private static BigDecimal rounded(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
    }
}
