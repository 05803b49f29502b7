package org.cairn.query.transcript;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How an enrolment stands.
public enum EnrolmentStatus {
    ACTIVE,
    WITHDRAWN,
    /// The milestone that completes the pathway is confirmed.
    COMPLETED,
    /// The milestone that completes the pathway was declined.
    DECLINED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
