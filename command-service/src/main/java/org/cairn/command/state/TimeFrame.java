package org.cairn.command.state;

import java.time.temporal.ChronoUnit;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.jspecify.annotations.Nullable;

/// How long a learner may take: 150 % of the published length, counted by the clock of the enrolment
/// (34 CFR 668.34(b), "maximum timeframe").
///
/// @param normalDays the published length in days, both ends counted
public record TimeFrame(long normalDays) {

    /// Null for a pathway version that runs on without end.
    public static @Nullable TimeFrame of(PathwayDefinition pathway) {
        var end = pathway.endsOn();
        return end == null ? null : new TimeFrame(ChronoUnit.DAYS.between(pathway.startsOn(), end) + 1);
    }

    /// 150 % of the published length; half a day does not count.
    public long maximumDays() {
        return normalDays * 3 / 2;
    }
}
