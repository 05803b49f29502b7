package org.cairn.command.identity;

/// What is sealed does not open: it, or what it is bound to, was changed, or its key is not here. Shows nothing of it.
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBrokenException(String message) {
        super(message);
    }
}
