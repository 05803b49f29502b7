package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.StaffFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;

/// D9: turnover of the last twelve months, the share of judgements by people with valid training, and how much the
/// programme depends on few: Σ share² of judgements, which is 1 where one person gives all.
final class StaffContinuity {
    private final Material material;
    private final Timeline timeline;
    private final Posts posts;
    private final Map<UUID, List<StaffFact.Training>> trainings = new HashMap<>();

    private StaffContinuity(Material material) {
        this.material = material;
        timeline = material.timeline();
        posts = new Posts(material);
        for (var each : material.programme().all(StaffFact.Training.class)) {
            trainings.computeIfAbsent(each.person(), _ -> new ArrayList<>()).add(each);
        }
    }

    static List<DriftRow> rows(Material material) {
        var continuity = new StaffContinuity(material);
        var rows = new ArrayList<DriftRow>();
        continuity.turnover(rows);
        continuity.judgements(rows);
        return rows;
    }

    /// Departed ÷ mean FTE at the ends of the last twelve months.
    private void turnover(List<DriftRow> rows) {
        if (posts.isEmpty()) return;
        var values = new double[timeline.months()];
        var fte = new double[timeline.months()];
        for (var month = 0; month < timeline.months(); month++) {
            for (var back = 0; back < Timeline.YEAR; back++) {
                fte[month] += posts.fteOn(timeline.lastDay(month - back)) / Timeline.YEAR;
            }
            var departed = posts.departed(timeline.lastDay(month - Timeline.YEAR), timeline.lastDay(month));
            values[month] = fte[month] > 0 ? departed / fte[month] : Double.NaN;
        }
        var explained = new Explained(material, Indicator.D9, values);
        for (var month = 0; month < timeline.months(); month++) {
            if (Double.isNaN(values[month]) || !timeline.isShown(month)) continue;
            var row = row("turnover", month)
                    .value(values[month], Math.ceil(fte[month]))
                    .part("fte", fte[month]);
            rows.add(explained.fill(row, month, timeline.eraOf(month)).of(material.pathway()));
        }
    }

    private void judgements(List<DriftRow> rows) {
        var marks = material.marks();
        var counts = new double[timeline.months()][marks.assessors.size()];
        var trained = new double[timeline.months()];
        for (var i = 0; i < marks.count; i++) {
            if (!timeline.has(marks.month[i])) continue;
            counts[marks.month[i]][marks.assessor[i]]++;
            var judgement = marks.all.get(i).judgement();
            if (isTrained(judgement.assessor(), judgement.on())) trained[marks.month[i]]++;
        }
        for (var month = 0; month < timeline.months(); month++) {
            var all = Arrays.stream(counts[month]).sum();
            if (all == 0 || !timeline.isShown(month)) continue;
            var dependence = Arrays.stream(counts[month])
                    .map(count -> count / all * count / all)
                    .sum();
            var era = timeline.eraOf(month);
            rows.add(row("trained-judgements", month)
                    .baseline(era)
                    .value(trained[month] / all, all)
                    .of(material.pathway()));
            rows.add(row("champion-dependence", month)
                    .baseline(era)
                    .value(dependence, all)
                    .of(material.pathway()));
        }
    }

    private boolean isTrained(UUID person, LocalDate day) {
        for (var training : trainings.getOrDefault(person, List.of())) {
            var expires = training.expiresOn();
            if (!training.on().isAfter(day) && (expires == null || !expires.isBefore(day))) return true;
        }
        return false;
    }

    private Row row(String series, int month) {
        return new Row("d9", series, Scope.PROGRAMME, timeline.monthPeriod(month));
    }
}
