package org.cairn.query.progress;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The institution in a few numbers.
///
/// @param events    in the log, as far as the read models have come
/// @param firstMonth with anything in it; null = nothing has happened yet
public record InstitutionFigures(
        long learners,
        long pathways,
        long pathwayVersions,
        long enrolments,
        long withdrawn,
        long completed,
        long declined,
        long mastered,
        long events,
        @Nullable YearMonth firstMonth,
        @Nullable YearMonth lastMonth) {}
