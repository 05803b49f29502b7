package org.cairn.contracts.enrolment.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a learner was away: on leave, or between a withdrawal and the return from it.
///
/// @param spells in order of time, none touching another
public record Away(List<Spell> spells) {

    /// @param from  the first day away
    /// @param until the first day back; null while it lasts
    public record Spell(LocalDate from, @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        private long daysWithin(LocalDate first, LocalDate end) {
            var start = from.isBefore(first) ? first : from;
            var stop = until == null || until.isAfter(end) ? end : until;
            return Math.max(0, stop.toEpochDay() - start.toEpochDay());
        }
    }

    /// @param step `withdrawn`, `resumed`, `leave-started`, `leave-ended`; others say nothing of being away
    /// @param on   for a withdrawal the last day, for a return or the end of a leave the first day back
    public record Step(String step, @Nullable UUID leave, LocalDate on) {}

    /// The leaves and the absences of an enrolment. A withdrawal ends an open leave.
    ///
    /// @param steps in the order in which they were recorded
    public static Away of(List<Step> steps) {
        return of(steps, Set.of("withdrawn", "leave-started"));
    }

    /// Only the leaves.
    public static Away leaves(List<Step> steps) {
        return of(steps, Set.of("leave-started"));
    }

    private static Away of(List<Step> steps, Set<String> which) {
        var spells = new ArrayList<Spell>();
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!which.contains(step.step())) continue;
            var later = steps.subList(i + 1, steps.size());
            switch (step.step()) {
                case "withdrawn" -> spells.add(new Spell(step.on().plusDays(1), first("resumed", null, later)));
                case "leave-started" -> {
                    var back = first("leave-ended", step.leave(), later);
                    var left = first("withdrawn", null, later);
                    spells.add(new Spell(step.on(), back != null || left == null ? back : left.plusDays(1)));
                }
                default -> {
                    // The end of what began before.
                }
            }
        }
        return new Away(joined(spells));
    }

    private static @Nullable LocalDate first(String step, @Nullable UUID leave, List<Step> later) {
        return later.stream()
                .filter(each -> each.step().equals(step) && (leave == null || leave.equals(each.leave())))
                .map(Step::on)
                .findFirst()
                .orElse(null);
    }

    private static List<Spell> joined(List<Spell> spells) {
        var sorted = spells.stream()
                .filter(each -> each.until() == null || each.until().isAfter(each.from()))
                .sorted(Comparator.comparing(Spell::from))
                .toList();
        var joined = new ArrayList<Spell>();
        for (var next : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.until() != null && last.until().isBefore(next.from())) joined.add(next);
            else joined.set(joined.size() - 1, new Spell(last.from(), later(last.until(), next.until())));
        }
        return List.copyOf(joined);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return null;
        return one.isAfter(other) ? one : other;
    }

    public boolean on(LocalDate day) {
        return spells.stream().anyMatch(each -> each.covers(day));
    }

    /// How many of the days from `first` up to and without `end`.
    public long daysWithin(LocalDate first, LocalDate end) {
        return spells.stream().mapToLong(each -> each.daysWithin(first, end)).sum();
    }

    /// Of those days the ones on which the learner took part.
    public long activeDays(LocalDate first, LocalDate end) {
        return Math.max(0, end.toEpochDay() - first.toEpochDay() - daysWithin(first, end));
    }

    /// Only what began on or after a day.
    public Away since(LocalDate day) {
        return new Away(
                spells.stream().filter(each -> !each.from().isBefore(day)).toList());
    }

    /// The day on which something falls due that was planned for `planned`: each day away puts it off by one.
    ///
    /// @return null while it is put off with no end in sight
    public @Nullable LocalDate putOff(LocalDate planned) {
        var due = planned;
        for (var spell : spells) {
            if (spell.from().isAfter(due)) break;
            if (spell.until() == null) return null;
            due = due.plusDays(spell.until().toEpochDay() - spell.from().toEpochDay());
        }
        return due;
    }
}
