package org.cairn.command.relay;

/// The right to publish, as it was given.
///
/// @param epoch    of this holder; the next has a higher one
/// @param position up to which the log is published
record Lease(long epoch, long position) {}
