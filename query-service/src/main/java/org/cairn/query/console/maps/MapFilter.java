package org.cairn.query.console.maps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cairn.query.competencymap.Grouping;
import org.cairn.query.web.AsKnownAt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the form above a map asks for. What is left empty is not asked for.
///
/// @param by        of a map of groups; null on a map of learners
/// @param asKnownAt at the end of that day
/// @param versions  those to choose from
/// @param cohorts   those to choose from
public record MapFilter(
        String pathway,
        @Nullable String version,
        @Nullable String cohort,
        @Nullable String section,
        @Nullable Grouping by,
        @Nullable LocalDate asOf,
        @Nullable LocalDate asKnownAt,
        List<String> versions,
        List<String> cohorts) {

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable Instant endOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : AsKnownAt.endOf(day, zone);
    }

    public List<Grouping> groupings() {
        return Arrays.asList(Grouping.values());
    }

    /// Both clocks, for the address of what is asked at the same time; empty if it is now.
    String clocks() {
        return UriComponentsBuilder.newInstance()
                .queryParamIfPresent("asOf", Optional.ofNullable(asOf))
                .queryParamIfPresent("asKnownAt", Optional.ofNullable(asKnownAt))
                .toUriString();
    }
}
