package org.cairn.eventstore.integrity;

/// Something does not verify: a signature, a proof, or the log itself.
public final class NotIntactException extends RuntimeException {
    NotIntactException(String message) {
        super(message);
    }
}
