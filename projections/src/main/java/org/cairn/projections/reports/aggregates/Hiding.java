package org.cairn.projections.reports.aggregates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which cells of a group are hidden.
///
/// A cell that tells of fewer than ten learners is, and where there are any, the next smallest with them until two are
/// hidden that tell of ten learners or more together: else the one that is hidden follows from the others and their
/// sum.
final class Hiding {
    static final long SMALLEST = 10;

    /// @param learners of whom each cell of one group tells; cells of the same number in an order that stays
    /// @return of each cell whether it is hidden
    static List<Boolean> of(List<Long> learners) {
        var hidden = new ArrayList<Boolean>();
        learners.forEach(_ -> hidden.add(false));
        if (learners.stream().noneMatch(n -> n < SMALLEST)) return hidden;
        var cells = 0;
        var together = 0L;
        for (var cell : IntStream.range(0, learners.size())
                .boxed()
                .sorted(Comparator.comparing(learners::get))
                .toList()) {
            if (learners.get(cell) >= SMALLEST && cells >= 2 && together >= SMALLEST) break;
            hidden.set(cell, true);
            cells++;
            together += learners.get(cell);
        }
        return hidden;
    }

    /// Two cells that are all of a group: those who did and those who did not. Either both are hidden or none.
    static boolean ofPart(long part, long all) {
        var others = all - part;
        return all < SMALLEST || part > 0 && part < SMALLEST || others > 0 && others < SMALLEST;
    }

    private Hiding() {}
}
