package org.cairn.eventstore;

import org.axonframework.common.AxonTransientException;

/// The store could not be reached, or not in time. **Nothing was written**; trying again later may succeed.
public final class EventStoreUnavailableException extends AxonTransientException {
    EventStoreUnavailableException(String message) {
        super(message);
    }

    EventStoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
