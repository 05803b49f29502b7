package org.cairn.projections.reports;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The programme drift index in a month, or what one indicator adds to it.
///
/// @param indicator       empty for the index itself
/// @param value           of the index: 50 = at tolerance on average, 100 = at twice tolerance or beyond
///                        everywhere; of an indicator: its own part, 0 to 2; null where it is insufficient
/// @param weight          as ratified; of the index: the sum of those that took part
/// @param mean            of the last 12 months; null for the index
/// @param se              of that mean
/// @param target          as ratified
/// @param tolerance       as ratified
/// @param beyond          the indicators beyond their tolerance; of an indicator: itself, if it is
/// @param state           of the programme, by the rule for many series at once
/// @param drifting        the families in drift in this month
/// @param baselineVersion in force
public record IndexRow(
        String pathway,
        YearMonth month,
        String indicator,
        @Nullable Double value,
        @Nullable Double weight,
        @Nullable Double mean,
        @Nullable Double se,
        @Nullable Double target,
        @Nullable Double tolerance,
        List<String> beyond,
        ProgrammeState state,
        List<String> drifting,
        @Nullable String baselineVersion) {}
