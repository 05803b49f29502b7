package org.cairn.command.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

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

    /// Because it is not the JSON that the operation takes.
    public static RequestRefused unreadable(JacksonException flaw) {
        return JsonFlaw.isBeyondLimits(flaw)
                ? new RequestRefused(ProblemType.JSON_BEYOND_LIMITS)
                : new RequestRefused(ProblemType.REQUEST_MALFORMED, JsonFlaw.of(flaw));
    }

    ProblemType type() {
        return type;
    }
}
