package org.cairn.query.pathways;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pathway with its versions, the earliest first.
public record PathwaySummary(String pathway, List<Version> versions) {

    /// A version, and what became of those who enrolled on it.
    public record Version(
            String version,
            String title,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            long enrolled,
            long withdrawn,
            long completed,
            long declined) {}
}
