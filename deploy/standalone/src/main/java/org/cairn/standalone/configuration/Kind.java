package org.cairn.standalone.configuration;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.springframework.boot.convert.DurationStyle;

/// What the value of a key is. Whatever is wrong with one is told before anything starts.
enum Kind {
    TEXT("text", _ -> true),
    FILE("a file", _ -> true),
    FOLDER("a folder", _ -> true),
    SECRET("a secret", _ -> true),
    YES_OR_NO("true or false", value -> value.equals("true") || value.equals("false")),
    PORT("a port, 0 to 65535", value -> isBetween(value, 0, 65_535)),
    COUNT("a whole number, 1 or more", value -> isBetween(value, 1, Integer.MAX_VALUE)),
    BYTES("a number of bytes, 1 or more", value -> isBetween(value, 1, Long.MAX_VALUE)),
    SHARE("a share, 0 to 1", Kind::isShare),
    DURATION("a duration such as 500ms, 30s or 5m", Kind::isDuration),
    ZONE("a time zone such as Europe/London", Kind::isZone),
    ADDRESS("an address beginning with http:// or https://", value -> value.matches("https?://[^\\s/?#]+[^\\s?#]*")),
    DATABASE("an address beginning with jdbc:postgresql://", value -> value.startsWith("jdbc:postgresql://")),
    SERVERS(
            "HOST:PORT, or several with commas between",
            value -> value.matches("[^\\s,:]+:\\d+(\\s*,\\s*[^\\s,:]+:\\d+)*")),
    PREFIX("a-z, 0-9, '.' and '-', at most 61 characters", value -> value.matches("[a-z0-9][a-z0-9.-]{0,60}")),
    NAME("a URI", Kind::isUri),
    ROLE("all, command, projections or query", value -> value.matches("all|command|projections|query"));

    private final String words;
    private final Predicate<String> accepts;

    Kind(String words, Predicate<String> accepts) {
        this.words = words;
        this.accepts = accepts;
    }

    String words() {
        return words;
    }

    boolean accepts(String value) {
        return accepts.test(value);
    }

    private static boolean isBetween(String value, long least, long most) {
        try {
            var number = Long.parseLong(value);
            return number >= least && number <= most;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isShare(String value) {
        try {
            var number = Double.parseDouble(value);
            return number >= 0 && number <= 1;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            return DurationStyle.detectAndParse(value).isPositive();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean isUri(String value) {
        try {
            return !URI.create(value).toString().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
