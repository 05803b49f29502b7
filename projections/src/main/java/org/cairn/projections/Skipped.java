package org.cairn.projections;

import java.util.List;

/// What leaving an event out did.
///
/// @param readModels that leave it out from now on
/// @param taken      events behind it that are now in their read model
/// @param parked     events that still are not, of whatever sequence
public record Skipped(List<String> readModels, long taken, long parked) {}
