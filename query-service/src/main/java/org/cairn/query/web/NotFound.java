package org.cairn.query.web;

import java.util.function.Supplier;

/// What was asked for is not there (404).
public final class NotFound extends RuntimeException {
    private final String what;

    private NotFound(String what, String detail) {
        // Expected, so without the cost of a stack trace.
        super(detail, null, false, false);
        this.what = what;
    }

    /// @param what the kind of thing, for example `learner`; the problem's type is made from it
    /// @param id   its name, repeated to the client
    public static Supplier<NotFound> unknown(String what, Object id) {
        return () -> new NotFound(what, "There is no %s '%s'.".formatted(what, id));
    }

    /// As the write API names it: one fact has one type, whichever side says it.
    String code() {
        return what.replace(' ', '-') + "-unknown";
    }
}
