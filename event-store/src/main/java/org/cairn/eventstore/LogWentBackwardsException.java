package org.cairn.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// Events that were committed are not in the log any more: it ends before them, or others are in their place.
/// It was restored from an old copy, or a standby took over that had not received everything.
/// **Nothing was written.**
///
/// Decisions of this process may rest on events that are gone, so its engine writes nothing any more, however
/// often it is tried and even if the log grows again. Somebody has to see to it that the database is the right
/// one, and start the process again.
public final class LogWentBackwardsException extends EventStoreException {

    private final long head;
    private final long known;

    LogWentBackwardsException(long head, long known) {
        super(
                ("What was committed up to %d is gone from the log, which ends at %d: an old copy was restored, or a standby"
                                + " took over that had not received everything. Make sure that this is the right database, then"
                                + " restart this process.")
                        .formatted(known, head));
        this.head = head;
        this.known = known;
    }

    /// The position at which the log ends now; 0 if it is empty.
    public long head() {
        return head;
    }

    /// The last position that this process knows to have been committed.
    public long known() {
        return known;
    }
}
