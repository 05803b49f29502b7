package org.cairn.projections.bi;

import java.time.Instant;
import java.time.LocalDate;

/// Where a fact comes from, and since when it counts and is known.
///
/// @param position   of its event in the log
/// @param recordedAt when the event was accepted
/// @param on         the academic day from which it counts
public record At(long position, Instant recordedAt, LocalDate on) {}
