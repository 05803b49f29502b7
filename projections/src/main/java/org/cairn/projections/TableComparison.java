package org.cairn.projections;

/// A table of a read model, as it is served and as it was built anew from the same events.
///
/// @param liveRows  of the one that is served
/// @param builtRows of the new one
/// @param equal     whether they hold the same rows
public record TableComparison(String readModel, String table, long liveRows, long builtRows, boolean equal) {}
