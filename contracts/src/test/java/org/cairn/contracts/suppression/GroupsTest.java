package org.cairn.contracts.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void partsOfTenAndMoreAreTold() {
        var told = Groups.of(new long[] {10, 25, 0});

        assertThat(told.parts().isEmpty()).isTrue();
        assertThat(told.whole()).isFalse();
    }

    @Test
    void aSmallPartGoesTogetherWithTheSmallestOther() {
        var told = Groups.of(new long[] {40, 4, 12});

        assertThat(told.parts()).isEqualTo(of(1, 2));
        assertThat(told.whole()).isFalse();
    }

    @Test
    void twoSmallPartsThatAreFewTogetherTakeAThirdAlong() {
        assertThat(Groups.of(new long[] {3, 4, 40, 30}).parts()).isEqualTo(of(0, 1, 3));
        assertThat(Groups.of(new long[] {6, 7, 40, 30}).parts()).isEqualTo(of(0, 1));
    }

    @Test
    void theOnlyPartTakesTheWholeAlong() {
        var told = Groups.of(new long[] {4});

        assertThat(told.parts()).isEqualTo(of(0));
        assertThat(told.whole()).isTrue();
    }

    @Test
    void fewOfWhomItIsNotTrueAreAsFewOfWhomItIs() {
        var told = Groups.of(new long[] {38, 20, 15}, new long[] {2, 20, 15}, new BitSet());

        assertThat(told.parts()).isEqualTo(of(0, 2));
    }

    /// What can be had by subtraction: the sum of all that is left out, of either kind.
    @Test
    void whateverTheNumbersNothingBelowTenCanBeWorkedOut() {
        var seed = Long.getLong("cairn.seed", System.nanoTime());
        var random = new Random(seed);
        for (var n = 0; n < 20_000; n++) {
            var groups = 1 + random.nextInt(6);
            var yes = new long[groups];
            var no = new long[groups];
            for (var g = 0; g < groups; g++) {
                yes[g] = random.nextInt(random.nextBoolean() ? 12 : 60);
                no[g] = random.nextInt(random.nextBoolean() ? 12 : 60);
            }
            var told = Groups.of(yes, no, new BitSet());

            for (var g = 0; g < groups; g++) {
                if (!told.hides(g)) {
                    assertThat(Suppression.isSmall(yes[g]) || Suppression.isSmall(no[g]))
                            .as("seed %d, %s %s", seed, Arrays.toString(yes), Arrays.toString(no))
                            .isFalse();
                }
            }
            if (told.whole() || told.parts().isEmpty()) continue;
            var left = told.parts().stream().filter(g -> yes[g] + no[g] > 0).count();
            assertThat(left).as("seed %d", seed).isNotEqualTo(1);
            assertThat(Suppression.isSmall(
                            told.parts().stream().mapToLong(g -> yes[g]).sum()))
                    .as("seed %d", seed)
                    .isFalse();
            assertThat(Suppression.isSmall(
                            told.parts().stream().mapToLong(g -> no[g]).sum()))
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static BitSet of(int... places) {
        var set = new BitSet();
        for (var place : places) set.set(place);
        return set;
    }
}
