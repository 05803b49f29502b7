package org.cairn.query.console.dashboard;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cairn.query.console.Say;
import org.cairn.query.dashboard.Cause;
import org.cairn.query.dashboard.Change;
import org.cairn.query.dashboard.Formulas;
import org.cairn.query.dashboard.ProgrammeReport;
import org.cairn.query.dashboard.Reading;
import org.cairn.query.dashboard.Series;
import org.cairn.query.dashboard.Unit;
import org.jspecify.annotations.Nullable;

/// The rows behind one figure: of the programme, its sections and its cohorts.
///
/// @param plots one for each scope
/// @param chosen whose rows are in the table
/// @param table in the database, where the rows are
record RowsPage(
        String indicator,
        String series,
        String title,
        String formula,
        String table,
        YearMonth from,
        YearMonth to,
        List<Drawn> plots,
        List<Option> options,
        @Nullable Option chosen,
        List<Line> lines,
        List<Candidate> candidates) {

    /// The plot of one scope.
    record Drawn(String name, String link, String now, String status, String words, Plot plot, String summary) {}

    /// A scope by month or by term.
    ///
    /// @param code as in addresses
    record Option(String code, String name, Series series) {}

    /// One row of the report, in words.
    record Line(
            String iso,
            String period,
            String value,
            String n,
            String learners,
            String error,
            String reference,
            String z,
            String chart,
            String change,
            String target,
            String status,
            String statusWords,
            String note,
            String baseline,
            String parts) {}

    /// What was looked at as a cause.
    record Candidate(
            String what,
            String signal,
            String set,
            String effect,
            String share,
            String grade,
            String sections,
            String p,
            String verdict) {}

    static RowsPage of(
            String indicator, String name, @Nullable String scope, ProgrammeReport report, List<Series> all) {
        var unit = Words.unit(indicator, name);
        var options = all.stream().map(RowsPage::option).toList();
        var best = bestByScope(all);
        var chosen = options.stream()
                .filter(each -> each.code().equals(scope))
                .findFirst()
                .or(() -> best.stream().findFirst().map(RowsPage::option))
                .orElse(null);
        return new RowsPage(
                indicator,
                name,
                Words.series(indicator, name),
                Formulas.of(indicator),
                indicator.matches("d\\d+[ab]?") ? "reports.drift" : "reports.fidelity",
                report.from(),
                report.to(),
                best.stream().map(each -> drawn(each, unit, report)).toList(),
                options,
                chosen,
                chosen == null
                        ? List.of()
                        : chosen.series().readings().stream()
                                .map(each -> line(each, unit))
                                .toList(),
                report.causes().stream()
                        .filter(each -> each.indicator().equals(indicator))
                        .map(RowsPage::candidate)
                        .toList());
    }

    private static List<Series> bestByScope(List<Series> all) {
        var byScope = all.stream().collect(Collectors.groupingBy(each -> each.scopeKind() + "/" + each.scope()));
        return byScope.values().stream()
                .map(each -> each.stream().reduce(ProgrammeReport::better).orElseThrow())
                .sorted(Comparator.comparing((Series each) -> order(each.scopeKind()))
                        .thenComparing(Series::scope))
                .toList();
    }

    private static int order(String kind) {
        return switch (kind) {
            case "programme" -> 0;
            case "section" -> 1;
            default -> 2;
        };
    }

    private static Option option(Series series) {
        var code = series.isOfProgramme()
                ? "programme/" + series.period()
                : series.scopeKind() + "/" + series.scope() + "/" + series.period();
        return new Option(code, scope(series) + ", by " + series.period(), series);
    }

    private static String scope(Series series) {
        return series.isOfProgramme()
                ? "Programme"
                : Character.toUpperCase(series.scopeKind().charAt(0))
                        + series.scopeKind().substring(1) + " " + series.scope();
    }

    private static Drawn drawn(Series series, Unit unit, ProgrammeReport report) {
        var changes =
                report.changes().stream().filter(each -> concerns(each, series)).toList();
        var causes = report.causes().stream()
                .filter(each -> each.indicator().equals(series.indicator())
                        && each.verdict().equals("named"))
                .toList();
        var latest = series.latest();
        var now = latest == null ? "no data" : latest.value() == null ? "hidden" : unit.say(latest.value());
        var since = series.since();
        var words = series.status().words()
                + (since == null || series.status().ordinal() == 0 ? "" : " since " + Say.month(since.first()));
        return new Drawn(
                scope(series),
                option(series).code(),
                now,
                series.status().code(),
                words,
                Plot.of(series, List.of(series), unit, report.from(), report.to(), changes, causes),
                scope(series) + ": " + now + (latest == null ? "" : " in " + Words.period(latest)) + ". " + words
                        + ". The table below has the numbers.");
    }

    private static boolean concerns(Change change, Series series) {
        return !series.scopeKind().equals("section")
                || change.sections().isEmpty()
                || change.sections().contains(series.scope());
    }

    private static Line line(Reading row, Unit unit) {
        return new Line(
                row.from().toString(),
                Words.period(row),
                value(row, unit),
                row.hidden() ? "hidden" : Say.number(row.n()),
                row.hidden() ? "hidden" : row.learners() == null ? "" : Say.number(row.learners()),
                row.se() == null ? "" : unit.tolerance(row.se()),
                said(row.reference(), unit),
                row.z() == null ? "" : two(row.z()),
                row.up() == null || row.down() == null ? "" : two(row.up()) + " / " + two(row.down()),
                row.change() == null ? "" : unit.difference(row.change()),
                row.target() == null
                        ? row.tolerance() == null ? "" : "± " + unit.tolerance(row.tolerance())
                        : unit.say(row.target())
                                + (row.tolerance() == null ? "" : " ± " + unit.tolerance(row.tolerance())),
                row.status().code(),
                row.status().words(),
                row.note() == null ? "" : Say.words(row.note()),
                Objects.requireNonNullElse(row.baseline(), "none"),
                row.parts().entrySet().stream().map(RowsPage::part).collect(Collectors.joining(", ")));
    }

    private static String part(Map.Entry<String, Double> part) {
        var value = part.getValue();
        var text = value == Math.rint(value) && Math.abs(value) < 1e12
                ? Say.number(Math.round(value))
                : "%.3g".formatted(value);
        return Say.words(part.getKey().replace('_', ' ')) + " " + text;
    }

    private static String value(Reading row, Unit unit) {
        if (row.hidden()) return "hidden";
        return "no-data".equals(row.note()) ? "no data" : said(row.value(), unit);
    }

    private static String said(@Nullable Double value, Unit unit) {
        return value == null ? "" : unit.say(value);
    }

    private static String two(double value) {
        var text = "%.2f".formatted(value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }

    private static Candidate candidate(Cause cause) {
        var unit = Words.unit(cause.indicator(), cause.series());
        var effect = Words.effect(unit, cause.effect(), cause.low(), cause.high());
        return new Candidate(
                cause.isRemainder() ? "What remains unexplained" : Words.candidate(cause),
                Words.series(cause.indicator(), cause.series()) + ", first in drift in "
                        + Say.month(cause.firstSignal()),
                cause.changeFrom() == null || cause.changeUntil() == null
                        ? ""
                        : Words.months(YearMonth.from(cause.changeFrom()), YearMonth.from(cause.changeUntil())),
                effect,
                cause.share() == null ? "" : Words.share(cause.share()),
                Objects.requireNonNullElse(cause.grade(), ""),
                cause.isRemainder() ? "" : cause.affected() + " affected, " + cause.control() + " not",
                cause.p() == null ? "" : "%.3f".formatted(cause.p()),
                cause.isRemainder() ? "remainder" : cause.verdict());
    }
}
