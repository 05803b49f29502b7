package org.cairn.query.web;

/// A parameter of the request makes no sense (400).
public final class BadParameter extends RuntimeException {
    private final String parameter;

    /// @param sentence what is wrong with it, for the client
    public BadParameter(String parameter, String sentence) {
        super(sentence, null, false, false);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
