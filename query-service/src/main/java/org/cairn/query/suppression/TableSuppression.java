package org.cairn.query.suppression;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The same for tables with several margins: hides cells of fewer than ten learners, and as many others as it takes
/// that none of them can be worked out.
///
/// A cell of nobody hides nobody. Complementary cells are chosen as in Cox (1980), "Suppression methodology and
/// statistical disclosure control", JASA 75: 377–385: what is hidden is audited as a system of linear equations, and
/// while one of its unknowns has a single solution, or fewer than ten learners are hidden in a sum, the smallest shown
/// cell of that sum is hidden as well.
public final class TableSuppression {

    /// @param learners of each cell that would be shown
    /// @param sums     what a reader can add up
    /// @return the cells that stay hidden, those of few learners first
    public static <K> Set<K> hidden(Map<K, ? extends Number> learners, List<Sum<K>> sums) {
        var hidden = learners.entrySet().stream()
                .filter(cell -> Suppression.isSmall(cell.getValue().longValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        while (!hidden.isEmpty()) {
            var before = hidden.size();
            for (var found : Audit.determined(hidden, sums))
                hideAnother(sums.stream().filter(sum -> sum.cells().anyMatch(found::equals)), learners, hidden);
            for (var sum : sums) if (tellsOfFew(sum, learners, hidden)) hideAnother(Stream.of(sum), learners, hidden);
            if (hidden.size() == before) break;
        }
        return hidden;
    }

    /// Whether the whole less the parts that are shown is a small number.
    private static <K> boolean tellsOfFew(Sum<K> sum, Map<K, ? extends Number> learners, Set<K> hidden) {
        if (sum.minus().stream().anyMatch(hidden::contains)) return false;
        return Suppression.isSmall(sum.plus().stream()
                .filter(hidden::contains)
                .mapToLong(cell -> size(cell, learners))
                .sum());
    }

    /// The smallest that holds anybody; an empty cell only where there is no other.
    private static <K> void hideAnother(Stream<Sum<K>> sums, Map<K, ? extends Number> learners, Set<K> hidden) {
        sums.flatMap(Sum::cells)
                .filter(cell -> learners.containsKey(cell) && !hidden.contains(cell))
                .min(Comparator.comparingLong(cell -> {
                    var size = size(cell, learners);
                    return size == 0 ? Long.MAX_VALUE : size;
                }))
                .ifPresent(hidden::add);
    }

    private static <K> long size(K cell, Map<K, ? extends Number> learners) {
        var size = learners.get(cell);
        return size == null ? 0 : size.longValue();
    }

    private TableSuppression() {}
}
