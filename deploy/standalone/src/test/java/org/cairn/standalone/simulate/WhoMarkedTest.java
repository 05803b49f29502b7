package org.cairn.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// By hand. One assessor is lenient by 0.4 of a level, in the baseline year by 0.5; the other is strict by 0.4. Of four
/// marks the lenient one gave two at first, and one later.
class WhoMarkedTest {
    private static final UUID LENIENT = new UUID(0, 1);
    private static final UUID STRICT = new UUID(0, 2);
    private static final WhoMarked MARKED = new WhoMarked(
            Map.of(
                    1, List.of(LENIENT, LENIENT, STRICT, STRICT),
                    4, List.of(LENIENT, STRICT, STRICT, STRICT),
                    5, List.of(LENIENT)),
            (assessor, term) -> assessor.equals(STRICT) ? -0.4 : term < 3 ? 0.5 : 0.4);

    @Test
    void theShiftIsTheChangeOfSharesTimesMeanLeniency() {
        // (0.25 − 0.5) × 0.45 + (0.75 − 0.5) × −0.4
        assertThat(MARKED.shift(4)).isCloseTo(-0.2125, within(1e-12));
        // Nobody marked in the same term of the baseline year.
        assertThat(MARKED.shift(5)).isCloseTo(0.45, within(1e-12));
    }

    @Test
    void itIsTrueIfAtLeastHalfOfTheWholeChangeIsIt() {
        assertThat(MARKED.isMostOf(-0.25, 4)).isTrue();
        assertThat(MARKED.isMostOf(-0.4249, 4)).isTrue();
        assertThat(MARKED.isMostOf(-0.4251, 4)).as("too small a part").isFalse();
        assertThat(MARKED.isMostOf(0.25, 4)).as("the other way").isFalse();
    }
}
