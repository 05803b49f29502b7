package org.cairn.projections.reports.keeping;

import org.jspecify.annotations.Nullable;

/// How the keeping of reports stands.
///
/// @param programmes of which there are reports, or ought to be
/// @param stale      whose reports do not reflect their newest facts yet
/// @param computed   reports computed by this process
/// @param lastMillis what the last one took
/// @param error      what keeps it from going on, or null
public record ReportStatus(
        int programmes,
        int stale,
        long computed,
        long lastMillis,
        @Nullable String error) {}
