package org.cairn.projections.reports.fidelity;

import java.util.Map;
import java.util.TreeMap;

/// How many of the options on offer are really used: (exp(H) − 1) ÷ (offered − 1), H = −Σ p·ln p (Hill 1973, number
/// of order 1). Several groups of options are weighted by how often was chosen in them.
final class DiversityMeasure implements Measure {

    /// How often each option of a group was used, and of how many that was.
    private static final class Group {
        private int offered;
        private final Map<String, Integer> used = new TreeMap<>();

        void add(String option, int times, int of) {
            used.merge(option, times, Integer::sum);
            offered = Math.max(offered, of);
        }

        void add(Group other) {
            other.used.forEach((option, times) -> add(option, times, other.offered));
        }

        int n() {
            return used.values().stream().mapToInt(Integer::intValue).sum();
        }

        double entropy(double power) {
            var n = n();
            return used.values().stream()
                    .mapToDouble(times -> (double) times / n)
                    .map(p -> p * Math.pow(-Math.log(p), power))
                    .sum();
        }

        double share() {
            return (Math.exp(entropy(1)) - 1) / (offered - 1);
        }

        /// By the delta method: var(H) = (Σ p·ln² p − H²) ÷ n (Basharin 1959).
        double variance() {
            var h = entropy(1);
            var slope = Math.exp(h) / (offered - 1);
            return slope * slope * Math.max(0, entropy(2) - h * h) / n();
        }
    }

    private final Grid<Map<String, Group>> groups;

    DiversityMeasure(int sections, int months) {
        groups = Grid.of(sections + 1, months, TreeMap::new);
    }

    /// @param section −1 for none
    /// @param offered how many options there are; fewer than two are no choice
    void add(int section, int month, String group, String option, int offered) {
        if (offered < 2) return;
        groups.at(section < 0 ? groups.size() - 1 : section, month)
                .computeIfAbsent(group, _ -> new Group())
                .add(option, 1, offered);
    }

    @Override
    public Figure figure(int section, int from, int until) {
        var sum = new TreeMap<String, Group>();
        var sections = 0;
        for (var s = 0; s < groups.size(); s++) {
            if (section != PROGRAMME && s != section) continue;
            var any = false;
            for (var month = from; month <= until; month++) {
                any |= !groups.at(s, month).isEmpty();
                groups.at(s, month).forEach((code, group) -> sum.computeIfAbsent(code, _ -> new Group())
                        .add(group));
            }
            if (any && s < groups.size() - 1) sections++;
        }
        var n = sum.values().stream().mapToInt(Group::n).sum();
        if (n == 0) return Figure.NONE;
        var value = 0.0;
        var variance = 0.0;
        for (var group : sum.values()) {
            var weight = (double) group.n() / n;
            value += weight * group.share();
            variance += weight * weight * group.variance();
        }
        var error = Math.sqrt(variance);
        return new Figure(Double.NaN, Double.NaN, value, n, -1, variance * n, error, error, sections);
    }
}
