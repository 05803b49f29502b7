package org.cairn.query.console.maps;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the form above a map asks for. What is left empty is not asked for.
///
/// @param versions those to choose from
/// @param cohorts  those to choose from
public record MapFilter(
        String pathway,
        @Nullable String version,
        @Nullable String cohort,
        @Nullable String section,
        @Nullable LocalDate asOf,
        List<String> versions,
        List<String> cohorts) {

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
