package org.cairn.projections.reports;

/// What is said of a programme as a whole in a month, by the rule for many series at once.
public enum ProgrammeState {
    INSUFFICIENT("insufficient"),
    /// No family is in drift.
    STEADY("steady"),
    /// One family is in drift.
    WATCH("watch"),
    /// Two families are in drift in the same month, or one with a CUSUM above 12.
    DRIFTING("drifting");

    private final String code;

    ProgrammeState(String code) {
        this.code = code;
    }

    /// As it stands in tables and answers.
    public String code() {
        return code;
    }
}
