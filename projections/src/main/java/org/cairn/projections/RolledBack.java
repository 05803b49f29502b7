package org.cairn.projections;

import java.time.Duration;

/// What a rollback did.
///
/// @param generation that is live again
/// @param caughtUp   events that it had missed since it was replaced
/// @param position   the last event that it has taken in now
public record RolledBack(String readModel, int generation, long caughtUp, long position, Duration took) {}
