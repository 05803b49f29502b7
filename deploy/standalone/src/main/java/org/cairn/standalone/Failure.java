package org.cairn.standalone;

import org.jspecify.annotations.Nullable;

/// Something that ends the command: one clear line for the user. The cause, if any, goes to the log file only.
public final class Failure extends RuntimeException {

    public Failure(String message) {
        this(message, null);
    }

    public Failure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
