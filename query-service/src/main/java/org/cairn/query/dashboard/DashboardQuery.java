package org.cairn.query.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.query.database.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Gives three years of programmes from the stored reports. What few learners are behind is hidden in all of it.
@Component
public final class DashboardQuery {
    /// Said by the report itself of what tells of too few: which rows these are is decided when it is made.
    private static final String WITHHELD = "suppressed";

    /// The usual length of a window.
    public static final int MONTHS = 36;

    private final ReadModels readModels;
    private final ChangeQuery changes;

    DashboardQuery(ReadModels readModels, ChangeQuery changes) {
        this.readModels = readModels;
        this.changes = changes;
    }

    /// @param to      the last month; null = the last that the report has
    /// @param knownAt null = now
    /// @return empty if no such report has been computed
    public Optional<ProgrammeReport> programme(String pathway, @Nullable YearMonth to, @Nullable LocalDate knownAt) {
        return computed(pathway, knownAt).stream().findFirst().map(found -> {
            var asked = new Asked(pathway, window(found, to), knownAt);
            return new ProgrammeReport(
                    pathway,
                    asked.window().from(),
                    asked.window().to(),
                    knownAt,
                    found,
                    series(asked, DashboardSql.OF_PROGRAMMES, Map.of()).getOrDefault(pathway, List.of()),
                    ask(asked, DashboardSql.CAUSES)
                            .query((rs, _) -> ReportRows.cause(rs))
                            .list(),
                    ask(asked, DashboardSql.STANDINGS)
                            .query((rs, _) -> ReportRows.standing(rs))
                            .list(),
                    changes.of(pathway, asked.window().from(), asked.window().to(), knownAt),
                    sections(asked));
        });
    }

    /// One series in all its scopes and periods: the programme, its sections, its cohorts.
    public List<Series> everywhere(
            String pathway, String indicator, String name, YearMonth from, YearMonth to, @Nullable LocalDate knownAt) {
        var asked = new Asked(pathway, new Window(from, to), knownAt);
        return series(asked, DashboardSql.OF_SERIES, Map.of("indicator", indicator, "series", name))
                .getOrDefault(pathway, List.of());
    }

    /// All programmes in the same months, each with what its aspects draw and are judged by.
    ///
    /// @param to the last month; null = the last that any report has
    public List<ProgrammeReport> institution(@Nullable YearMonth to, @Nullable LocalDate knownAt) {
        var all = computed(null, knownAt);
        var last = to != null
                ? to
                : all.stream()
                        .map(Computed::last)
                        .filter(Objects::nonNull)
                        .max(YearMonth::compareTo)
                        .orElse(null);
        if (last == null) return List.of();
        var asked = new Asked(null, new Window(last.minusMonths(MONTHS - 1), last), knownAt);
        var series = series(
                asked,
                DashboardSql.OF_INSTITUTION,
                Map.of("judged", Aspect.judged(), "drawn", Aspect.drawn(), "reached", Aspect.REACHED));
        Map<String, List<Cause>> causes = grouped(asked, DashboardSql.CAUSES, ReportRows::cause);
        Map<String, List<Standing>> standings = grouped(asked, DashboardSql.STANDINGS, ReportRows::standing);
        return all.stream()
                .map(each -> new ProgrammeReport(
                        each.pathway(),
                        asked.window().from(),
                        last,
                        knownAt,
                        each,
                        series.getOrDefault(each.pathway(), List.of()),
                        causes.getOrDefault(each.pathway(), List.of()),
                        standings.getOrDefault(each.pathway(), List.of()),
                        List.of(),
                        Map.of()))
                .toList();
    }

    private record Window(YearMonth from, YearMonth to) {}

    private record Asked(
            @Nullable String pathway,
            Window window,
            @Nullable LocalDate knownAt) {}

    private static Window window(Computed found, @Nullable YearMonth to) {
        var last = to != null
                ? to
                : found.last() != null
                        ? found.last()
                        : YearMonth.from(found.at().atOffset(ZoneOffset.UTC));
        return new Window(last.minusMonths(MONTHS - 1), last);
    }

    private List<Computed> computed(@Nullable String pathway, @Nullable LocalDate knownAt) {
        return readModels
                .sql(DashboardSql.COMPUTED)
                .param("pathway", pathway)
                .param("knownAt", knownAt)
                .query((rs, _) -> ReportRows.computed(rs))
                .list();
    }

    private StatementSpec ask(Asked asked, String sql) {
        return readModels
                .sql(sql)
                .param("pathway", asked.pathway())
                .param("knownAt", asked.knownAt())
                .param("from", asked.window().from().atDay(1))
                .param("until", asked.window().to().atEndOfMonth());
    }

    private interface Mapper<T> {
        T map(ResultSet rs) throws SQLException;
    }

    private <T> Map<String, List<T>> grouped(Asked asked, String sql, Mapper<T> mapper) {
        Map<String, List<T>> found = new HashMap<>();
        ask(asked, sql).query(rs -> {
            found.computeIfAbsent(rs.getString("pathway"), _ -> new ArrayList<>())
                    .add(mapper.map(rs));
        });
        return found;
    }

    private record Key(String pathway, String indicator, String name, String scopeKind, String scope, String period) {}

    /// By pathway, in the order of the statement.
    private Map<String, List<Series>> series(Asked asked, String sql, Map<String, ?> more) {
        var readings = new LinkedHashMap<Key, List<Reading>>();
        var counting = new HashSet<Key>();
        ask(asked, sql).params(more).query(rs -> {
            var key = key(rs);
            var reading = ReportRows.reading(readModels, rs);
            if (rs.getBoolean("counts")) counting.add(key);
            readings.computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(WITHHELD.equals(reading.note()) ? reading.hide() : reading);
        });
        var found = new LinkedHashMap<String, List<Series>>();
        readings.forEach((key, rows) -> found.computeIfAbsent(key.pathway(), _ -> new ArrayList<>())
                .add(new Series(
                        key.indicator(),
                        key.name(),
                        key.scopeKind(),
                        key.scope(),
                        key.period(),
                        counting.contains(key),
                        rows)));
        return found;
    }

    private Map<String, ProgrammeReport.SectionStates> sections(Asked asked) {
        var found = new HashMap<String, ProgrammeReport.SectionStates>();
        ask(asked, DashboardSql.SECTIONS).query(rs -> {
            var gravity = rs.getInt("gravity");
            if (gravity == 0) return;
            var one = new ProgrammeReport.SectionStates(1, gravity == 3 ? 1 : 0, gravity == 2 ? 1 : 0);
            found.merge(rs.getString("indicator"), one, DashboardQuery::plus);
        });
        return found;
    }

    private static ProgrammeReport.SectionStates plus(
            ProgrammeReport.SectionStates one, ProgrammeReport.SectionStates other) {
        return new ProgrammeReport.SectionStates(
                one.all() + other.all(), one.drift() + other.drift(), one.watch() + other.watch());
    }

    private static Key key(ResultSet rs) throws SQLException {
        return new Key(
                rs.getString("pathway"),
                rs.getString("indicator"),
                rs.getString("series"),
                rs.getString("scope_kind"),
                rs.getString("scope"),
                rs.getString("period_kind"));
    }
}
