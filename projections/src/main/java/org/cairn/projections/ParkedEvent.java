package org.cairn.projections;

/// An event that a read model could not take in, or that waits for one of its sequence that could not.
///
/// @param sequence what must be taken in in order, for example `learner=…`
/// @param error    why it is parked
public record ParkedEvent(String readModel, long position, String sequence, String error) {}
