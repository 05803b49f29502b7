package org.cairn.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Gives progress by month.
@Component
public final class ProgressQuery {
    private final ReadModels readModels;
    private final ZoneId institutionZone;
    private final Clock clock;

    ProgressQuery(ReadModels readModels, @Qualifier("institutionZone") ZoneId institutionZone, Clock clock) {
        this.readModels = readModels;
        this.institutionZone = institutionZone;
        this.clock = clock;
    }

    /// @param from null = the first month with anything in it
    /// @param to   null = the last one
    /// @return empty if there is no such pathway
    public Optional<PathwayProgress> ofPathway(String pathway, @Nullable YearMonth from, @Nullable YearMonth to) {
        var known = readModels
                .sql("SELECT EXISTS (SELECT FROM pathway_outcomes.pathway_version WHERE pathway = :pathway)")
                .param("pathway", pathway)
                .query(Boolean.class)
                .single();
        if (!known) return Optional.empty();
        var months = months(pathway, from, to);
        var rows = statement(ProgressSql.OF_PATHWAY, months)
                .param("pathway", pathway)
                .query((rs, _) -> pathwayRow(rs))
                .list();
        return Optional.of(new PathwayProgress(pathway, months.from(), months.to(), rows));
    }

    /// @param from null = the first month with anything in it
    /// @param to   null = the last one
    public InstitutionProgress ofInstitution(@Nullable YearMonth from, @Nullable YearMonth to) {
        var months = months(null, from, to);
        var rows = statement(ProgressSql.OF_INSTITUTION, months)
                .query((rs, _) -> institutionRow(rs))
                .list();
        return new InstitutionProgress(months.from(), months.to(), rows);
    }

    public InstitutionFigures figures() {
        return readModels
                .sql(ProgressSql.FIGURES)
                .query((rs, _) -> new InstitutionFigures(
                        rs.getLong("learners"),
                        rs.getLong("pathways"),
                        rs.getLong("pathway_versions"),
                        rs.getLong("enrolments"),
                        rs.getLong("withdrawn"),
                        rs.getLong("completed"),
                        rs.getLong("declined"),
                        rs.getLong("mastered"),
                        rs.getLong("events"),
                        month(rs.getObject("first_month", LocalDate.class)),
                        month(rs.getObject("last_month", LocalDate.class))))
                .single();
    }

    private Months months(@Nullable String pathway, @Nullable YearMonth from, @Nullable YearMonth to) {
        if (from != null && to != null) return new Months(from, to);
        var known = readModels
                .sql(ProgressSql.RANGE)
                .param("pathway", pathway)
                .query((rs, _) -> new Range(
                        month(rs.getObject("first_month", LocalDate.class)),
                        month(rs.getObject("last_month", LocalDate.class))))
                .single();
        var now = YearMonth.now(clock.withZone(institutionZone));
        var first = from != null ? from : known.first() != null ? known.first() : to != null ? to : now;
        var last = to != null ? to : known.last() != null ? known.last() : first;
        // Only one end was given, and it lies beyond all that there is.
        return last.isBefore(first) && (from == null || to == null)
                ? from == null ? new Months(last, last) : new Months(first, first)
                : new Months(first, last);
    }

    private record Range(
            @Nullable YearMonth first, @Nullable YearMonth last) {}

    private StatementSpec statement(String sql, Months months) {
        return readModels
                .sql(sql)
                .param("from", months.from().atDay(1))
                .param("to", months.to().atDay(1));
    }

    private static PathwayProgress.Row pathwayRow(ResultSet rs) throws SQLException {
        return new PathwayProgress.Row(
                YearMonth.from(rs.getObject("month", LocalDate.class)),
                rs.getString("version"),
                rs.getLong("enrolled"),
                rs.getLong("withdrawn"),
                rs.getLong("evidence"),
                rs.getLong("judged"),
                rs.getLong("mastered"),
                rs.getLong("prior_learning"),
                rs.getLong("completed"),
                rs.getLong("declined"),
                rs.getLong("resumed"),
                rs.getLong("rescinded"),
                rs.getLong("revoked"),
                rs.getLong("moved_in"),
                rs.getLong("moved_away"),
                rs.getLong("enrolled_so_far"),
                rs.getLong("active"));
    }

    private static InstitutionProgress.Row institutionRow(ResultSet rs) throws SQLException {
        return new InstitutionProgress.Row(
                YearMonth.from(rs.getObject("month", LocalDate.class)),
                rs.getString("pathway"),
                rs.getLong("enrolled"),
                rs.getLong("withdrawn"),
                rs.getLong("evidence"),
                rs.getLong("judged"),
                rs.getLong("mastered"),
                rs.getLong("prior_learning"),
                rs.getLong("completed"),
                rs.getLong("declined"),
                rs.getLong("resumed"),
                rs.getLong("rescinded"),
                rs.getLong("revoked"),
                rs.getLong("moved_in"),
                rs.getLong("moved_away"),
                rs.getLong("enrolled_so_far"),
                rs.getLong("active"));
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }
}
