package org.cairn.query.pathways;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of the pathways, by code.
///
/// @param next the cursor of the next part, or null if this is the last
public record PathwayPage(
        List<PathwaySummary> pathways, @Nullable String next) {}
