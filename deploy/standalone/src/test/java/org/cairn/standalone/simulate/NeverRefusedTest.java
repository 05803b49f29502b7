package org.cairn.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is simulated is plausible: production's decisions refuse none of its commands, however few learners there
/// are.
class NeverRefusedTest {

    private static final int SEEDS = 6;

    @ParameterizedTest
    @EnumSource
    void inAnySmallProgramme(Scenario scenario) {
        for (var learners : List.of(3, 10, 60)) {
            for (var seed = 0; seed < SEEDS; seed++) {
                var university = new University("small", seed, 3, List.of(Setting.of(scenario, learners)));
                assertThatCode(university::facts)
                        .as("%d learners, seed %d", learners, seed)
                        .doesNotThrowAnyException();
            }
        }
    }
}
