package org.cairn.projections.reports.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Status;
import org.jspecify.annotations.Nullable;

/// A drift of one series of a family: since when it signals, and when it may have begun.
///
/// @param signal   the first period in which the series is in drift, by the programme or by enough of its sections
/// @param points   when it may have begun
/// @param gap      how far the programme is from its baseline year since then, on average; `NaN` if that is not
///                 known
/// @param sign     of the drift
/// @param distance δ
record Episode(Panel panel, Period signal, ChangePoints points, double gap, double sign, double distance) {
    private static final double DEFAULT_DISTANCE = 0.05;

    /// @return null if the series is not in drift
    static @Nullable Episode of(Panel panel) {
        var signal = IntStream.range(0, panel.periods().size())
                .filter(period -> drifts(panel, period))
                .findFirst();
        if (signal.isEmpty()) return null;
        var clearest = points(panel);
        // What is not charted as z is only known to have changed since the period before.
        var points = clearest.periods().isEmpty() ? ChangePoints.before(signal.getAsInt()) : clearest;
        var rows = Stream.concat(
                Arrays.stream(panel.whole()), panel.parts().stream().flatMap(Arrays::stream));
        var drifting = rows.filter(row -> row != null && row.status() == Status.DRIFT)
                .map(Objects::requireNonNull)
                .toList();
        var gap = gap(panel, points);
        var sign = Math.signum(drifting.stream()
                .mapToDouble(row -> row.change() == null ? 0 : Math.signum(row.change()))
                .sum());
        var distance = drifting.stream()
                .map(DriftRow::tolerance)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(DEFAULT_DISTANCE);
        return new Episode(
                panel,
                panel.periods().get(signal.getAsInt()),
                points,
                gap,
                sign == 0 ? Math.signum(gap) : sign,
                Objects.requireNonNull(distance));
    }

    /// The programme's series, or at least max(2, 20 %) of those of its sections.
    private static boolean drifts(Panel panel, int period) {
        var whole = panel.whole()[period];
        if (whole != null && whole.status() == Status.DRIFT) return true;
        return drifting(panel, period).size()
                >= Math.max(2, Math.ceil(0.2 * panel.sections().size()));
    }

    private static List<String> drifting(Panel panel, int period) {
        return IntStream.range(0, panel.sections().size())
                .filter(section -> {
                    var row = panel.parts().get(section)[period];
                    return row != null && row.status() == Status.DRIFT;
                })
                .mapToObj(panel.sections()::get)
                .toList();
    }

    /// In the programme's series, or in that of all its sections that drift at one time or another, whichever shows
    /// the step more clearly: a fall in a few sections is blurred in the whole.
    private static ChangePoints points(Panel panel) {
        var together = IntStream.range(0, panel.periods().size())
                .mapToObj(period -> drifting(panel, period))
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        var whole = ChangePoints.of(panel.z());
        var parts = ChangePoints.of(panel.z(together));
        return parts.twiceMaximum() > whole.twiceMaximum() ? parts : whole;
    }

    private static double gap(Panel panel, ChangePoints points) {
        var changes = panel.changes();
        return Arrays.stream(changes, points.best(), changes.length)
                .filter(change -> !Double.isNaN(change))
                .average()
                .orElse(Double.NaN);
    }

    YearMonth firstSignal() {
        return signal.first();
    }

    /// The months of the change-point set, ascending.
    List<YearMonth> changeSet() {
        return points.periods().stream()
                .map(panel.periods()::get)
                .flatMap(period -> Stream.iterate(
                        period.first(), month -> !month.isAfter(period.last()), month -> month.plusMonths(1)))
                .toList();
    }

    /// From one month before the set's first to one month after its last.
    boolean mayHaveBegunWith(LocalDate day) {
        var months = changeSet();
        var month = YearMonth.from(day);
        return !month.isBefore(months.getFirst().minusMonths(1))
                && !month.isAfter(months.getLast().plusMonths(1));
    }
}
