package org.cairn.command.relay;

/// Somebody else publishes, or began anew from another position. Not an error.
final class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("the lease is another's", null, false, false);
    }
}
