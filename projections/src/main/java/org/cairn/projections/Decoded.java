package org.cairn.projections;

import org.jspecify.annotations.Nullable;

/// A stored event, decoded once for all read models.
///
/// @param sequence the events that must be taken in in order: those of a learner, else those of the event's first tag
/// @param recorded null if it could not be decoded, or if its type is none that we know
/// @param error    why it could not be decoded
/// @param trace    the span in which it was appended, if that is recorded
record Decoded(
        long position,
        String sequence,
        @Nullable Recorded recorded,
        @Nullable String error,
        @Nullable String trace) {}
