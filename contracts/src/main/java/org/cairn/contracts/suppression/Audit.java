package org.cairn.contracts.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a reader can work out of what is hidden: the unknowns of a linear system that have one solution only.
final class Audit {
    private static final double ZERO = 1e-9;

    /// @return the hidden cells that are no secret
    static <K> Set<K> determined(Set<K> hidden, List<Sum<K>> sums) {
        List<Map<K, Double>> solved = new ArrayList<>();
        Map<K, Map<K, Double>> byPivot = new HashMap<>();
        for (var sum : sums) {
            var row = row(sum, hidden);
            for (var pivot : List.copyOf(row.keySet())) {
                var other = byPivot.get(pivot);
                if (other != null && row.containsKey(pivot)) subtract(row, other, coefficient(row, pivot));
            }
            if (row.isEmpty()) continue;
            var pivot = row.keySet().iterator().next();
            scale(row, coefficient(row, pivot));
            for (var other : solved) if (other.containsKey(pivot)) subtract(other, row, coefficient(other, pivot));
            solved.add(row);
            byPivot.put(pivot, row);
        }
        var alone = new LinkedHashSet<K>();
        for (var row : solved) if (row.size() == 1) alone.addAll(row.keySet());
        return alone;
    }

    private static <K> Map<K, Double> row(Sum<K> sum, Set<K> hidden) {
        var row = new LinkedHashMap<K, Double>();
        sum.plus().stream().filter(hidden::contains).forEach(cell -> row.merge(cell, 1.0, Double::sum));
        sum.minus().stream().filter(hidden::contains).forEach(cell -> row.merge(cell, -1.0, Double::sum));
        row.values().removeIf(coefficient -> Math.abs(coefficient) < ZERO);
        return row;
    }

    private static <K> void subtract(Map<K, Double> from, Map<K, Double> row, double times) {
        for (var cell : List.copyOf(row.keySet())) {
            var left = from.getOrDefault(cell, 0.0) - times * coefficient(row, cell);
            if (Math.abs(left) < ZERO) from.remove(cell);
            else from.put(cell, left);
        }
    }

    private static <K> double coefficient(Map<K, Double> row, K cell) {
        return row.getOrDefault(cell, 0.0);
    }

    private static <K> void scale(Map<K, Double> row, double by) {
        row.replaceAll((_, coefficient) -> coefficient / by);
    }

    private Audit() {}
}
