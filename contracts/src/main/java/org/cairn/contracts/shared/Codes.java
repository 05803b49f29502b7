package org.cairn.contracts.shared;

import java.util.regex.Pattern;

/// The form of every code that people give to things: short, and safe in a URL, a tag and a file name.
public final class Codes {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// @throws IllegalArgumentException naming `what`, if `code` does not have the form
    public static void require(String what, String code) {
        if (!isOne(code)) {
            throw new IllegalArgumentException(
                    "%s '%s' is not a code: a letter or digit, then up to 63 letters, digits, dots, dashes or underscores"
                            .formatted(what, code));
        }
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    private Codes() {}
}
