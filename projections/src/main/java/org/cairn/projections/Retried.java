package org.cairn.projections;

/// What a second attempt at the parked events did.
///
/// @param taken  events that are now in their read model
/// @param parked events that still are not
public record Retried(long taken, long parked) {}
