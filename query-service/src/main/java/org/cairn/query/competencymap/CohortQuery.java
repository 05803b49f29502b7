package org.cairn.query.competencymap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.query.database.ReadModels;
import org.cairn.query.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/// Gives maps of many learners, each from one statement.
@Component
public final class CohortQuery {
    private static final OffsetDateTime ALL_THAT_IS_KNOWN = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadModels readModels;
    private final ZoneId institutionZone;
    private final Clock clock;

    CohortQuery(ReadModels readModels, @Qualifier("institutionZone") ZoneId institutionZone, Clock clock) {
        this.readModels = readModels;
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// Whom a map is of, and when.
    ///
    /// @param version   on whose competencies it is drawn; null = the newest
    /// @param cohort    null = all
    /// @param section   null = all
    /// @param asOf      null = today
    /// @param asKnownAt null = all that is known
    public record Wanted(
            String pathway,
            @Nullable String version,
            @Nullable String cohort,
            @Nullable String section,
            @Nullable LocalDate asOf,
            @Nullable Instant asKnownAt) {}

    /// Learner by learner.
    ///
    /// @return empty if there is no such pathway, or no such version of it
    public Optional<CohortMap> learners(Wanted wanted, Page page) {
        return draw(CohortSql.LEARNERS, wanted, page.afterId(), page.limit()).map(each -> each.part(wanted));
    }

    /// Group by group, with what would tell of fewer than ten learners left out.
    ///
    /// @return empty if there is no such pathway, or no such version of it
    public Optional<GroupMap> groups(Wanted wanted, Grouping by) {
        return draw(CohortSql.MASTERED, wanted, FIRST, Integer.MAX_VALUE)
                .map(each -> GroupMap.of(wanted.pathway(), each.target(), each.day(), by, each.mapped()));
    }

    private Optional<Drawn> draw(String statement, Wanted wanted, UUID after, int limit) {
        var day = wanted.asOf() == null ? LocalDate.now(clock.withZone(institutionZone)) : wanted.asOf();
        ResultSetExtractor<Optional<Drawn>> reading = rs -> drawn(rs, wanted.version(), day, limit);
        return readModels
                .sql(statement)
                .param("pathway", wanted.pathway())
                .param("version", wanted.version())
                .param("cohort", wanted.cohort())
                .param("section", wanted.section())
                .param("as_of", day)
                .param(
                        "known",
                        wanted.asKnownAt() == null
                                ? ALL_THAT_IS_KNOWN
                                : wanted.asKnownAt().atOffset(ZoneOffset.UTC))
                .param("after", after)
                .param("limit", limit + 1L)
                .query(reading);
    }

    private Optional<Drawn> drawn(ResultSet rs, @Nullable String version, LocalDate day, int limit)
            throws SQLException {
        if (!rs.next()) return Optional.empty();
        var drawnOn = readModels.value(rs.getString("definitions"), DrawnOn.class);
        var target = version == null ? drawnOn.newest() : drawnOn.version(version);
        if (target.isEmpty()) return Optional.empty();
        var mapped = new Mapped(target.get(), drawnOn);
        var places = new HashMap<String, Optional<Places>>();
        UUID last = null;
        for (var n = 0; rs.next(); n++) {
            if (n == limit) return Optional.of(new Drawn(target.get(), drawnOn, day, mapped, last));
            last = rs.getObject("enrolment", UUID.class);
            var on = places.computeIfAbsent(
                    rs.getString("version"), code -> drawnOn.version(code).map(found -> Places.in(found, drawnOn)));
            if (on.isPresent()) mapped.add(CohortRow.read(rs, on.get(), (int) day.toEpochDay()));
        }
        return Optional.of(new Drawn(target.get(), drawnOn, day, mapped, null));
    }

    /// @param last the last enrolment, if there are more
    private record Drawn(
            DrawnOn.Version target,
            DrawnOn drawnOn,
            LocalDate day,
            Mapped mapped,
            @Nullable UUID last) {

        CohortMap part(Wanted wanted) {
            return new CohortMap(
                    wanted.pathway(),
                    target.version(),
                    target.title(),
                    day,
                    drawnOn.versions() == null
                            ? List.of()
                            : drawnOn.versions().stream()
                                    .map(DrawnOn.Version::version)
                                    .toList(),
                    drawnOn.cohorts() == null ? List.of() : drawnOn.cohorts(),
                    target.levels() == null
                            ? List.of()
                            : target.levels().stream().map(ScaleLevel::code).toList(),
                    mapped.columns(),
                    mapped.parents(),
                    List.copyOf(mapped.rows()),
                    mapped.notOnMap(),
                    last == null ? null : Page.cursorAfter(last.toString()));
        }
    }
}
