package org.cairn.standalone.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cairn.contracts.shared.Command;

/// History as commands by day. What concerns one learner is one lane: within a day it keeps the order in which it was
/// added, while lanes are independent of each other.
///
/// The commands are made when their turn comes, as half a million of them would fill the memory.
public final class Timeline {

    private final SortedMap<LocalDate, Map<Object, List<Supplier<? extends Command>>>> days = new TreeMap<>();
    private long size;

    public void add(LocalDate day, Object lane, Supplier<? extends Command> command) {
        days.computeIfAbsent(day, _ -> new LinkedHashMap<>())
                .computeIfAbsent(lane, _ -> new ArrayList<>(2))
                .add(command);
        size++;
    }

    /// How many commands there are.
    public long size() {
        return size;
    }

    /// For each day, in order, its lanes.
    Collection<Day> days() {
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue().values()))
                .toList();
    }

    record Day(LocalDate date, Collection<List<Supplier<? extends Command>>> lanes) {}
}
