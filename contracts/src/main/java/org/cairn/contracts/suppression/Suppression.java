package org.cairn.contracts.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Hides cells of fewer than ten learners, and as many others as it takes that none of them can be worked out.
///
/// A cell of nobody hides nobody. Complementary cells are chosen as in Cox (1980), "Suppression methodology and
/// statistical disclosure control", JASA 75: 377–385: what is hidden is audited as a system of linear equations, and
/// while one of its unknowns has a single solution, or fewer than ten learners are hidden in a sum, the smallest shown
/// cell of that sum is hidden as well. Of cells of one size it is the first in the order in which they are given, so
/// that the same figures always hide the same cells.
public final class Suppression {
    /// Fewer learners than this are not told of.
    public static final int FEWEST = 10;

    public static boolean isSmall(long learners) {
        return learners > 0 && learners < FEWEST;
    }

    /// To the nearest ten, halves up; five for one to nine, who are told as "under 10". Counts of partitions that are
    /// not
    /// hidden together are told so: no sum of theirs gives an exact number away.
    public static long rounded(long learners) {
        return isSmall(learners) ? FEWEST / 2 : (learners + FEWEST / 2) / FEWEST * FEWEST;
    }

    /// @param learners of each cell that would be shown
    /// @param sums     what a reader can add up
    /// @return the cells that stay hidden, those of few learners first
    public static <K> Set<K> hidden(Map<K, ? extends Number> learners, List<Sum<K>> sums) {
        return hidden(learners, sums, Set.of());
    }

    /// @param already what is hidden anyway
    public static <K> Set<K> hidden(Map<K, ? extends Number> learners, List<Sum<K>> sums, Set<K> already) {
        return hidden(learners, sums, already, Map.of());
    }

    /// @param pairs cells that are hidden with another one, as those of whom something is not true with those of whom
    ///              it is
    public static <K> Set<K> hidden(
            Map<K, ? extends Number> learners, List<Sum<K>> sums, Set<K> already, Map<K, K> pairs) {
        var hidden = new LinkedHashSet<K>(already);
        learners.forEach((cell, count) -> {
            if (isSmall(count.longValue())) hidden.add(cell);
        });
        var of = sumsOf(sums);
        while (!hidden.isEmpty()) {
            hidePairs(pairs, hidden);
            var before = Set.copyOf(hidden);
            for (var found : Audit.determined(hidden, sums)) {
                var its = of.getOrDefault(found, List.of());
                // What was hidden for another one may be enough: the next audit tells.
                if (its.stream().flatMap(Sum::cells).anyMatch(cell -> hidden.contains(cell) && !before.contains(cell)))
                    continue;
                hideAnother(its.stream(), learners, hidden);
                hidePairs(pairs, hidden);
            }
            for (var sum : sums) if (tellsOfFew(sum, learners, hidden)) hideAnother(Stream.of(sum), learners, hidden);
            if (hidden.size() == before.size()) break;
        }
        return hidden;
    }

    private static <K> void hidePairs(Map<K, K> pairs, Set<K> hidden) {
        pairs.forEach((one, other) -> {
            if (hidden.contains(one)) hidden.add(other);
            else if (hidden.contains(other)) hidden.add(one);
        });
    }

    private static <K> Map<K, List<Sum<K>>> sumsOf(List<Sum<K>> sums) {
        var of = new HashMap<K, List<Sum<K>>>();
        for (var sum : sums) {
            sum.cells().forEach(cell -> of.computeIfAbsent(cell, _ -> new ArrayList<>())
                    .add(sum));
        }
        return of;
    }

    /// Whether the whole less the parts that are shown is a small number.
    private static <K> boolean tellsOfFew(Sum<K> sum, Map<K, ? extends Number> learners, Set<K> hidden) {
        for (var whole : sum.minus()) if (hidden.contains(whole)) return false;
        var together = 0L;
        for (var part : sum.plus()) if (hidden.contains(part)) together += size(part, learners);
        return isSmall(together);
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

    private Suppression() {}
}
