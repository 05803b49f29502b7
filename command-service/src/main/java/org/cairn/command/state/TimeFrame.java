package org.cairn.command.state;

import java.time.temporal.ChronoUnit;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// How long a learner may take, counted by the clock of the enrolment: a share of the expected time, 150 % where the
/// pathway version does not say less or more (34 CFR 668.34(b), "maximum timeframe").
///
/// @param expectedDays the days that the pathway version expects; the published length, both ends counted, where it
///                     does not say
/// @param percent      of them that a learner may take
public record TimeFrame(long expectedDays, int percent) {

    private static final int PERCENT = 150;

    /// Null for a pathway version that expects nothing and runs on without end.
    public static @Nullable TimeFrame of(PathwayDefinition pathway) {
        var rules = pathway.sets();
        var percent = rules.timeFramePercent() == null ? PERCENT : rules.timeFramePercent();
        if (rules.expectedDays() != null) return new TimeFrame(rules.expectedDays(), percent);
        var end = pathway.endsOn();
        return end == null ? null : new TimeFrame(ChronoUnit.DAYS.between(pathway.startsOn(), end) + 1, percent);
    }

    /// A part of a day does not count.
    public long maximumDays() {
        return expectedDays * percent / 100;
    }
}
