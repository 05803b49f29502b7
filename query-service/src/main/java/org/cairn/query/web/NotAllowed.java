package org.cairn.query.web;

/// What was asked for is there, and is not given out like that (403).
public final class NotAllowed extends RuntimeException {
    private final String code;

    /// @param code     the problem's type is made from it
    /// @param sentence why not, and what to do, for the client
    public NotAllowed(String code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
