package org.cairn.standalone.chaos;

import java.util.List;

/// What a client knows of an intent once an answer has come, or none.
///
/// @param status   of HTTP; 0 if no answer came
/// @param position of the last event, as answered; 0 if it is not acknowledged
/// @param events   the names of the events, as answered
/// @param text     the answer's Location and body, or what went wrong
record Outcome(Kind kind, int status, long position, List<String> events, String text) {

    enum Kind {
        ACKNOWLEDGED,
        /// With a promise that nothing was recorded.
        REFUSED,
        /// It may be recorded or not.
        UNKNOWN
    }

    static Outcome unknown(int status, String why) {
        return new Outcome(Kind.UNKNOWN, status, 0, List.of(), why);
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
