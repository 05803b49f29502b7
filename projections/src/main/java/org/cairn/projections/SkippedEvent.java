package org.cairn.projections;

import java.time.Instant;

/// An event that is left out of a read model, in every generation, because somebody said so.
///
/// @param sequence  what it belongs to, for example `learner=…`
/// @param error     why it could not be taken in
/// @param reason    why it may be left out, in the words of who decided it
/// @param skippedBy who decided it
public record SkippedEvent(
        String readModel,
        long position,
        String sequence,
        String error,
        String reason,
        String skippedBy,
        Instant skippedAt) {}
