package org.cairn.query.transcript;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the institution leaves out of its transcripts.
@Component
final class Layouts {
    private final ReadModels readModels;

    Layouts(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// As it was chosen last among what was known. It is about how transcripts are written, not about what was so on a
    /// day: the academic date makes no difference.
    ///
    /// @param asKnownAt null = all up to the position
    Set<TranscriptElement> leftOut(@Nullable Instant asKnownAt, long position) {
        return readModels
                .sql("""
                        SELECT array_to_string(left_out, ',') FROM transcript.layout
                         WHERE position <= :position AND recorded_at <= :asKnownAt
                         ORDER BY position DESC LIMIT 1
                        """)
                .param("position", position)
                .param("asKnownAt", asKnownAt == null ? OffsetDateTime.MAX : asKnownAt.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(codes -> Arrays.stream(TranscriptElement.values())
                        .filter(each -> ("," + codes + ",").contains("," + each.code() + ","))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }
}
