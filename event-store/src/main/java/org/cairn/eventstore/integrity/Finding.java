package org.cairn.eventstore.integrity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that is not as it must be.
///
/// @param from first position that it concerns, or null if it concerns none
/// @param to   last position that it concerns, or null if it concerns none
/// @param text for people
public record Finding(
        Kind kind, @Nullable Long from, @Nullable Long to, String text) {
    /// What is wrong.
    public enum Kind {
        /// Positions that have no row.
        MISSING,
        /// A position that has two rows, or that no log has.
        REPEATED,
        /// A column of this event was changed, and its hash was not.
        EVENT_CHANGED,
        /// The stored hash was changed; the event is the one that was appended.
        HASH_CHANGED,
        /// These events are not those that were appended, or not in their order.
        CHAIN_BROKEN,
        /// The chain holds, but it is not the one that a checkpoint was made of: it was computed anew.
        REWRITTEN,
        /// The log ends before a position that it is known to have had.
        TRUNCATED,
        /// A checkpoint that the log's key has not signed, or that contradicts the log and other checkpoints.
        CHECKPOINT_FALSE,
        /// A stored hash of a subtree that does not fit the events. Nothing rests on it but the making of proofs.
        SUBTREE_FALSE,
        /// A trigger, a grant or a function that lets somebody change what is stored.
        UNPROTECTED;

        /// As in JSON: `event-changed`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Finding at(Kind kind, long from, long to, String text) {
        return new Finding(kind, from, to, text);
    }

    static Finding of(Kind kind, String text) {
        return new Finding(kind, null, null, text);
    }

    /// Whether it says of events, and not only of what stands beside them, that they are not what they were.
    boolean concernsEvents() {
        return switch (kind) {
            case MISSING, REPEATED, EVENT_CHANGED, HASH_CHANGED, CHAIN_BROKEN, REWRITTEN, TRUNCATED -> true;
            case CHECKPOINT_FALSE, SUBTREE_FALSE, UNPROTECTED -> false;
        };
    }
}
