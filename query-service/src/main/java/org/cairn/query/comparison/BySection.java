package org.cairn.query.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The same with sections as what is counted: learners of one section resemble each other, sections less so.
///
/// @param sections with a value on both sides
/// @param change   mean of the sections' changes, Student’s t on sections − 1 degrees of freedom
/// @param pilot    sections of the pilot among them
/// @param apart    mean change of pilot sections less that of the others, t on sections − 2 degrees of freedom; null
///                 without two of each
public record BySection(
        int sections,
        @Nullable Interval change,
        int pilot,
        @Nullable Interval apart) {
    private static final int FEWEST = 2;

    /// @param before by section
    /// @param after  by section
    static BySection of(Map<String, Double> before, Map<String, Double> after, Collection<String> pilot) {
        var changes = new TreeMap<String, Double>();
        before.forEach((section, value) -> {
            var later = after.get(section);
            if (later != null && !section.isEmpty()) changes.put(section, later - value);
        });
        var chosen = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        changes.forEach((section, change) -> (pilot.contains(section) ? chosen : others).add(change));
        return new BySection(
                changes.size(),
                changes.size() < FEWEST
                        ? null
                        : Sample.of(List.copyOf(changes.values())).interval(),
                chosen.size(),
                chosen.size() < FEWEST || others.size() < FEWEST
                        ? null
                        : Sample.of(chosen).minusPooled(Sample.of(others)));
    }
}
