package org.cairn.projections.reports;

/// How an indicator stands against the design baseline that was in force.
public enum Status {
    /// Too few observations, no baseline, or not yet a full baseline year and one watched term. A normal answer.
    INSUFFICIENT("insufficient"),
    IN_CONTROL("in_control"),
    WATCH("watch"),
    DRIFT("drift");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /// As it stands in tables and answers.
    public String code() {
        return code;
    }

    /// The graver of the two.
    public Status or(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
