package org.cairn.query.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to a programme and may be a cause.
///
/// @param kind     which sort of event
/// @param what     in words
/// @param sections that it affected; empty = all
public record Change(Kind kind, LocalDate on, String what, List<String> sections) {

    /// @param letter by which plots mark it
    public enum Kind {
        STAFF("S", "staff"),
        TRAINING("T", "training"),
        FRAMEWORK("F", "framework"),
        PLATFORM("P", "platform"),
        POLICY("R", "policy"),
        BASELINE("B", "baseline"),
        VERSION("V", "pathway version");

        private final String letter;
        private final String words;

        Kind(String letter, String words) {
            this.letter = letter;
            this.words = words;
        }

        public String letter() {
            return letter;
        }

        public String words() {
            return words;
        }
    }

    /// Whether it is what a cause was found in.
    public boolean is(Cause cause) {
        return on.equals(cause.on()) && kind == kindOf(cause.type());
    }

    private static @Nullable Kind kindOf(String type) {
        return switch (type) {
            case "staff" -> Kind.STAFF;
            case "framework" -> Kind.FRAMEWORK;
            case "platform" -> Kind.PLATFORM;
            case "policy" -> Kind.POLICY;
            case "training-end" -> Kind.TRAINING;
            case "baseline" -> Kind.BASELINE;
            default -> null;
        };
    }

    public YearMonth month() {
        return YearMonth.from(on);
    }
}
