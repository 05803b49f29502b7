package org.cairn.query.transcript;

import static org.cairn.query.web.NotFound.unknown;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.cairn.contracts.credential.DisclosureId;
import org.cairn.contracts.credential.DisclosureOutcome;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.query.database.ReadModels;
import org.cairn.query.web.NotAllowed;
import org.springframework.stereotype.Component;

/// Disclosures under which an unofficial transcript may be given to somebody else: what the write side has recorded
/// before (34 CFR 99.32).
@Component
final class Disclosures {
    /// The code of what was disclosed.
    static final String SCOPE = "unofficial-transcript";

    /// @param position of the log, at which it was recorded
    record Disclosed(DisclosureId id, LocalDate on, Instant recordedAt, long position) {}

    private final ReadModels readModels;

    Disclosures(ReadModels readModels) {
        this.readModels = readModels;
    }

    Disclosed ofTranscript(UUID learner, UUID disclosure) {
        var found = readModels
                .sql("""
                        SELECT version, event::text AS event, recorded_at, position FROM transcript.entry
                         WHERE learner = :learner AND type = 'credential.RecordDisclosed'
                           AND event ->> 'disclosure' = :disclosure
                        """)
                .param("learner", learner)
                .param("disclosure", disclosure.toString())
                .query((row, _) -> new Found(
                        (RecordDisclosed) EventShapes.released()
                                .read(
                                        "credential.RecordDisclosed",
                                        row.getString("version"),
                                        row.getString("event").getBytes(StandardCharsets.UTF_8)),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getLong("position")))
                .optional()
                .orElseThrow(unknown("disclosure", disclosure));
        var says = found.event();
        if (says.outcome() != DisclosureOutcome.DISCLOSED
                || says.onwardOf() != null
                || !says.scope().contains(SCOPE)) {
            throw new NotAllowed(
                    "disclosure-of-something-else",
                    "Disclosure '%s' does not let an unofficial transcript out: it was refused, or it was by somebody else, or its scope has no '%s'."
                            .formatted(disclosure, SCOPE));
        }
        if (isErased(learner)) {
            throw new NotAllowed(
                    "learner-erased",
                    "Learner '%s' was erased: no more copies are made under disclosures of before. What was sealed is there."
                            .formatted(learner));
        }
        return new Disclosed(says.disclosure(), says.effectiveOn(), found.recordedAt(), found.position());
    }

    private boolean isErased(UUID learner) {
        return readModels
                .sql("""
                        SELECT EXISTS (SELECT FROM transcript.entry
                                        WHERE learner = :learner AND type = 'privacy.PersonalKeyDestroyed')
                        """)
                .param("learner", learner)
                .query(Boolean.class)
                .single();
    }

    private record Found(RecordDisclosed event, Instant recordedAt, long position) {}
}
