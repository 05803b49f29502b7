package org.cairn.contracts.shared;

/// The bounds of what people write: never empty, never so long that a page or a log would suffer.
public final class Texts {

    public static final int TITLE = 200;
    public static final int STATEMENT = 2000;

    /// @throws IllegalArgumentException naming `what`, if `text` is blank or has more than `longest` characters
    public static void require(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException("%s must have 1 to %d characters".formatted(what, longest));
        }
    }

    private Texts() {}
}
