package org.cairn.projections.reports.fidelity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.statistics.Series;

/// One part of one dimension month by month, as its drift is charted.
///
/// @param name     of the series: `dimension/part`
/// @param series   a value for each month from the first on, not limited to 1; `NaN` in a gap
/// @param learners of whom each value tells; −1 where of none in particular
public record Component(String name, Scope scope, Series series, int[] learners) {

    /// Those parts of which every month has observations of its own: of the programme and of each section.
    public static List<Component> of(Programme programme, YearMonth first, YearMonth last) {
        var months = Months.of(first, last);
        var measures = Measures.of(programme, months, new Baselines(programme, months));
        var components = new ArrayList<Component>();
        for (var part : Arrays.stream(Part.values()).filter(Part::flow).toList()) {
            for (var section = Measure.PROGRAMME; section < measures.sections().size(); section++) {
                components.add(of(measures, part, section, months.count()));
            }
        }
        return List.copyOf(components);
    }

    private static Component of(Measures measures, Part part, int section, int count) {
        var value = new double[count];
        var n = new double[count];
        var spread = new double[count];
        var learners = new int[count];
        for (var month = 0; month < count; month++) {
            var figure = measures.of(part).figure(section, month, month);
            value[month] = figure.value();
            n[month] = figure.n();
            spread[month] = figure.spread();
            learners[month] = figure.learners();
        }
        return new Component(part.series(), measures.scope(section), new Series(value, n, spread), learners);
    }
}
