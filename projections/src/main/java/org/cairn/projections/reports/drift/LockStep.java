package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.statistics.Dispersion;
import org.cairn.projections.reports.statistics.Series;
import org.jspecify.annotations.Nullable;

/// D2b, the lock-step index: whether those of a section reach a milestone all at once, which no observer is needed
/// to see. Of each section, milestone and term, the largest share of completions within any 7 days, less the share
/// that is to be expected if as many learners were spread as in the same term of the baseline year; the median over
/// milestones.
///
/// What is to be expected is drawn: as many days as there are completions, from those of the baseline's term with a
/// normal error of Silverman's (1986) bandwidth, always by the same random numbers.
final class LockStep {
    private static final int DAYS = 7;
    private static final int FEWEST = 10;
    private static final int DRAWS = 200;
    private static final long SEED = 7;
    /// The error of a median is that of a mean times √(π ÷ 2).
    private static final double OF_MEDIAN = Math.sqrt(Math.PI / 2);

    private record Cell(int section, String milestone) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            var bySection = Integer.compare(section, other.section);
            return bySection != 0 ? bySection : milestone.compareTo(other.milestone);
        }
    }

    /// @param excess over what is to be expected
    /// @param error  standard deviation of what was drawn
    private record Excess(double excess, double error, int n) {}

    private record Expected(double mean, double sd) {}

    private final Material material;
    private final Timeline timeline;
    /// Days since the term began, by section and milestone, and by term.
    private final Map<Cell, int[][]> days = new TreeMap<>();

    private LockStep(Material material) {
        this.material = material;
        timeline = material.timeline();
        var lists = new TreeMap<Cell, List<List<Integer>>>();
        for (var reached : material.programme().reached()) {
            var term = timeline.termOf(timeline.month(reached.on()));
            if (term < 0) continue;
            var learner = material.people().number(reached.participation().enrolment());
            var cell = new Cell(material.people().sectionOf(learner), reached.milestone());
            var day = reached.on().toEpochDay()
                    - timeline.firstDay(timeline.startOf(term)).toEpochDay();
            lists.computeIfAbsent(cell, _ -> IntStream.range(0, timeline.termCount())
                            .<List<Integer>>mapToObj(_ -> new ArrayList<>())
                            .toList())
                    .get(term)
                    .add((int) day);
        }
        lists.forEach((cell, terms) -> days.put(
                cell,
                terms.stream()
                        .map(list -> list.stream()
                                .mapToInt(Integer::intValue)
                                .sorted()
                                .toArray())
                        .toArray(int[][]::new)));
    }

    static List<DriftRow> rows(Material material) {
        var lockStep = new LockStep(material);
        var rows = new ArrayList<DriftRow>();
        for (var era : material.timeline().eras()) lockStep.rows(era, rows);
        return rows;
    }

    private void rows(Timeline.Era era, List<DriftRow> rows) {
        var start = timeline.firstTerm(era);
        var end = timeline.endTerm(era);
        var scopes = material.people().scopes();
        var byScope = new ArrayList<List<List<Excess>>>();
        for (var scope = 0; scope < scopes.size(); scope++) {
            byScope.add(IntStream.range(0, end)
                    .<List<Excess>>mapToObj(_ -> new ArrayList<>())
                    .toList());
        }
        days.forEach((cell, terms) -> {
            for (var term = start; term < end; term++) {
                var excess = excess(terms, start + (term - start) % Timeline.TERMS_OF_YEAR, term);
                if (excess == null) continue;
                byScope.get(0).get(term).add(excess);
                if (cell.section() > 0) byScope.get(cell.section()).get(term).add(excess);
            }
        });
        for (var scope = 0; scope < scopes.size(); scope++) {
            rows(era, scopes.get(scope), byScope.get(scope), rows);
        }
    }

    private void rows(Timeline.Era era, Scope scope, List<List<Excess>> terms, List<DriftRow> rows) {
        var value = new double[terms.size()];
        var n = new double[terms.size()];
        var spread = new double[terms.size()];
        for (var term = 0; term < terms.size(); term++) {
            var cells = terms.get(term);
            value[term] = median(cells);
            n[term] = cells.stream().mapToInt(Excess::n).sum();
            spread[term] = n[term] * square(error(cells));
        }
        var series = new Series(value, n, spread);
        var fewest = material.design().fewest(era, Indicator.D2B);
        var target = material.design().target(era, Indicator.D2B);
        var tolerance = material.design().tolerance(era, Indicator.D2B, Design.CHANGE);
        var limits = new Chart.Limits(fewest, tolerance, Dispersion.ASSUMED.factor());
        var chart = Chart.ofTerms(series, timeline, era, limits);
        for (var term = timeline.firstTerm(era); term < terms.size(); term++) {
            if (!series.has(term) || !timeline.isShown(timeline.startOf(term))) continue;
            var row = new Row("d2b", "", scope, timeline.termPeriod(term))
                    .counts(true)
                    .baseline(era)
                    .tolerance(tolerance)
                    .target(
                            target,
                            series.between(term + 1 - Timeline.TERMS_OF_YEAR, term + 1)
                                    .mean())
                    .value(value[term], n[term])
                    .error(error(terms.get(term)))
                    .part("cells", terms.get(term).size());
            rows.add(chart.fill(row, term).of(material.pathway()));
        }
    }

    private static double median(List<Excess> cells) {
        if (cells.isEmpty()) return Double.NaN;
        var sorted = cells.stream().mapToDouble(Excess::excess).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double error(List<Excess> cells) {
        if (cells.isEmpty()) return Double.NaN;
        var squares = cells.stream().mapToDouble(cell -> square(cell.error())).sum();
        var mean = Math.sqrt(squares) / cells.size();
        return cells.size() > 2 ? OF_MEDIAN * mean : mean;
    }

    private static double square(double x) {
        return x * x;
    }

    private static @Nullable Excess excess(int[][] terms, int baseline, int term) {
        var now = terms[term];
        var before = terms[baseline];
        if (now.length < FEWEST || before.length < FEWEST) return null;
        var expected = expected(before, now.length);
        return new Excess(largestShare(now) - expected.mean(), expected.sd(), now.length);
    }

    /// @param sorted days, ascending
    static double largestShare(int[] sorted) {
        var largest = 0;
        for (int from = 0, to = 0; from < sorted.length; from++) {
            while (to < sorted.length && sorted[to] < sorted[from] + DAYS) to++;
            largest = Math.max(largest, to - from);
        }
        return (double) largest / sorted.length;
    }

    private static Expected expected(int[] before, int n) {
        var random = new SplittableRandom(SEED);
        var mean = Arrays.stream(before).average().orElse(0);
        var variance =
                Arrays.stream(before).mapToDouble(day -> square(day - mean)).sum() / (before.length - 1);
        var bandwidth = 0.9 * Math.sqrt(variance) * Math.pow(before.length, -0.2);
        var drawn = new int[n];
        var sum = 0.0;
        var squares = 0.0;
        for (var draw = 0; draw < DRAWS; draw++) {
            for (var i = 0; i < n; i++) {
                drawn[i] = (int)
                        Math.floor(before[random.nextInt(before.length)] + bandwidth * random.nextGaussian() + 0.5);
            }
            Arrays.sort(drawn);
            var share = largestShare(drawn);
            sum += share;
            squares += share * share;
        }
        var average = sum / DRAWS;
        return new Expected(average, Math.sqrt(Math.max(0, squares / DRAWS - average * average)));
    }
}
