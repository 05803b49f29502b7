package org.cairn.query.transcript;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.documents.print.Recipient;
import org.cairn.documents.transcript.Definitions;
import org.cairn.documents.transcript.Transcript;
import org.cairn.documents.transcript.TranscriptFold;
import org.cairn.documents.transcript.Work;
import org.cairn.query.competencymap.StandingSql;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Gives transcripts: the learner's events that count by both clocks, folded as those are that are sealed.
@Component
public final class TranscriptQuery {
    /// Whoever looks at a record may be to mark work of it blind: a provisional verdict is not told before that is
    /// done. What is disclosed is the record itself.
    private static final String LOOKED_AT = """
            NOT (type = 'assessment.MasteryDemonstrated' AND (event ->> 'provisional')::boolean AND EXISTS (
                 SELECT FROM (VALUES ((event ->> 'enrolment')::uuid)) AS s (enrolment)
                  CROSS JOIN LATERAL (%s) AS awaited
                  WHERE awaited.competency = entry.event ->> 'competency'))
            """.formatted(StandingSql.AWAITED);

    private final ReadModels readModels;
    private final Definitions definitions;
    private final Layouts layouts;
    private final ZoneId institutionZone;
    private final Clock clock;

    TranscriptQuery(
            ReadModels readModels,
            Definitions definitions,
            Layouts layouts,
            @Qualifier("institutionZone") ZoneId institutionZone,
            Clock clock) {
        this.readModels = readModels;
        this.definitions = definitions;
        this.layouts = layouts;
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// The record as of today, as it is known now: with what the institution leaves out of its transcripts, too.
    public Optional<LiveTranscript> today(UUID learner) {
        return registered(learner)
                .map(found -> LiveTranscript.of(
                        found.learner(),
                        now(),
                        fold(
                                learner,
                                LocalDate.now(clock.withZone(institutionZone)),
                                null,
                                found.position(),
                                LOOKED_AT),
                        Recipient.OFFICIAL));
    }

    /// @param asOf      null = today in the institution's zone
    /// @param asKnownAt null = now
    /// @return empty if there is no such learner
    public Optional<LiveTranscript> of(UUID learner, @Nullable LocalDate asOf, @Nullable Instant asKnownAt) {
        var day = asOf == null ? LocalDate.now(clock.withZone(institutionZone)) : asOf;
        return registered(learner)
                .map(found -> LiveTranscript.of(
                        found.learner(),
                        asKnownAt == null ? now() : asKnownAt,
                        fold(learner, day, asKnownAt, found.position(), LOOKED_AT)
                                .without(layouts.leftOut(asKnownAt, found.position())),
                        Recipient.OFFICIAL));
    }

    /// What a disclosure gave out: the record on its day, as it was known when it was recorded. So every copy that is
    /// made under it is the same.
    ///
    /// @return empty if there is no such learner
    Optional<LiveTranscript> under(Disclosures.Disclosed disclosed, UUID learner) {
        return registered(learner)
                .map(found -> LiveTranscript.of(
                        found.learner(),
                        disclosed.recordedAt(),
                        fold(learner, disclosed.on(), null, disclosed.position(), "true")
                                .without(layouts.leftOut(null, disclosed.position())),
                        Recipient.under(disclosed.id(), disclosed.on())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record Found(LiveTranscript.Learner learner, long position) {}

    private Optional<Found> registered(UUID learner) {
        return readModels
                .sql("""
                        SELECT l.learner, i.number, nullif(concat_ws(' ', i.given_name, i.family_name), '') AS name,
                               i.given_name, i.family_name,
                               coalesce(p.position, 0) AS position
                          FROM transcript.learner l
                          LEFT JOIN identity.learner i ON i.learner = l.learner
                          LEFT JOIN projection.position p ON p.read_model = 'transcript' AND p.state = 'live'
                         WHERE l.learner = :learner
                        """)
                .param("learner", learner)
                .query((row, _) -> new Found(
                        new LiveTranscript.Learner(
                                learner,
                                row.getString("number"),
                                row.getString("name"),
                                row.getString("given_name"),
                                row.getString("family_name")),
                        row.getLong("position")))
                .optional();
    }

    /// @param told which entries are, as SQL
    ///
    /// What the log has beyond the position is left to the next look, so that the answer is of one moment.
    private Transcript fold(UUID learner, LocalDate asOf, @Nullable Instant asKnownAt, long position, String told) {
        var fold = new TranscriptFold(new LearnerId(learner), _ -> null);
        // Without a moment nothing is left out, not even what a clock that runs ahead of ours has stamped.
        var known = asKnownAt == null ? OffsetDateTime.MAX : asKnownAt.atOffset(ZoneOffset.UTC);
        readModels
                .sql("""
                        SELECT position, type, version, event::text AS fact
                          FROM transcript.entry
                         WHERE learner = :learner AND position <= :position
                           AND effective_on <= :asOf AND recorded_at <= :asKnownAt AND %s
                        UNION ALL
                        SELECT position, NULL, NULL,
                               json_build_object('kind', kind, 'enrolment', enrolment,
                                                 'pathway', json_build_object('pathway', pathway, 'version', version),
                                                 'evidence', evidence,
                                                 'competencies', competencies, 'judgements', judgements)::text
                          FROM transcript.work
                         WHERE learner = :learner AND position <= :position
                           AND effective_on <= :asOf AND recorded_at <= :asKnownAt
                         ORDER BY position
                        """.formatted(told))
                .param("learner", learner)
                .param("position", position)
                .param("asOf", asOf)
                .param("asKnownAt", known)
                .query(row -> {
                    take(fold, row);
                });
        return fold.transcript(asOf, position, definitions);
    }

    private void take(TranscriptFold fold, ResultSet row) throws SQLException {
        var type = row.getString("type");
        var fact = row.getString("fact");
        if (type == null) fold.take(readModels.value(fact, Work.class));
        else {
            fold.take(
                    EventShapes.released().read(type, row.getString("version"), fact.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
