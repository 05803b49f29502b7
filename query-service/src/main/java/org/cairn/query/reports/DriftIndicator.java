package org.cairn.query.reports;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One indicator of drift, of one series, in a period.
///
/// @param indicator `d1` to `d13`, `d2a`, `d2b`
/// @param series    which of the indicator's; empty where it has one
/// @param scopeKind `programme`, `section` or `cohort`
/// @param scope     its code; empty for the programme
/// @param reference of the same period in the baseline year
/// @param z         the change in standard errors of change
/// @param cusumUp   C⁺ after this period
/// @param cusumDown C⁻ after this period
/// @param change    mean change since the chart was last at zero, or the whole change where there is no chart
/// @param low       lower end of a 95 % interval
/// @param counts    whether the series takes part in the verdict on its family; the others explain
/// @param status    `insufficient`, `in_control`, `watch` or `drift`
/// @param parts     what the value is made of
public record DriftIndicator(
        String indicator,
        String series,
        String scopeKind,
        String scope,
        LocalDate from,
        LocalDate until,
        @Nullable Double value,
        int n,
        @Nullable Double se,
        @Nullable Double reference,
        @Nullable Double z,
        @Nullable Double cusumUp,
        @Nullable Double cusumDown,
        @Nullable Double change,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double target,
        @Nullable Double tolerance,
        boolean offTarget,
        boolean counts,
        String status,
        @Nullable String note,
        @Nullable String baselineVersion,
        Map<String, Double> parts) {}
