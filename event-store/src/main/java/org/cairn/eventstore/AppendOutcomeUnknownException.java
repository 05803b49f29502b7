package org.cairn.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// The connection was lost between sending an append and hearing its result: it may or may not be committed,
/// but never in part.
///
/// An append that carried an [AppendRequest] can be sent again without harm: it is added if it was not, and
/// otherwise fails with [DuplicateRequestException]. Without one, source again and look.
public final class AppendOutcomeUnknownException extends EventStoreException {
    AppendOutcomeUnknownException(Throwable cause) {
        super("The connection was lost while the events were being committed", cause);
    }
}
