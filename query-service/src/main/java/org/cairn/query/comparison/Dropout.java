package org.cairn.query.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.suppression.Sum;
import org.cairn.contracts.suppression.Suppression;
import org.jspecify.annotations.Nullable;

/// Who withdrew, before and after, of those who were there: of all, of pilot and control, and of each section.
///
/// @param groups by name; `all`, `pilot`, `control`, and `section/…`
public record Dropout(Map<String, Group> groups) {
    public static final String ALL = "all";
    public static final String PILOT = "pilot";
    public static final String CONTROL = "control";

    /// @param before null where it is hidden: so few that they could be recognised, here or by subtraction
    /// @param after  likewise
    public record Group(
            @Nullable Proportion before, @Nullable Proportion after) {

        /// Null where one is hidden or nobody was there.
        public @Nullable Interval change() {
            return difference(after, before);
        }
    }

    /// @param section empty for those in none
    record Counted(String phase, String section, long atRisk, long withdrew) {}

    private record Cell(String phase, String group, String what) {}

    static Dropout of(List<Counted> counted, Collection<String> pilot) {
        var cells = new LinkedHashMap<Cell, Long>();
        var sections = new ArrayList<String>();
        for (var each : counted) {
            var section = "section/" + each.section();
            if (!sections.contains(section)) sections.add(section);
            for (var group : List.of(section, pilot.contains(each.section()) ? PILOT : CONTROL, ALL)) {
                cells.merge(new Cell(each.phase(), group, "withdrew"), each.withdrew(), Long::sum);
                cells.merge(new Cell(each.phase(), group, "stayed"), each.atRisk() - each.withdrew(), Long::sum);
                cells.merge(new Cell(each.phase(), group, "at-risk"), each.atRisk(), Long::sum);
            }
        }
        var hidden = Suppression.hidden(cells, sums(sections, pilot));
        var groups = new HashMap<String, Group>();
        sections.addAll(List.of(ALL, PILOT, CONTROL));
        for (var group : sections)
            groups.put(group, new Group(shown("before", group, cells, hidden), shown("after", group, cells, hidden)));
        return new Dropout(groups);
    }

    /// What a reader can add up.
    private static List<Sum<Cell>> sums(List<String> sections, Collection<String> pilot) {
        var sums = new ArrayList<Sum<Cell>>();
        for (var phase : List.of("before", "after")) {
            for (var what : List.of("withdrew", "stayed", "at-risk")) {
                var ofPilot = new ArrayList<Cell>();
                var ofControl = new ArrayList<Cell>();
                for (var section : sections) {
                    var isPilot = pilot.contains(section.substring("section/".length()));
                    (isPilot ? ofPilot : ofControl).add(new Cell(phase, section, what));
                }
                var two = List.of(new Cell(phase, PILOT, what), new Cell(phase, CONTROL, what));
                sums.add(Sum.of(ofPilot, two.getFirst()));
                sums.add(Sum.of(ofControl, two.getLast()));
                sums.add(Sum.of(two, new Cell(phase, ALL, what)));
            }
            var groups = new ArrayList<>(sections);
            groups.addAll(List.of(ALL, PILOT, CONTROL));
            for (var group : groups)
                sums.add(Sum.of(
                        List.of(new Cell(phase, group, "withdrew"), new Cell(phase, group, "stayed")),
                        new Cell(phase, group, "at-risk")));
        }
        return sums;
    }

    private static @Nullable Proportion shown(String phase, String group, Map<Cell, Long> cells, Set<Cell> hidden) {
        for (var what : List.of("withdrew", "stayed", "at-risk"))
            if (hidden.contains(new Cell(phase, group, what))) return null;
        return new Proportion(
                cells.getOrDefault(new Cell(phase, group, "withdrew"), 0L),
                cells.getOrDefault(new Cell(phase, group, "at-risk"), 0L));
    }

    public Group group(String name) {
        return groups.getOrDefault(name, new Group(null, null));
    }

    /// Pilot less control, before the change and after it.
    public @Nullable Interval apartBefore() {
        return difference(group(PILOT).before(), group(CONTROL).before());
    }

    public @Nullable Interval apartAfter() {
        return difference(group(PILOT).after(), group(CONTROL).after());
    }

    private static @Nullable Interval difference(@Nullable Proportion one, @Nullable Proportion other) {
        if (one == null || other == null || one.whole() == 0 || other.whole() == 0) return null;
        return one.minus(other);
    }
}
