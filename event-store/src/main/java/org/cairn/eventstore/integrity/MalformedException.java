package org.cairn.eventstore.integrity;

/// A key, a note, a checkpoint or a proof is not written as its format asks.
public final class MalformedException extends RuntimeException {
    MalformedException(String message) {
        super(message);
    }
}
