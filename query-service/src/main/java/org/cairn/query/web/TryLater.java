package org.cairn.query.web;

/// What was asked for cannot be done just now (503).
public final class TryLater extends RuntimeException {
    private final String code;
    private final int seconds;

    /// @param code     the problem's type is made from it
    /// @param sentence why not, for the client
    /// @param seconds  when to ask again
    public TryLater(String code, String sentence, int seconds) {
        super(sentence, null, false, false);
        this.code = code;
        this.seconds = seconds;
    }

    String code() {
        return code;
    }

    int seconds() {
        return seconds;
    }
}
