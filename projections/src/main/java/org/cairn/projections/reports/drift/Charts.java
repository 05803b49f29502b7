package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.statistics.Dispersion;
import org.cairn.projections.reports.statistics.Series;

/// Charts components: each month, or each term where months have too few observations, against the same one of the
/// baseline year.
final class Charts {
    /// A section counts for the calibration if it has data in so many months of the baseline year.
    private static final int FEWEST_MONTHS = 9;

    private final Material material;
    private final Timeline timeline;

    Charts(Material material) {
        this.material = material;
        timeline = material.timeline();
    }

    List<DriftRow> rows(List<Component> components) {
        var rows = new ArrayList<DriftRow>();
        for (var era : timeline.eras()) {
            var dispersions = components.stream()
                    .map(component -> dispersion(component, era))
                    .toList();
            var all = Dispersion.mean(dispersions);
            for (var i = 0; i < components.size(); i++) {
                var factor = dispersions.get(i).shrunkTo(all).factor();
                for (var scope = 0; scope < components.get(i).scopes().size(); scope++) {
                    rows(components.get(i), scope, era, factor, rows);
                }
            }
        }
        if (timeline.eras().isEmpty()) for (var component : components) withoutBaseline(component, rows);
        return rows;
    }

    /// K² of a component, from its sections' baseline year.
    private static Dispersion dispersion(Component component, Timeline.Era era) {
        return Dispersion.of(component.scopes().stream()
                .skip(1)
                .map(series -> series.between(era.start(), era.watchedFrom()))
                .filter(Charts::isFull)
                .toList());
    }

    private static boolean isFull(Series baseline) {
        return IntStream.range(0, baseline.periods()).filter(baseline::has).count() >= FEWEST_MONTHS;
    }

    private void rows(Component component, int scope, Timeline.Era era, double factor, List<DriftRow> rows) {
        var months = component.scopes().get(scope).between(0, era.end());
        if (IntStream.range(era.start(), era.end()).noneMatch(months::has)) return;
        var terms = months.joined(timeline.termStarts());
        var fewest = material.design().fewest(era, component.target());
        var tolerance = material.design().tolerance(era, component.target(), Design.CHANGE);
        var limits = new Chart.Limits(fewest, tolerance, factor);
        var byMonth = isByMonth(months, era, fewest);
        var isPartOfMonthly = isByMonth(component.scopes().getFirst(), era, fewest);
        var monthly = Chart.ofMonths(months, era, limits);
        var termly = Chart.ofTerms(terms, timeline, era, limits);
        for (var month = era.start(); month < era.end(); month++) {
            if (!timeline.isShown(month) || !months.has(month)) continue;
            var row = row(component, scope, timeline.monthPeriod(month), months, month, era);
            row.learners(component.learners()[scope][month]).counts(byMonth || isPartOfMonthly);
            // A section that is decided by term shows its months beside those of the programme, without a status.
            if (byMonth || isPartOfMonthly) monthly.fill(row, month);
            else termly.fillHeld(row, timeline.termOf(month - Timeline.TERM + 1), months.n()[month]);
            if (!byMonth && isPartOfMonthly) row.status(Status.INSUFFICIENT);
            if (month == timeline.months() - 1) Trends.fill(row, months.value(), month);
            rows.add(row.of(material.pathway()));
        }
        for (var term = timeline.firstTerm(era); term < timeline.endTerm(era); term++) {
            if (!timeline.isShown(timeline.startOf(term)) || !terms.has(term)) continue;
            var row = row(component, scope, timeline.termPeriod(term), terms, term, era);
            row.learners(learners(component, scope, term)).counts(!byMonth);
            if (byMonth) monthly.fillHeld(row, timeline.startOf(term + 1) - 1, terms.n()[term]);
            else termly.fill(row, term);
            rows.add(row.of(material.pathway()));
        }
    }

    /// Of the month with most of them: at least so many.
    private int learners(Component component, int scope, int term) {
        return IntStream.range(timeline.startOf(term), timeline.startOf(term + 1))
                .map(month -> component.learners()[scope][month])
                .max()
                .orElse(0);
    }

    private Row row(Component component, int scope, Period period, Series series, int at, Timeline.Era era) {
        var row = value(component, scope, period, series, at)
                .tolerance(material.design().tolerance(era, component.target(), Design.CHANGE))
                .baseline(era);
        if (!component.whole()) return row;
        var year = period.kind() == Period.Kind.MONTH ? Timeline.YEAR : Timeline.TERMS_OF_YEAR;
        return row.target(
                material.design().target(era, component.target()),
                series.between(at - year + 1, at + 1).mean());
    }

    private Row value(Component component, int scope, Period period, Series series, int at) {
        return new Row(
                        component.indicator(),
                        component.series(),
                        material.people().scopes().get(scope),
                        period)
                .value(series.value()[at], series.n()[at])
                .error(Math.sqrt(series.spread()[at] / series.n()[at]));
    }

    /// By month if there are enough observations in half of the months of the baseline year; else by term.
    private static boolean isByMonth(Series months, Timeline.Era era, int fewest) {
        var n = months.between(era.start(), era.watchedFrom()).n();
        Arrays.sort(n);
        return n[n.length / 2] >= fewest;
    }

    /// Values, and no status.
    private void withoutBaseline(Component component, List<DriftRow> rows) {
        for (var scope = 0; scope < component.scopes().size(); scope++) {
            var months = component.scopes().get(scope);
            for (var month = 0; month < timeline.months(); month++) {
                if (!timeline.isShown(month) || !months.has(month)) continue;
                rows.add(value(component, scope, timeline.monthPeriod(month), months, month)
                        .learners(component.learners()[scope][month])
                        .counts(true)
                        .of(material.pathway()));
            }
        }
    }
}
