package org.cairn.query.transcript;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Gives transcripts.
@Component
public final class TranscriptQuery {
    private final ReadModels readModels;
    private final ZoneId institutionZone;
    private final Clock clock;

    TranscriptQuery(ReadModels readModels, @Qualifier("institutionZone") ZoneId institutionZone, Clock clock) {
        this.readModels = readModels;
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// The transcript as of today, as it is known now.
    public Optional<Transcript> today(UUID learner) {
        return of(learner, null, null);
    }

    /// @param asOf      null = today in the institution's zone
    /// @param asKnownAt null = now
    /// @return empty if there is no such learner
    public Optional<Transcript> of(UUID learner, @Nullable LocalDate asOf, @Nullable Instant asKnownAt) {
        var day = asOf == null ? LocalDate.now(clock.withZone(institutionZone)) : asOf;
        // Without a moment nothing is left out, not even what a clock that runs ahead of ours has stamped.
        var known = asKnownAt == null ? OffsetDateTime.MAX : asKnownAt.atOffset(ZoneOffset.UTC);
        var rows = readModels
                .sql(TranscriptSql.STATEMENT)
                .param("learner", learner)
                .param("asOf", day)
                .param("asKnownAt", known)
                .query(this::row)
                .list();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new Transcript(
                rows.getFirst().learner(),
                day,
                asKnownAt == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : asKnownAt,
                rows.getFirst().position(),
                rows.stream().map(Row::enrolment).filter(Objects::nonNull).toList()));
    }

    private record Row(Transcript.Learner learner, long position, Transcript.@Nullable Enrolment enrolment) {}

    private Row row(ResultSet rs, int ignored) throws SQLException {
        return new Row(
                new Transcript.Learner(
                        rs.getObject("learner", UUID.class), rs.getString("number"), rs.getString("name")),
                rs.getLong("position"),
                rs.getObject("enrolment") == null ? null : enrolment(rs));
    }

    private Transcript.Enrolment enrolment(ResultSet rs) throws SQLException {
        var enrolledOn = rs.getObject("enrolled_on", LocalDate.class);
        var milestones = MilestoneStep.milestones(readModels.list(rs.getString("steps"), MilestoneStep.class));
        var standing = Standing.of(
                enrolledOn, rs.getObject("withdrawn_on", LocalDate.class), milestones, rs.getString("completed_by"));
        return new Transcript.Enrolment(
                rs.getObject("enrolment", UUID.class),
                rs.getString("pathway"),
                rs.getString("version"),
                rs.getString("title"),
                rs.getString("cohort"),
                enrolledOn,
                standing.status(),
                standing.on(),
                standing.level(),
                readModels.list(rs.getString("competencies"), Transcript.Competency.class),
                readModels.list(rs.getString("prior_learning"), Transcript.PriorLearning.class),
                List.copyOf(milestones));
    }
}
