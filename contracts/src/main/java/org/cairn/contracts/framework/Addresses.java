package org.cairn.contracts.framework;

import java.util.regex.Pattern;

/// The form of addresses that frameworks name. Nothing that a browser would run.
public final class Addresses {

    private static final Pattern FORM = Pattern.compile("(https?://|urn:)[!-~]{1,500}");

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// @throws IllegalArgumentException naming `what`, if `text` is none
    static void require(String what, String text) {
        if (!isOne(text)) {
            throw new IllegalArgumentException(
                    "%s must be an http, https or urn address of at most 500 characters".formatted(what));
        }
    }

    private Addresses() {}
}
