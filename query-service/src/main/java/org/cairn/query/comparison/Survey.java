package org.cairn.query.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.suppression.Sum;
import org.cairn.contracts.suppression.Suppression;
import org.jspecify.annotations.Nullable;

/// What learners said of their agency, before and after, on a scale from 0 to 1.
///
/// @param instrument the one that was answered most on both sides; null where none was
/// @param others     those that were used as well and are left out
/// @param groups     by name; `all`, `pilot`, `control`, and `section/…`
public record Survey(@Nullable String instrument, List<String> others, Map<String, Group> groups) {

    /// @param before null where nobody answered, or where it is hidden
    public record Group(@Nullable Answers before, @Nullable Answers after) {

        /// Welch’s interval; null where one side is missing.
        public @Nullable Interval change() {
            return before == null || after == null ? null : after.sample().minus(before.sample());
        }
    }

    /// @param invited of whom so many answered
    public record Answers(long invited, long answered, Sample sample) {}

    /// One survey that was closed.
    record Closed(String phase, String section, String instrument, int invited, int answered, double mean, double sd) {}

    private record Cell(String phase, String group) {}

    static Survey of(List<Closed> all, Collection<String> pilot) {
        var instrument = instrument(all);
        var closed = all.stream()
                .filter(each -> each.instrument().equals(instrument))
                .toList();
        var others = all.stream()
                .map(Closed::instrument)
                .filter(each -> !each.equals(instrument))
                .distinct()
                .toList();
        var members = new LinkedHashMap<Cell, List<Closed>>();
        for (var each : closed) {
            var side = pilot.contains(each.section()) ? Dropout.PILOT : Dropout.CONTROL;
            for (var group : List.of("section/" + each.section(), side, Dropout.ALL))
                members.computeIfAbsent(new Cell(each.phase(), group), _ -> new ArrayList<>())
                        .add(each);
        }
        var hidden = hidden(members, pilot);
        var groups = new HashMap<String, Group>();
        for (var cell : members.keySet())
            groups.putIfAbsent(
                    cell.group(),
                    new Group(
                            shown(new Cell("before", cell.group()), members, hidden),
                            shown(new Cell("after", cell.group()), members, hidden)));
        return new Survey(instrument, others, groups);
    }

    /// Answers to different questions are not compared.
    private static @Nullable String instrument(List<Closed> all) {
        var answered = all.stream()
                .collect(Collectors.groupingBy(
                        Closed::instrument,
                        Collectors.groupingBy(Closed::phase, Collectors.summingLong(Closed::answered))));
        return answered.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Long.compare(fewer(one), fewer(other))))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static long fewer(Map<String, Long> answered) {
        return Math.min(answered.getOrDefault("before", 0L), answered.getOrDefault("after", 0L));
    }

    private static Set<Cell> hidden(Map<Cell, List<Closed>> members, Collection<String> pilot) {
        var answered = new LinkedHashMap<Cell, Long>();
        members.forEach((cell, surveys) ->
                answered.put(cell, surveys.stream().mapToLong(Closed::answered).sum()));
        var sums = new ArrayList<Sum<Cell>>();
        for (var phase : List.of("before", "after")) {
            for (var side : List.of(Dropout.PILOT, Dropout.CONTROL)) {
                var parts = answered.keySet().stream()
                        .filter(cell ->
                                cell.phase().equals(phase) && cell.group().startsWith("section/"))
                        .filter(cell -> pilot.contains(cell.group().substring("section/".length()))
                                == side.equals(Dropout.PILOT))
                        .toList();
                sums.add(Sum.of(parts, new Cell(phase, side)));
            }
            sums.add(Sum.of(
                    List.of(new Cell(phase, Dropout.PILOT), new Cell(phase, Dropout.CONTROL)),
                    new Cell(phase, Dropout.ALL)));
        }
        return Suppression.hidden(answered, sums);
    }

    private static @Nullable Answers shown(Cell cell, Map<Cell, List<Closed>> members, Set<Cell> hidden) {
        var surveys = members.get(cell);
        return surveys == null || hidden.contains(cell) ? null : pooled(surveys);
    }

    /// Of several surveys as if they had been one: within and between them.
    private static Answers pooled(List<Closed> surveys) {
        var n = surveys.stream().mapToLong(Closed::answered).sum();
        var mean = surveys.stream()
                        .mapToDouble(each -> each.answered() * each.mean())
                        .sum()
                / n;
        var squares = surveys.stream()
                .mapToDouble(each -> (each.answered() - 1) * each.sd() * each.sd()
                        + each.answered() * (each.mean() - mean) * (each.mean() - mean))
                .sum();
        return new Answers(
                surveys.stream().mapToLong(Closed::invited).sum(),
                n,
                new Sample(n, mean, Math.sqrt(squares / Math.max(1, n - 1))));
    }

    public Group group(String name) {
        return groups.getOrDefault(name, new Group(null, null));
    }
}
