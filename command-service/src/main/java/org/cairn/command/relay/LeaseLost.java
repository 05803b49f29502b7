package org.cairn.command.relay;

/// Somebody else publishes or may, or began anew from another position. Not an error.
final class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("the lease has run out or is another's", null, false, false);
    }
}
