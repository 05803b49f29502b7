package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;

/// D12: what a confirmed competency and an award cost, by year of the programme, and each year against the first.
/// Only what was spent for the programme, by the day on which it was; in the currency of most of it.
final class Costs {
    private static final String ID = "d12";
    private static final double TIMES = 2.6;
    private static final double LEAST = 0.1;

    private final Material material;
    private final Timeline timeline;
    private final Map<CostCategory, double[]> spent = new EnumMap<>(CostCategory.class);
    private final double[] all;
    private final double[] competencies;
    private final double[] awards;
    /// Competencies of each learner in each month.
    private final int[][] ofLearner;

    private Costs(Material material) {
        this.material = material;
        timeline = material.timeline();
        all = new double[timeline.months()];
        competencies = new double[timeline.months()];
        awards = new double[timeline.months()];
        ofLearner = new int[material.people().count()][timeline.months()];
        var currency = currency();
        for (var cost : material.programme().costs()) {
            var month = timeline.month(cost.on());
            if (!timeline.has(month) || !cost.currency().equals(currency)) continue;
            all[month] += cost.amount().doubleValue();
            spent.computeIfAbsent(cost.category(), _ -> new double[all.length])[month] +=
                    cost.amount().doubleValue();
        }
        for (var mastered : material.programme().mastered()) {
            var month = timeline.month(mastered.on());
            if (!timeline.has(month) || mastered.priorLearning() || mastered.carried()) continue;
            competencies[month]++;
            ofLearner[material.people().number(mastered.participation().enrolment())][month]++;
        }
        for (var credential : material.programme().all(OutcomeFact.Credential.class)) {
            var month = timeline.month(credential.on());
            if (credential.stage() == OutcomeFact.CredentialStage.AWARDED && timeline.has(month)) awards[month]++;
        }
    }

    /// Of most rows; of several the first by code.
    private String currency() {
        var counts = new TreeMap<String, Integer>();
        for (OperationFact.Cost cost : material.programme().costs()) counts.merge(cost.currency(), 1, Integer::sum);
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(each -> each.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    static List<DriftRow> rows(Material material) {
        if (material.programme().costs().isEmpty()) return List.of();
        var costs = new Costs(material);
        var rows = new ArrayList<DriftRow>();
        for (var era : material.timeline().eras()) {
            costs.years(era, rows);
            costs.months(era, rows);
        }
        return rows;
    }

    /// One row for each whole year, in its last term.
    private void years(Timeline.Era era, List<DriftRow> rows) {
        var start = timeline.startOf(timeline.firstTerm(era));
        for (var year = start; year + Timeline.YEAR <= era.end(); year += Timeline.YEAR) {
            var term = timeline.termOf(year + Timeline.YEAR - 1);
            if (term < 0 || !timeline.isShown(timeline.startOf(term))) continue;
            add("per-competency", competencies, era, start, year, term, true, rows);
            add("per-award", awards, era, start, year, term, false, rows);
        }
    }

    private void add(
            String series,
            double[] outcomes,
            Timeline.Era era,
            int first,
            int year,
            int term,
            boolean counts,
            List<DriftRow> rows) {
        var outcome = sum(outcomes, year);
        var cost = sum(all, year) / outcome;
        if (!Double.isFinite(cost)) return;
        var row = new Row(ID, series, Scope.PROGRAMME, timeline.termPeriod(term))
                .baseline(era)
                .counts(counts)
                .value(cost, outcome)
                .part("year", (year - first) / Timeline.YEAR + 1.0)
                .part("spent", sum(all, year));
        spent.forEach((category, months) ->
                row.part("share-" + category.name().toLowerCase(Locale.ROOT), sum(months, year) / sum(all, year)));
        if (year > first) compare(row, outcomes, era, first, year);
        rows.add(row.of(material.pathway()));
    }

    private void compare(Row row, double[] outcomes, Timeline.Era era, int first, int year) {
        var before = sum(outcomes, first);
        var reference = sum(all, first) / before;
        var ratio = sum(all, year) / sum(outcomes, year) / reference;
        if (!Double.isFinite(ratio)) return;
        var deff = deff(first, year);
        var error = Math.sqrt(deff * (1 / before + 1 / sum(outcomes, year)));
        row.reference(reference, Math.log(ratio) / error)
                .change(ratio - 1)
                .tolerance(LEAST)
                .interval(ratio * Math.exp(-1.96 * error), ratio * Math.exp(1.96 * error))
                .part("ratio", ratio)
                .part("limit", TIMES * error)
                .part("deff", deff);
        var fewest = material.design().fewest(era, Indicator.D12);
        if (before < fewest || sum(outcomes, year) < fewest) return;
        var drifts = Math.abs(Math.log(ratio)) > TIMES * error && Math.abs(ratio - 1) > LEAST;
        row.status(drifts ? Status.DRIFT : Status.IN_CONTROL);
    }

    /// Variance ÷ mean of the competencies of a learner in a year, of all who had one in either; at least 1, as if
    /// each came by itself.
    private double deff(int... years) {
        var n = 0.0;
        var sum = 0.0;
        var squares = 0.0;
        for (var learner : ofLearner) {
            for (var year : years) {
                var count = sum(learner, year);
                if (count == 0) continue;
                n++;
                sum += count;
                squares += count * count;
            }
        }
        return n < 2 ? 1 : Math.max(1, (squares - sum * sum / n) / (n - 1) / (sum / n));
    }

    /// What it cost in the last twelve months, to be seen and not to be judged.
    private void months(Timeline.Era era, List<DriftRow> rows) {
        for (var month = era.start() + Timeline.YEAR - 1; month < era.end(); month++) {
            var from = month + 1 - Timeline.YEAR;
            var cost = sum(all, from) / sum(competencies, from);
            if (!timeline.isShown(month) || !Double.isFinite(cost)) continue;
            rows.add(new Row(ID, "per-competency", Scope.PROGRAMME, timeline.monthPeriod(month))
                    .baseline(era)
                    .value(cost, sum(competencies, from))
                    .of(material.pathway()));
        }
    }

    private static double sum(double[] months, int from) {
        var sum = 0.0;
        for (var month = from; month < from + Timeline.YEAR; month++) sum += months[month];
        return sum;
    }

    private static double sum(int[] months, int from) {
        var sum = 0.0;
        for (var month = from; month < from + Timeline.YEAR; month++) sum += months[month];
        return sum;
    }
}
