package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Status;
import org.cairn.projections.reports.statistics.GwetAgreement;
import org.cairn.projections.reports.statistics.KrippendorffAlpha;
import org.cairn.projections.reports.statistics.Ratings;

/// D6: how far first and second markers of the same work agree. The share of equal levels is charted; α and AC2
/// stand beside it, each term, as neither can be read without the other.
final class Reliability {
    private static final String ID = "d6";

    private Reliability() {}

    static List<Component> components(Material material) {
        var tally = Tally.ofShares(material.people(), material.timeline());
        var marks = material.marks();
        for (var pair : material.second().pairs()) {
            var i = pair.second();
            tally.addOf(
                    marks.learner[i],
                    marks.section[i],
                    marks.month[i],
                    marks.ordinal[pair.first()] == marks.ordinal[i] ? 1 : 0);
        }
        return List.of(Component.of(ID, "agreement", tally, Indicator.D6, false));
    }

    static List<DriftRow> rows(Material material) {
        var timeline = material.timeline();
        var marks = material.marks();
        var tables = new double[timeline.termCount()][marks.levels][marks.levels];
        for (var pair : material.second().pairs()) {
            var term = marks.term[pair.second()];
            if (term >= 0) tables[term][marks.ordinal[pair.first()]][marks.ordinal[pair.second()]]++;
        }
        var rows = new ArrayList<DriftRow>();
        for (var term = 0; term < tables.length; term++) {
            var n = Arrays.stream(tables[term]).flatMapToDouble(Arrays::stream).sum();
            if (n == 0 || !timeline.isShown(timeline.startOf(term))) continue;
            var ratings = Ratings.ofPairs(tables[term]);
            var agreement = GwetAgreement.ordinal(ratings);
            rows.add(row(material, "alpha", term, KrippendorffAlpha.ordinal(ratings), n, agreement));
            rows.add(row(material, "ac2", term, agreement.ac2(), n, agreement));
        }
        return rows;
    }

    private static DriftRow row(
            Material material, String series, int term, double value, double n, GwetAgreement agreement) {
        var timeline = material.timeline();
        var era = timeline.eraOf(timeline.startOf(term));
        var row = new Row(ID, series, Scope.PROGRAMME, timeline.termPeriod(term))
                .baseline(era)
                .value(value, n)
                .part("raw", agreement.exact());
        if (series.equals("alpha")) row.target(material.design().target(era, Indicator.D6), value);
        var decided = era != null && timeline.startOf(term) >= era.watchedFrom();
        if (decided && n >= material.design().fewest(era, Indicator.D6)) row.status(Status.IN_CONTROL);
        return row.of(material.pathway());
    }
}
