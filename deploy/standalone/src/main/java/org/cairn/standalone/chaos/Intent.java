package org.cairn.standalone.chaos;

import java.util.regex.Pattern;

/// What a client means to do: written down before it does it.
///
/// @param number counts the intents of all clients; stands in the payload of the first event that the intent leads to
/// @param key    the Idempotency-Key under which it is sent, however often
/// @param tag    of its events, as the store keeps it
record Intent(long number, String actor, String path, String key, String body, String tag) {

    /// A fraction, so that it can be part of a score. It ends with 7, as the zeros at a score's end are dropped.
    private static final Pattern MARK = Pattern.compile("\\.(\\d{12})7(?!\\d)");

    static String markOf(long number) {
        return ".%012d7".formatted(number);
    }

    /// The number of the intent whose mark is in the text; 0 if there is none.
    static long markedIn(String text) {
        var mark = MARK.matcher(text);
        return mark.find() ? Long.parseLong(mark.group(1)) : 0;
    }

    String mark() {
        return markOf(number);
    }
}
