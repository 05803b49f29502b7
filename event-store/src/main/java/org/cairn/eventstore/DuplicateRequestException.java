package org.cairn.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// The key of the append's [AppendRequest] is already stored: an earlier append had it. Nothing was added.
///
/// Look up what it left with [PostgresEventStorageEngine#request(byte\[\])].
public final class DuplicateRequestException extends EventStoreException {
    DuplicateRequestException() {
        super("An append with this request key is already stored");
    }
}
