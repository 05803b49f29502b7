package org.cairn.projections.reports.fidelity;

import java.util.ArrayList;
import java.util.List;

/// What walkthroughs saw of one dimension: by section F = Σ_v Σ_i w·f ÷ Σ_v Σ_i w over the observed items, and for
/// the programme the mean of its sections.
final class PracticeMeasure implements Measure {

    /// Whether there is a section in some months, so that those observed can be called a part of them.
    interface Population {
        boolean has(int section, int from, int until);
    }

    private final Grid<List<Seen>> seen;
    private final Population population;

    PracticeMeasure(int sections, int months, Population population) {
        this.population = population;
        seen = Grid.of(sections, months, ArrayList::new);
    }

    void add(int section, int month, Seen visit) {
        seen.at(section, month).add(visit);
    }

    @Override
    public Figure figure(int section, int from, int until) {
        return section == PROGRAMME ? programme(from, until) : section(section, from, until);
    }

    private Figure section(int section, int from, int until) {
        var visits = visits(section, from, until);
        if (visits.isEmpty()) return Figure.NONE;
        var scored = 0.0;
        var weight = 0.0;
        for (var visit : visits) {
            scored += visit.scored();
            weight += visit.weight();
        }
        var spread = variance(visits);
        var error = visits.size() < 2 ? Double.NaN : Math.sqrt(spread / visits.size());
        return new Figure(scored, weight, scored / weight, visits.size(), -1, spread, error, error, 1);
    }

    private Figure programme(int from, int until) {
        var means = new ArrayList<Double>();
        var all = new ArrayList<Seen>();
        var within = new TwoStage();
        for (var s = 0; s < seen.size(); s++) {
            var visits = visits(s, from, until);
            if (visits.isEmpty()) continue;
            means.add(section(s, from, until).value());
            within.add(visits.size(), variance(visits));
            all.addAll(visits);
        }
        if (means.isEmpty()) return Figure.NONE;
        var mean = means.stream().mapToDouble(Double::doubleValue).sum() / means.size();
        var between = TwoStage.variance(means);
        return new Figure(
                Double.NaN,
                Double.NaN,
                mean,
                all.size(),
                -1,
                variance(all),
                within.error(between, sections(from, until)),
                within.errorOfChange(between),
                means.size());
    }

    /// All sections that there are in these months, observed or not.
    int sections(int from, int until) {
        var count = 0;
        for (var s = 0; s < seen.size(); s++) {
            if (!visits(s, from, until).isEmpty() || population.has(s, from, until)) count++;
        }
        return count;
    }

    private List<Seen> visits(int section, int from, int until) {
        if (from == until) return seen.at(section, from);
        var visits = new ArrayList<Seen>();
        for (var month = from; month <= until; month++) visits.addAll(seen.at(section, month));
        return visits;
    }

    private static double variance(List<Seen> visits) {
        return TwoStage.variance(visits.stream().map(Seen::share).toList());
    }
}
