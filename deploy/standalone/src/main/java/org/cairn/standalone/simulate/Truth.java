package org.cairn.standalone.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What changes in a programme: known, because it was put there.
///
/// @param size     a share; or part of a level, for scenarios about marking
/// @param month    from which it is so, counted from the first of the baseline year; null if nothing changes
/// @param sections that it changes something in, by number; empty if it is not by section
record Truth(Scenario scenario, double size, @Nullable Integer month, List<Integer> sections) {

    /// The watched year begins after the baseline year.
    private static final int WATCHED = 12;

    /// Of ten sections it is true in four.
    private static final double PART = 0.4;

    static Truth of(Setting setting, Streams streams) {
        var random = streams.of("truth");
        return new Truth(
                setting.scenario(),
                setting.size(),
                month(setting.scenario(), random),
                switch (setting.scenario()) {
                    case STEADY, LENIENCY, ABILITY, MASKED, FRAMEWORK, INEQUITY -> List.of();
                    case UNDERFUNDED ->
                        IntStream.range(0, setting.sections()).boxed().toList();
                    case TURNOVER, PLATFORM, REVERSION, OVERLAPPING, UNEXPLAINED -> some(setting.sections(), random);
                });
    }

    /// Marking changes with one of the first three watched terms, practice in the first of the watched years.
    private static @Nullable Integer month(Scenario scenario, SplittableRandom random) {
        return switch (scenario) {
            case STEADY -> null;
            case UNDERFUNDED -> WATCHED;
            case LENIENCY, ABILITY, MASKED -> WATCHED + Calendar.MONTHS_OF_TERM * random.nextInt(3);
            case TURNOVER, FRAMEWORK, PLATFORM, REVERSION, INEQUITY, OVERLAPPING, UNEXPLAINED ->
                WATCHED + 1 + random.nextInt(8);
        };
    }

    private static List<Integer> some(int sections, SplittableRandom random) {
        var some = new TreeSet<Integer>();
        var wanted = Math.max(1, Math.round(PART * sections));
        while (some.size() < wanted) some.add(random.nextInt(sections));
        return List.copyOf(some);
    }

    /// Its first day; null if nothing changes.
    @Nullable
    LocalDate from() {
        return month == null ? null : Calendar.firstOfMonth(month);
    }

    boolean holdsIn(int at) {
        return month != null && at >= month;
    }

    boolean holdsIn(int section, int at) {
        return holdsIn(at) && sections.contains(section);
    }

    boolean holdsOn(LocalDate day) {
        return holdsIn(Calendar.monthOf(day));
    }

    /// By how much of a level marks are higher on that day than they were for the same work.
    double softening(LocalDate day) {
        return switch (scenario) {
            case LENIENCY, MASKED -> holdsOn(day) ? size : 0;
            default -> 0;
        };
    }

    /// By how much of a level work is better on that day than it was.
    double improvement(LocalDate day) {
        return switch (scenario) {
            case ABILITY -> holdsOn(day) ? size : 0;
            case MASKED -> holdsOn(day) ? -size : 0;
            default -> 0;
        };
    }

    /// By how much of all times a thing is done less.
    double fall(Practice practice, int section, int at) {
        if (!holdsIn(section, at)) return 0;
        var falls =
                switch (scenario) {
                    case TURNOVER, OVERLAPPING, UNEXPLAINED ->
                        practice == Practice.ADHERENCE || practice == Practice.QUALITY || practice == Practice.CHECK_IN;
                    case PLATFORM ->
                        practice == Practice.CHECK_IN || practice == Practice.REVIEW || practice == Practice.GOAL;
                    case REVERSION -> practice == Practice.SMALL_GROUPS || practice == Practice.CHOICE;
                    case UNDERFUNDED ->
                        practice == Practice.CHECK_IN || practice == Practice.REVIEW || practice == Practice.PROMPTNESS;
                    case STEADY, LENIENCY, ABILITY, MASKED, FRAMEWORK, INEQUITY -> false;
                };
        if (!falls) return 0;
        // Habits outlive who taught them for a while.
        return fades() && month != null && at == month ? size / 2 : size;
    }

    private boolean fades() {
        return switch (scenario) {
            case TURNOVER, PLATFORM, OVERLAPPING, UNEXPLAINED -> true;
            default -> false;
        };
    }

    /// By how much likelier than usual it is that the learner leaves, about that day.
    double leaving(Life life, LocalDate day) {
        return isBehind(life, day) ? size : 0;
    }

    /// How many times as long as usual the learner takes.
    double slowing(Life life, LocalDate day) {
        return isBehind(life, day) ? 1 + 2 * size : 1;
    }

    /// By how much of a level the learner's work is worth less.
    double weakening(Life life, LocalDate day) {
        return isBehind(life, day) ? 2 * size : 0;
    }

    private boolean isBehind(Life life, LocalDate day) {
        return scenario == Scenario.INEQUITY && life.isBehind() && holdsOn(day);
    }
}
