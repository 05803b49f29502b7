package org.cairn.query.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is to be exported, for whom and why.
///
/// @param table   with its schema
/// @param from    the first day; null = from the beginning
/// @param to      the last day; null = to the end
/// @param bom     whether a CSV begins with a byte order mark, without which Excel takes UTF-8 for something else
/// @param by      who asks; needed where rows about single people are shown
/// @param purpose what for; likewise
public record ExportRequest(
        String table,
        ExportFormat format,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean bom,
        @Nullable String by,
        @Nullable String purpose) {}
