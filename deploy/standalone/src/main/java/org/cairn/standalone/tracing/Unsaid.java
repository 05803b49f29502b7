package org.cairn.standalone.tracing;

/// An error as spans may show it: without the words of the real one, which may hold what somebody has typed.
final class Unsaid extends RuntimeException {
    Unsaid(String what) {
        super(what, null, false, false);
    }
}
