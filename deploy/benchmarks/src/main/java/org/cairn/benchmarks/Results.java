package org.cairn.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What was measured, round by round.
final class Results {

    private final Map<Contest, List<Measured>> rounds = new LinkedHashMap<>();

    private final Map<Contest, Map<String, Double>> facts = new LinkedHashMap<>();

    void add(Contest contest, Measured measured) {
        rounds.computeIfAbsent(contest, _ -> new ArrayList<>()).add(measured);
    }

    /// Those of the last measurement stay.
    void note(Contest contest, Map<String, Double> told) {
        facts.put(contest, told);
    }

    List<Fact> facts() {
        return facts.entrySet().stream()
                .flatMap(one -> one.getValue().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(fact -> Fact.of(one.getKey(), fact.getKey(), fact.getValue())))
                .toList();
    }

    List<Row> rows() {
        return rounds.entrySet().stream()
                .map(one -> Measured.median(one.getValue()).row(one.getKey()))
                .toList();
    }

    /// The median of the ratios of events per second, each of two that were measured in the same round: what disturbs
    /// the machine for longer than a round disturbs both.
    OptionalDouble ratio(Ratio.Side over, Ratio.Side under) {
        var above = of(over);
        var below = of(under);
        var sorted = IntStream.range(0, Math.min(above.size(), below.size()))
                .mapToDouble(round ->
                        above.get(round).eventsPerSecond() / below.get(round).eventsPerSecond())
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[(sorted.length - 1) / 2]);
    }

    private List<Measured> of(Ratio.Side side) {
        return rounds.entrySet().stream()
                .filter(one -> one.getKey().is(side.name(), side.engine(), side.writers()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}
