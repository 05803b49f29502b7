package org.cairn.query.transcript;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The last step that was taken towards a milestone.
public enum MilestoneStatus {
    REQUESTED,
    FIRST_APPROVED,
    CONFIRMED,
    DECLINED;

    @JsonCreator
    static MilestoneStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
