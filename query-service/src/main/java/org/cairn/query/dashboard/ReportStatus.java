package org.cairn.query.dashboard;

/// How an indicator stands against the design baseline that was in force, in ascending gravity.
public enum ReportStatus {
    INSUFFICIENT("insufficient", "Not enough data"),
    IN_CONTROL("in_control", "In control"),
    WATCH("watch", "Watch"),
    DRIFT("drift", "Drift");

    private final String code;
    private final String words;

    ReportStatus(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /// As it stands in tables and answers.
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    static ReportStatus of(String code) {
        for (var each : values()) if (each.code.equals(code)) return each;
        throw new IllegalArgumentException("no status '%s'".formatted(code));
    }

    ReportStatus or(ReportStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
