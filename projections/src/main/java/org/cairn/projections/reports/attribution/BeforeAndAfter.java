package org.cairn.projections.reports.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What each section's series did round a day: at most a year before and a year after, the period of the day itself
/// left out.
///
/// @param affected  mean after − mean before of each affected section
/// @param control   the same of the others
/// @param trendAffected second half of the time before − first half, of each affected section
/// @param trendControl  the same of the others
/// @param before    periods before the day
/// @param after     periods after the day
record BeforeAndAfter(
        double[] affected, double[] control, double[] trendAffected, double[] trendControl, int before, int after) {

    /// Differences of values: seasons are the same in all sections and cancel between affected and others. Where
    /// all are affected nothing cancels them, and the differences to the baseline year take the place of the
    /// values.
    ///
    /// @param adjustment for each section and period, taken from its values: effects of other causes
    static BeforeAndAfter of(Panel panel, Candidate candidate, double[][] adjustment) {
        var end = panel.endBefore(candidate.on());
        var start = panel.firstFrom(candidate.on());
        var from = Math.max(0, end - panel.year());
        var until = Math.min(panel.periods().size(), start + panel.year());
        var all = panel.sections().stream().allMatch(candidate::affects);
        var differences = new ArrayList<List<Double>>();
        for (var i = 0; i < 4; i++) differences.add(new ArrayList<>());
        for (var s = 0; s < panel.sections().size(); s++) {
            var values = all ? panel.changes(s) : panel.values(s);
            for (var t = 0; t < values.length; t++) values[t] -= adjustment[s][t];
            var group = candidate.affects(panel.sections().get(s)) ? 0 : 1;
            add(differences.get(group), mean(values, start, until) - mean(values, from, end));
            var middle = (from + end) / 2;
            add(differences.get(group + 2), mean(values, middle, end) - mean(values, from, middle));
        }
        return new BeforeAndAfter(
                array(differences.get(0)),
                array(differences.get(1)),
                array(differences.get(2)),
                array(differences.get(3)),
                end - from,
                until - start);
    }

    Contrast effect() {
        return control.length == 0 ? Contrast.of(affected) : Contrast.of(affected, control);
    }

    /// Whether the affected sections went another way before.
    Contrast preTrend() {
        return Contrast.of(trendAffected, trendControl);
    }

    Permutation permutation() {
        var changes = Arrays.copyOf(affected, affected.length + control.length);
        System.arraycopy(control, 0, changes, affected.length, control.length);
        return Permutation.of(changes, affected.length);
    }

    private static void add(List<Double> list, double difference) {
        // A section without data on one side says nothing.
        if (!Double.isNaN(difference)) list.add(difference);
    }

    private static double mean(double[] values, int from, int until) {
        return Arrays.stream(values, from, Math.max(from, until))
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
