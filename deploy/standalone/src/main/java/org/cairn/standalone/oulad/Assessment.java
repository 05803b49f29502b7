package org.cairn.standalone.oulad;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A row of `assessments.csv`.
///
/// @param dueDay days from the start, or null where the data set leaves it out
record Assessment(
        int id,
        Presentation presentation,
        AssessmentType type,
        @Nullable Integer dueDay,
        @Nullable BigDecimal weight,
        long line) {}
