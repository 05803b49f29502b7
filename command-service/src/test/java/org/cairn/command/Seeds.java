package org.cairn.command;

import java.util.Random;
import java.util.function.Consumer;

/// Runs a property on random cases. What fails names its seed, and `-Dcairn.seed=…` runs that one case again.
public final class Seeds {

    /// @param cases how many, each from a seed of its own
    public static void check(int cases, Consumer<Random> property) {
        var given = Long.getLong("cairn.seed");
        var first = given == null ? System.nanoTime() : given;
        for (var seed = first; seed < first + (given == null ? cases : 1); seed++) {
            try {
                property.accept(new Random(seed));
            } catch (Exception | AssertionError failed) {
                throw new AssertionError("With -Dcairn.seed=" + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    private Seeds() {}
}
