package org.cairn.projections.reports.fidelity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Terms;
import org.cairn.projections.reports.fidelity.Standing.Mean;
import org.jspecify.annotations.Nullable;

/// The rows of one programme, scope by scope.
record Assessment(
        String pathway, Terms terms, Months months, Baselines baselines, Measures measures, Observation observation) {

    /// The rows of one scope, period after period.
    List<FidelityRow> of(int section, Period.Kind kind) {
        var rows = new ArrayList<FidelityRow>();
        var history = new History(Period.Kind.TERM.months() * 3 / kind.months());
        for (var month = 0; month < months.count(); month++) {
            var period = kind == Period.Kind.MONTH ? Period.month(months.month(month)) : terms.of(months.month(month));
            // A term is whole, or is none.
            if (months.index(period.last()) != month || months.index(period.first()) < 0) continue;
            rows.addAll(rows(section, period, history));
        }
        return rows;
    }

    private List<FidelityRow> rows(int section, Period period, History history) {
        var from = months.index(period.first());
        var until = months.index(period.last());
        var standing = standing(section, period);
        var seen = observation.in(section, from, until);
        var planned = coverage(section, until);
        var row = new RowBuilder(this, section, period, seen, planned);
        var rows = new ArrayList<FidelityRow>();
        for (var dimension : Dimension.values()) {
            rows.add(row.dimension(
                    dimension,
                    standing.dimensions().get(dimension),
                    history.offTarget(
                            dimension.code(),
                            standing.dimensions().get(dimension),
                            baselines.target(until, dimension.indicator()))));
            for (var part : Part.of(dimension)) {
                if (part.isOf(section)) rows.add(row.part(part, standing.parts().getOrDefault(part, Figure.NONE)));
            }
        }
        var index = new FidelityIndex(this, section, period).of(standing, planned);
        rows.add(row.index(
                index,
                history.offTarget(FidelityRow.INDEX, index.mean(), baselines.target(until, Indicator.FIDELITY_INDEX))));
        return rows;
    }

    /// Each part of the period's own months; a dimension's mean takes, by month, what a part was last in the same
    /// term or the one before: walkthroughs and surveys are planned by term.
    Standing standing(int section, Period period) {
        var from = months.index(period.first());
        var until = months.index(period.last());
        var earliest = period.kind() == Period.Kind.TERM
                ? from
                : Math.max(0, months.index(terms.of(period.first()).first().minusMonths(Period.Kind.TERM.months())));
        Map<Part, Figure> parts = new EnumMap<>(Part.class);
        Map<Dimension, Mean> dimensions = new EnumMap<>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var figures = new ArrayList<Figure>();
            for (var part : Part.of(dimension)) {
                var figure = measures.of(part).figure(section, from, until);
                if (figure.exists()) parts.put(part, figure);
                for (var month = until - 1; month >= earliest && !figure.exists() && from == until; month--) {
                    figure = measures.of(part).figure(section, month, month);
                }
                if (figure.exists()) figures.add(figure);
            }
            if (!figures.isEmpty()) dimensions.put(dimension, Mean.of(figures));
        }
        return new Standing(parts, dimensions);
    }

    /// What was observed in the four months that end with this one, beside what was planned for a term.
    ///
    /// @param share of the planned sections, or of a section's planned walkthroughs; null where there is no plan
    record Coverage(@Nullable Double share, int observers) {}

    private Coverage coverage(int section, int until) {
        var seen = observation.in(section, until - Period.Kind.TERM.months() + 1, until);
        var baseline = baselines.in(until);
        if (baseline == null) return new Coverage(null, seen.observers());
        var planned = section == Measure.PROGRAMME ? baseline.sections() : baseline.walkthroughs();
        var done =
                section == Measure.PROGRAMME ? seen.sections() : seen.visits().size();
        return new Coverage(planned == 0 ? null : Math.min(1, (double) done / planned), seen.observers());
    }

    /// Values of the last twelve months, by dimension.
    private static final class History {
        private final int length;
        private final Map<String, List<Double>> values = new HashMap<>();

        /// @param length how many periods a year has
        History(int length) {
            this.length = length;
        }

        /// Whether the mean of a year misses the target by more than the tolerance; never before there is a whole
        /// year.
        boolean offTarget(String dimension, @Nullable Mean mean, PathwayFact.@Nullable BaselineTarget target) {
            var year = values.computeIfAbsent(dimension, _ -> new ArrayList<>());
            year.add(mean == null ? Double.NaN : mean.value());
            if (year.size() > length) year.removeFirst();
            if (target == null || year.size() < length) return false;
            var average = year.stream()
                    .filter(value -> !Double.isNaN(value))
                    .mapToDouble(Double::doubleValue)
                    .average();
            return average.isPresent()
                    && Math.abs(average.getAsDouble() - target.target().doubleValue())
                            > target.tolerance().doubleValue();
        }
    }
}
