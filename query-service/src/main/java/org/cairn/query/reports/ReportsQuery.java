package org.cairn.query.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives stored reports.
@Component
public final class ReportsQuery {
    private static final String NOW = "infinity";

    private final ReadModels readModels;

    ReportsQuery(ReadModels readModels) {
        this.readModels = readModels;
    }

    /// What of a report is wanted.
    ///
    /// @param pathway null for all programmes
    /// @param from    null = from its beginning
    /// @param to      null = to its end
    /// @param period  `month` or `term`; of reports by period
    /// @param section null for the programme as a whole
    /// @param knownAt null for all that is known
    public record Wanted(
            @Nullable String pathway,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            String period,
            @Nullable String section,
            @Nullable LocalDate knownAt) {}

    /// Empty if there is no such pathway.
    public List<ReportOf<FidelityDimension>> fidelity(Wanted wanted) {
        return reports(ReportsSql.FIDELITY, wanted, FidelityDimension.class);
    }

    /// Empty if there is no such pathway.
    public List<ReportOf<DriftIndicator>> drift(Wanted wanted) {
        return reports(ReportsSql.DRIFT, wanted, DriftIndicator.class);
    }

    /// Empty if there is no such pathway.
    public List<ReportOf<Attributed>> attribution(Wanted wanted) {
        return reports(ReportsSql.ATTRIBUTION, wanted, Attributed.class);
    }

    /// Empty if there is no such pathway.
    public List<ReportOf<DriftIndexMonth>> index(Wanted wanted) {
        return reports(ReportsSql.INDEX, wanted, DriftIndexMonth.class);
    }

    boolean hasSection(String pathway, String section) {
        return readModels
                .sql("SELECT EXISTS (SELECT FROM bi.dim_section WHERE pathway = :pathway AND section = :section)")
                .param("pathway", pathway)
                .param("section", section)
                .query(Boolean.class)
                .single();
    }

    private <R> List<ReportOf<R>> reports(String sql, Wanted wanted, Class<R> row) {
        var knownAt = wanted.knownAt();
        var from = wanted.from();
        var to = wanted.to();
        return readModels
                .sql(sql)
                .param("pathway", wanted.pathway(), Types.VARCHAR)
                .param("knownAt", knownAt == null ? NOW : knownAt.toString())
                .param("from", from == null ? "-infinity" : from.atDay(1).toString())
                .param("to", to == null ? NOW : to.atEndOfMonth().toString())
                .param("period", wanted.period())
                .param("section", wanted.section() == null ? "" : wanted.section())
                .query((rs, _) -> report(rs, wanted, row))
                .list();
    }

    private <R> ReportOf<R> report(ResultSet rs, Wanted wanted, Class<R> row) throws SQLException {
        return new ReportOf<>(
                rs.getString("pathway"),
                wanted.knownAt(),
                latest(month(rs.getObject("first_month", LocalDate.class)), wanted.from()),
                earliest(month(rs.getObject("last_month", LocalDate.class)), wanted.to()),
                rs.getObject("projection_position", Long.class),
                rs.getObject("computed_at", OffsetDateTime.class),
                readModels.list(rs.getString("report"), row));
    }

    private static @Nullable YearMonth month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day);
    }

    private static @Nullable YearMonth latest(@Nullable YearMonth one, @Nullable YearMonth other) {
        if (one == null || other == null) return one;
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable YearMonth earliest(@Nullable YearMonth one, @Nullable YearMonth other) {
        if (one == null || other == null) return one;
        return one.isBefore(other) ? one : other;
    }
}
