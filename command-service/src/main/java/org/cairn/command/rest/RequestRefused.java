package org.cairn.command.rest;

import org.jspecify.annotations.Nullable;

/// The request was refused before anything was decided.
public final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public RequestRefused(ProblemType type) {
        this(type, null);
    }

    /// @param detail what exactly, where the type's own sentence does not say enough
    public RequestRefused(ProblemType type, @Nullable String detail) {
        super(detail == null ? type.sentence() : detail, null, false, false);
        this.type = type;
    }

    ProblemType type() {
        return type;
    }
}
