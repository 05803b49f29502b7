package org.cairn.standalone.simulate;

import java.util.Arrays;
import java.util.Optional;

/// What is true of a simulated programme beside its usual life.
public enum Scenario {
    /// Nothing changes.
    STEADY("steady", 0),
    /// Marking softens, learners do not change.
    LENIENCY("leniency", 0.4),
    /// Learners improve, marking does not change.
    ABILITY("ability", 0.4),
    /// Marking softens as learners decline: the levels show nothing.
    MASKED("masked", 0.4),
    /// A champion leaves, and practice fades in their sections.
    TURNOVER("turnover", 0.2),
    /// A new framework version; the pathway goes on with the old one, with no crosswalk.
    FRAMEWORK("framework", 1),
    /// A breaking change of a tool in some sections.
    PLATFORM("platform", 0.2),
    /// Back to whole-class teaching in some sections, when the training for small groups has run out.
    REVERSION("reversion", 0.2),
    /// One cohort falls behind.
    INEQUITY("inequity", 0.2),
    /// Money and time are cut in the second and third year.
    UNDERFUNDED("underfunded", 0.2),
    /// A champion leaves and a tool breaks, in the same sections at the same time.
    OVERLAPPING("overlapping", 0.2),
    /// Practice fades in some sections, and nothing is recorded that may be the cause.
    UNEXPLAINED("unexplained", 0.2);

    private final String code;
    private final double size;

    Scenario(String code, double size) {
        this.code = code;
        this.size = size;
    }

    public String code() {
        return code;
    }

    /// The usual size of the change: a share, or part of a level for those about marking.
    public double size() {
        return size;
    }

    /// Whether it is about marks alone.
    boolean isOfMarking() {
        return this == LENIENCY || this == ABILITY || this == MASKED;
    }

    public static Optional<Scenario> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
