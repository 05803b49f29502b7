package org.cairn.query.competencymap;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How someone stands on a competency. No evidence is a status of its own, never a zero.
public enum CompetencyStatus {
    NO_EVIDENCE,
    IN_PROGRESS,
    MASTERED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
