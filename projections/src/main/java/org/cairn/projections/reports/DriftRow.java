package org.cairn.projections.reports;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// One indicator of drift, of one series, in a period.
///
/// @param indicator       `d1` to `d13`, `d2a`, `d2b`: the family
/// @param series          which of the family's series: a dimension of fidelity or a part of one, `leniency`,
///                        `ability`, a milestone …; empty where a family has only one in each scope
/// @param value           in the unit of the indicator; null where there is none in this period
/// @param n               observations behind it
/// @param learners        of whom it tells; null where it tells of none
/// @param se              its standard error
/// @param reference       of the same period in the baseline year
/// @param z               the change in standard errors of change; what is charted
/// @param up              C⁺ after this period, where a CUSUM is kept
/// @param down            C⁻ after this period
/// @param change          what `delta` is compared with: the mean change since the chart was last at zero, or the
///                        whole change where there is no chart
/// @param low             lower end of the 95 % interval of the value or the change, as the indicator says
/// @param high            its upper end
/// @param target          as ratified
/// @param tolerance       as ratified; δ of a chart
/// @param offTarget       whether the mean of the last 12 months misses the target by more than the tolerance
/// @param counts          whether the series takes part in the family's verdict; the others explain
/// @param status          of the series
/// @param note            what is to be said beside the value, as a code, for example `masked`, `not separable`
/// @param parts           what the value is made of, by name
/// @param baselineVersion in force
public record DriftRow(
        String pathway,
        String indicator,
        String series,
        Scope scope,
        Period period,
        @Nullable Double value,
        int n,
        @Nullable Integer learners,
        @Nullable Double se,
        @Nullable Double reference,
        @Nullable Double z,
        @Nullable Double up,
        @Nullable Double down,
        @Nullable Double change,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double target,
        @Nullable Double tolerance,
        boolean offTarget,
        boolean counts,
        Status status,
        @Nullable String note,
        SortedMap<String, Double> parts,
        @Nullable String baselineVersion) {}
