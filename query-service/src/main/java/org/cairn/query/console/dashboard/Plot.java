package org.cairn.query.console.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.query.dashboard.Cause;
import org.cairn.query.dashboard.Change;
import org.cairn.query.dashboard.Reading;
import org.cairn.query.dashboard.ReportStatus;
import org.cairn.query.dashboard.Series;
import org.cairn.query.dashboard.Unit;
import org.jspecify.annotations.Nullable;

/// A small plot, drawn without a script: one unit to the right is a month, 0 is the top, 100 the bottom. It is
/// stretched to its place; lines keep their width.
///
/// @param months    how wide it is
/// @param line      path of the values; broken where there is none
/// @param points    path of dots, for those with no neighbour and for terms
/// @param band      path of the area within tolerance of what is expected
/// @param expected  path of what is expected: the same period of the baseline year, or else the target
/// @param target    path of the ratified target, where something else is expected
/// @param gaps      periods in which few learners hide the value
/// @param strip     status by period
/// @param marks     what happened
/// @param years     where calendar years begin
/// @param top       what is at the top, in words
/// @param bottom    what is at the bottom
record Plot(
        int months,
        String line,
        String points,
        String band,
        String expected,
        String target,
        List<Span> gaps,
        List<Span> strip,
        List<Mark> marks,
        List<Tick> years,
        String top,
        String bottom) {

    /// Some months from the left, and so many wide.
    record Span(String kind, double from, double width) {}

    /// @param at     in percent of the width
    /// @param letters of the kinds of what happened in that month
    /// @param cause  whether something in it is taken for a cause
    record Mark(String at, String letters, boolean cause) {}

    record Tick(String at, String label) {}

    public boolean isEmpty() {
        return line.isEmpty() && points.isEmpty() && gaps.isEmpty();
    }

    /// @param judged whose status is in the strip: the gravest of each month
    static Plot of(
            Series series,
            List<Series> judged,
            Unit unit,
            YearMonth from,
            YearMonth to,
            List<Change> changes,
            List<Cause> causes) {
        var months = (int) ChronoUnit.MONTHS.between(from, to) + 1;
        var readings = series.readings();
        var scale = Scale.of(seen(readings), unit);
        return new Plot(
                months,
                line(readings, from, scale),
                points(readings, from, scale),
                band(readings, from, scale),
                level(readings, from, scale, Plot::expected),
                level(readings, from, scale, each -> each.reference() == null ? null : each.target()),
                gaps(readings, from, months),
                strip(judged, from, months),
                marks(changes, causes, from, to, months),
                years(from, months),
                unit.say(scale.high()),
                unit.say(scale.low()));
    }

    private static List<Double> seen(List<Reading> readings) {
        return readings.stream()
                .flatMap(each -> {
                    var expected = expected(each);
                    var tolerance = each.tolerance();
                    return Stream.of(
                            each.value(),
                            each.target(),
                            expected == null || tolerance == null ? expected : (Double) (expected - tolerance),
                            expected == null || tolerance == null ? expected : (Double) (expected + tolerance));
                })
                .filter(value -> value != null && Double.isFinite(value))
                .toList();
    }

    private static @Nullable Double expected(Reading reading) {
        return reading.reference() != null ? reading.reference() : reading.target();
    }

    private static String line(List<Reading> readings, YearMonth from, Scale scale) {
        var path = new StringBuilder();
        Reading before = null;
        for (var each : readings) {
            if (each.value() != null) {
                var joined = before != null && before.last().plusMonths(1).equals(each.first());
                path.append(joined ? "L" : "M").append(at(middle(each, from), scale.height(each.value())));
            }
            before = each.value() == null ? null : each;
        }
        return path.toString();
    }

    /// Round ends make a dot of a line of no length.
    private static String points(List<Reading> readings, YearMonth from, Scale scale) {
        var path = new StringBuilder();
        for (var i = 0; i < readings.size(); i++) {
            var each = readings.get(i);
            if (each.value() == null) continue;
            var alone = (i == 0 || readings.get(i - 1).value() == null)
                    && (i == readings.size() - 1 || readings.get(i + 1).value() == null);
            if (alone || !each.first().equals(each.last()))
                path.append("M")
                        .append(at(middle(each, from), scale.height(each.value())))
                        .append("h0");
        }
        return path.toString();
    }

    private static String band(List<Reading> readings, YearMonth from, Scale scale) {
        var path = new StringBuilder();
        for (var each : readings) {
            var expected = expected(each);
            if (expected == null || each.tolerance() == null) continue;
            var top = Math.max(0, scale.height(expected + each.tolerance()));
            var bottom = Math.min(100, scale.height(expected - each.tolerance()));
            path.append("M")
                    .append(at(left(each, from), top))
                    .append("H")
                    .append(number(right(each, from)))
                    .append("V")
                    .append(number(bottom))
                    .append("H")
                    .append(number(left(each, from)))
                    .append("z");
        }
        return path.toString();
    }

    private interface Height {
        @Nullable
        Double of(Reading reading);
    }

    private static String level(List<Reading> readings, YearMonth from, Scale scale, Height height) {
        var path = new StringBuilder();
        Double before = null;
        for (var each : readings) {
            var value = height.of(each);
            if (value != null) {
                path.append(value.equals(before) ? "L" : "M")
                        .append(at(left(each, from), scale.height(value)))
                        .append("H")
                        .append(number(right(each, from)));
            }
            before = value;
        }
        return path.toString();
    }

    private static List<Span> gaps(List<Reading> readings, YearMonth from, int months) {
        return readings.stream()
                .filter(Reading::hidden)
                .map(each -> span("hidden", each, from, months))
                .toList();
    }

    /// Runs of the same status; what has none is left out.
    private static List<Span> strip(List<Series> judged, YearMonth from, int months) {
        var spans = new ArrayList<Span>();
        for (var month = 0; month < months; month++) {
            var status = gravest(judged, from.plusMonths(month));
            if (status == ReportStatus.INSUFFICIENT) continue;
            var last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.kind().equals(status.code()) && last.from() + last.width() == month) {
                spans.set(spans.size() - 1, new Span(last.kind(), last.from(), last.width() + 1));
            } else {
                spans.add(new Span(status.code(), month, 1));
            }
        }
        return spans;
    }

    private static ReportStatus gravest(List<Series> judged, YearMonth month) {
        return judged.stream()
                .flatMap(each -> each.readings().stream())
                .filter(each -> !each.first().isAfter(month) && !each.last().isBefore(month))
                .map(Reading::status)
                .max(Comparator.naturalOrder())
                .orElse(ReportStatus.INSUFFICIENT);
    }

    private static Span span(String kind, Reading each, YearMonth from, int months) {
        var left = Math.max(0, left(each, from));
        return new Span(kind, left, Math.min(months, right(each, from)) - left);
    }

    private static List<Mark> marks(
            List<Change> changes, List<Cause> causes, YearMonth from, YearMonth to, int months) {
        var byMonth = changes.stream()
                .filter(each -> !each.month().isBefore(from) && !each.month().isAfter(to))
                .collect(Collectors.groupingBy(Change::month, TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(each -> {
                    var named = each.getValue().stream()
                            .filter(change -> causes.stream().anyMatch(change::is))
                            .toList();
                    var shown = named.isEmpty() ? each.getValue() : named;
                    var letters = shown.stream()
                            .map(change -> change.kind().letter())
                            .distinct()
                            .collect(Collectors.joining());
                    var at = ChronoUnit.MONTHS.between(from, each.getKey())
                            + day(each.getValue().getFirst().on());
                    return new Mark(
                            percent(at / months),
                            letters.length() > 1 ? letters.charAt(0) + "+" : letters,
                            !named.isEmpty());
                })
                .toList();
    }

    private static double day(LocalDate day) {
        return (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
    }

    private static List<Tick> years(YearMonth from, int months) {
        return Stream.iterate(from, month -> month.plusMonths(1))
                .limit(months)
                .filter(month -> month.getMonthValue() == 1)
                .map(month -> new Tick(
                        percent((double) ChronoUnit.MONTHS.between(from, month) / months),
                        Integer.toString(month.getYear())))
                .toList();
    }

    private static double left(Reading each, YearMonth from) {
        return ChronoUnit.MONTHS.between(from, each.first());
    }

    private static double right(Reading each, YearMonth from) {
        return ChronoUnit.MONTHS.between(from, each.last()) + 1.0;
    }

    private static double middle(Reading each, YearMonth from) {
        return (left(each, from) + right(each, from)) / 2;
    }

    private static String at(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String percent(double share) {
        return number(100 * share) + "%";
    }
}
