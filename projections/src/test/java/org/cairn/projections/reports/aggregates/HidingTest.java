package org.cairn.projections.reports.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HidingTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());

    @Test
    void whereNoCellIsSmallNoneIsHidden() {
        assertThat(Hiding.of(List.of(10L, 11L, 500L))).containsExactly(false, false, false);
    }

    @Test
    void aSmallCellTakesTheNextSmallestWithIt() {
        assertThat(Hiding.of(List.of(30L, 4L, 12L))).containsExactly(false, true, true);
    }

    @Test
    void smallCellsThatTellOfTenTogetherAreEnough() {
        assertThat(Hiding.of(List.of(6L, 40L, 4L))).containsExactly(true, false, true);
    }

    @Test
    void smallCellsThatTellOfFewerTakeOneMore() {
        assertThat(Hiding.of(List.of(6L, 40L, 3L))).containsExactly(true, true, true);
    }

    @Test
    void ofThoseWhoDidAndThoseWhoDidNotEitherBothAreHiddenOrNone() {
        assertThat(Hiding.ofPart(0, 30)).isFalse();
        assertThat(Hiding.ofPart(30, 30)).isFalse();
        assertThat(Hiding.ofPart(1, 30)).isTrue();
        assertThat(Hiding.ofPart(29, 30)).isTrue();
        assertThat(Hiding.ofPart(10, 20)).isFalse();
        assertThat(Hiding.ofPart(0, 9)).isTrue();
    }

    /// Whoever knows the sum of all cells learns no more than that of the hidden ones: ten learners or more, in two
    /// cells
    /// or more, unless all are hidden.
    @Test
    void noHiddenCellFollowsFromTheOthersAndTheirSum() {
        var random = new SplittableRandom(SEED);
        for (var round = 0; round < 2_000; round++) {
            var cells = random.longs(1 + random.nextInt(6), 1, 40).boxed().toList();
            var hidden = Hiding.of(cells);
            var count = hidden.stream().filter(each -> each).count();
            var together = 0L;
            for (var i = 0; i < cells.size(); i++) {
                if (hidden.get(i)) together += cells.get(i);
                else assertThat(cells.get(i)).isGreaterThanOrEqualTo(10);
            }
            assertThat(count == 0 || count == cells.size() || count >= 2 && together >= 10)
                    .as("seed %d: %s hides %s", SEED, cells, hidden)
                    .isTrue();
        }
    }
}
