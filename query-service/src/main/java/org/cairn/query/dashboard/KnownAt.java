package org.cairn.query.dashboard;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.cairn.query.web.AsKnownAt;
import org.jspecify.annotations.Nullable;

/// A day whose knowledge counts, as statements take it.
public final class KnownAt {

    public static @Nullable OffsetDateTime endOf(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : AsKnownAt.endOf(day, zone).atOffset(ZoneOffset.UTC);
    }

    private KnownAt() {}
}
