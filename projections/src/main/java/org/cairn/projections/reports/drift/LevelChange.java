package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.statistics.LevelSplit;

/// D5: a change of the mean level, split into who marks and how the same people mark, and what of it their leniency
/// does not explain. It explains D3 and D4, and is never in drift itself.
final class LevelChange {
    static final String NOT_SEPARABLE = "not separable";

    private LevelChange() {}

    static List<DriftRow> rows(Material material) {
        var rows = new ArrayList<DriftRow>();
        var timeline = material.timeline();
        var anchors = new Anchors(material);
        for (var era : timeline.eras()) {
            var start = timeline.firstTerm(era);
            for (var term = start + Timeline.TERMS_OF_YEAR; term < timeline.endTerm(era); term++) {
                if (!timeline.isShown(timeline.startOf(term))) continue;
                var before = start + (term - start) % Timeline.TERMS_OF_YEAR;
                row(material, anchors, era, before, term, rows);
            }
        }
        return rows;
    }

    private static void row(
            Material material, Anchors anchors, Timeline.Era era, int before, int term, List<DriftRow> rows) {
        var weights0 = anchors.weights(before, before + 1);
        var weights1 = anchors.weights(term, term + 1);
        var n = Arrays.stream(weights1).sum();
        if (n == 0 || Arrays.stream(weights0).sum() == 0) return;
        var levels0 = new double[anchors.assessors];
        var levels1 = new double[anchors.assessors];
        var leniency0 = new double[anchors.assessors];
        var leniency1 = new double[anchors.assessors];
        for (var a = 0; a < anchors.assessors; a++) {
            levels0[a] = anchors.level(a, before, before + 1);
            levels1[a] = anchors.level(a, term, term + 1);
            leniency0[a] = anchors.leniency(a, before, before + 1);
            leniency1[a] = anchors.leniency(a, term, term + 1);
        }
        var split = LevelSplit.of(weights0, levels0, weights1, levels1);
        var target = material.design().target(era, Indicator.D5);
        var row = new Row("d5", "", Scope.PROGRAMME, material.timeline().termPeriod(term))
                .baseline(era)
                .target(target, split.total())
                .value(split.total(), n)
                .change(split.total())
                .part("composition", split.composition())
                .part("within", split.within());
        if (n >= material.design().fewest(era, Indicator.D5)) row.status(Status.IN_CONTROL);
        if (isKnown(leniency0, weights0) && isKnown(leniency1, weights1)) {
            var rest = split.minus(LevelSplit.of(weights0, leniency0, weights1, leniency1));
            row.part("unexplained", rest.total())
                    .part("composition-unexplained", rest.composition())
                    .part("within-unexplained", rest.within());
        } else {
            row.note(NOT_SEPARABLE);
        }
        rows.add(row.of(material.pathway()));
    }

    /// Whether anchors are known of those who gave most of the judgements.
    private static boolean isKnown(double[] leniency, double[] weights) {
        var known = 0.0;
        for (var a = 0; a < weights.length; a++) if (!Double.isNaN(leniency[a])) known += weights[a];
        return known > Arrays.stream(weights).sum() / 2;
    }
}
