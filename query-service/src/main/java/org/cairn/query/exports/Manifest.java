package org.cairn.query.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an exported file is: enough to tell later whether it is still the same, and what it was made from.
///
/// @param export   its id, as it stands in the log of exports
/// @param filter   which rows were chosen
/// @param position the last event that all of its rows reflect
/// @param erasures learners whose personal data had been erased by then: a later export can differ by as many more
/// @param rows     without the header
/// @param bytes    of the file
/// @param sha256   of the file, hexadecimal
/// @param guarded  whether texts that a spreadsheet could take for formulas were given an apostrophe in front
public record Manifest(
        UUID export,
        String table,
        ExportFormat format,
        Filter filter,
        long position,
        long erasures,
        long rows,
        long bytes,
        String sha256,
        boolean guarded,
        List<ExportColumn> columns,
        Instant exportedAt,
        @Nullable String exportedBy,
        @Nullable String purpose) {

    /// @param column by which was chosen; null = all rows
    /// @param from   the first day, in the institution's zone
    /// @param to     the last day
    public record Filter(
            @Nullable String column,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
