package org.cairn.projections.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.drift.ProgrammeStatus;
import org.jspecify.annotations.Nullable;

/// The programme drift index: 50 · Σ w·min(2, max(0, |x − τ| − 1.96·se) ÷ δ) ÷ Σ w, x the mean of the last 12
/// months.
///
/// Its indicators are those that the baseline in force has a weight for. Those with too few observations are left
/// out.
final class DriftIndex {
    private static final int YEAR = 12;
    private static final double NORMAL = 1.96;
    private static final double MOST = 2;

    /// What was measured in one period; by the month with which it ends.
    ///
    /// @param se `NaN` where it is not known
    private record Measured(double value, double se, int n) {}

    private final Programme programme;
    private final Map<Indicator, TreeMap<YearMonth, Measured>> measured = new EnumMap<>(Indicator.class);

    private DriftIndex(Programme programme) {
        this.programme = programme;
    }

    static List<IndexRow> of(
            Programme programme, List<FidelityRow> fidelity, List<DriftRow> drift, List<ProgrammeStatus> states) {
        var index = new DriftIndex(programme);
        for (var row : fidelity) {
            var of = row.scope().equals(Scope.PROGRAMME)
                    && row.part().isEmpty()
                    && row.period().kind() == Period.Kind.MONTH;
            if (of) index.add(indicator(row.dimension()), row.period(), row.value(), row.seDrift(), row.n());
        }
        for (var row : drift) {
            // A practice gap is a dimension's, which is there already.
            var of = row.scope().equals(Scope.PROGRAMME) && row.target() != null && !"d1".equals(row.indicator());
            if (of) index.add(indicator(row.indicator()), row.period(), row.value(), row.se(), row.n());
        }
        var rows = new ArrayList<IndexRow>();
        for (var state : states) rows.addAll(index.rows(state));
        return List.copyOf(rows);
    }

    private static Indicator indicator(String code) {
        return Indicator.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private void add(Indicator indicator, Period period, @Nullable Double value, @Nullable Double se, int n) {
        if (value == null) return;
        var known = new Measured(value, se == null ? Double.NaN : se, n);
        var months = measured.computeIfAbsent(indicator, _ -> new TreeMap<>());
        // Where both are there, months tell more than the term that ends with one of them.
        if (period.kind() == Period.Kind.MONTH) months.put(period.last(), known);
        else months.putIfAbsent(period.last(), known);
    }

    private List<IndexRow> rows(ProgrammeStatus status) {
        var baseline = programme.baselineOn(status.month().atEndOfMonth());
        if (baseline == null) return List.of();
        var rows = new ArrayList<IndexRow>();
        for (var indicator : Indicator.values()) {
            var target = programme.target(baseline.baseline(), indicator);
            if (target != null && target.weight().signum() > 0) rows.add(row(status, baseline, target));
        }
        rows.addFirst(sum(status, baseline, rows));
        return rows;
    }

    private IndexRow row(ProgrammeStatus status, PathwayFact.Baseline baseline, PathwayFact.BaselineTarget target) {
        var year = measured.getOrDefault(target.indicator(), new TreeMap<>())
                .subMap(status.month().minusMonths(YEAR - 1L), true, status.month(), true)
                .values();
        var n = year.stream().mapToInt(Measured::n).sum();
        var mean = year.stream().mapToDouble(Measured::value).average();
        var squares = year.stream().mapToDouble(each -> each.se() * each.se()).sum();
        var se = year.isEmpty() ? Double.NaN : Math.sqrt(squares) / year.size();
        var tolerance = target.tolerance().doubleValue();
        @Nullable Double value = null;
        var whole = !status.month().isBefore(YearMonth.from(baseline.on()).plusMonths(YEAR - 1L));
        if (whole && mean.isPresent() && n >= target.minN()) {
            var beyond =
                    Math.abs(mean.getAsDouble() - target.target().doubleValue()) - NORMAL * (Double.isNaN(se) ? 0 : se);
            value = Math.min(MOST, Math.max(0, beyond) / tolerance);
        }
        var code = code(target.indicator());
        return new IndexRow(
                programme.pathway(),
                status.month(),
                code,
                value,
                target.weight().doubleValue(),
                mean.isPresent() ? mean.getAsDouble() : null,
                Double.isNaN(se) ? null : se,
                target.target().doubleValue(),
                tolerance,
                value != null && value > 1 ? List.of(code) : List.of(),
                status.state(),
                status.drifting(),
                baseline.baseline());
    }

    private IndexRow sum(ProgrammeStatus status, PathwayFact.Baseline baseline, List<IndexRow> rows) {
        var weight = 0.0;
        var sum = 0.0;
        var beyond = new ArrayList<String>();
        for (var row : rows) {
            if (row.value() == null || row.weight() == null) continue;
            weight += row.weight();
            sum += row.weight() * row.value();
            beyond.addAll(row.beyond());
        }
        return new IndexRow(
                programme.pathway(),
                status.month(),
                "",
                weight > 0 ? 50 * sum / weight : null,
                weight,
                null,
                null,
                null,
                null,
                List.copyOf(beyond),
                status.state(),
                status.drifting(),
                baseline.baseline());
    }

    private static String code(Indicator indicator) {
        return indicator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
