package org.cairn.projections.reports.fidelity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.fidelity.Assessment.Coverage;
import org.cairn.projections.reports.fidelity.Standing.Mean;
import org.jspecify.annotations.Nullable;

/// The fidelity index: 100 · Σ w·A ÷ Σ w over the dimensions, with the weights of the baseline in force.
record FidelityIndex(Assessment assessment, int section, Period period) {
    private static final double LEAST_COVERAGE = 0.6;
    private static final int FEWEST_OBSERVERS = 2;
    private static final List<Dimension> OBSERVED = List.of(Dimension.ADHERENCE, Dimension.QUALITY);

    /// An index, or why there is none.
    ///
    /// @param mean    null where it is not published
    /// @param weakest the dimension of the lowest value; null where it is not published
    /// @param reason  why not; null where it is
    record Answer(
            @Nullable Mean mean,
            @Nullable Dimension weakest,
            @Nullable String reason) {
        static Answer refused(String reason) {
            return new Answer(null, null, reason);
        }
    }

    Answer of(Standing standing, Coverage coverage) {
        if (assessment.baselines().in(month()) == null) return Answer.refused("no-baseline");
        var share = coverage.share();
        if (share == null || share < LEAST_COVERAGE) return Answer.refused("coverage");
        if (coverage.observers() < FEWEST_OBSERVERS) return Answer.refused("observers");
        var weights = weights();
        if (weights.isEmpty()) return Answer.refused("no-weights");
        var dimensions = standing.dimensions();
        if (!dimensions.keySet().containsAll(weights.keySet())) return Answer.refused("dimension-missing");
        var weakest = dimensions.entrySet().stream()
                .filter(entry -> weights.containsKey(entry.getKey()))
                .min(Comparator.comparingDouble((Map.Entry<Dimension, Mean> entry) ->
                                entry.getValue().value())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
        return new Answer(mean(weights, dimensions), weakest, null);
    }

    private int month() {
        return assessment.months().index(period.last());
    }

    private Map<Dimension, Double> weights() {
        var weights = new EnumMap<Dimension, Double>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var weight = assessment.baselines().weight(month(), dimension.indicator());
            if (weight > 0) weights.put(dimension, weight);
        }
        return weights;
    }

    private Mean mean(Map<Dimension, Double> weights, Map<Dimension, Mean> dimensions) {
        var sum = sum(weights);
        var variance = 0.0;
        var n = Integer.MAX_VALUE;
        var learners = -1;
        for (var dimension : weights.keySet()) {
            var mean = dimensions.get(dimension);
            if (mean == null) continue;
            variance += Math.pow(100 * weights.get(dimension) / sum * mean.se(), 2);
            n = Math.min(n, mean.n());
            if (mean.learners() >= 0) learners = learners < 0 ? mean.learners() : Math.min(learners, mean.learners());
        }
        var value = value(weights, dimensions, dimensions);
        if (section != Measure.PROGRAMME) {
            var error = Math.sqrt(variance);
            return new Mean(value, weights.size(), n, learners, error, error, 1);
        }
        var stages = new TwoStage();
        var sections = sections(weights, dimensions, stages);
        var between = TwoStage.variance(sections);
        var all = ((PracticeMeasure) assessment.measures().of(Part.ADHERENCE_PRACTICE)).sections(from(), month());
        return new Mean(
                value,
                weights.size(),
                n,
                learners,
                stages.error(between, Math.max(all, sections.size())),
                stages.errorOfChange(between),
                sections.size());
    }

    private int from() {
        return assessment.months().index(period.first());
    }

    /// The index of each observed section; what a section has no value of is the programme's. Within a section it
    /// varies by what its walkthroughs saw.
    private List<Double> sections(Map<Dimension, Double> weights, Map<Dimension, Mean> programme, TwoStage stages) {
        var indices = new ArrayList<Double>();
        for (var s = 0; s < assessment.measures().sections().size(); s++) {
            var visits = assessment.observation().in(s, from(), month()).visits();
            if (visits.isEmpty()) continue;
            var own = assessment.standing(s, period).dimensions();
            indices.add(value(weights, own, programme));
            var walkthroughs = visits.stream()
                    .map(visit -> OBSERVED.stream()
                            .mapToDouble(dimension -> {
                                var seen = Seen.of(visit, dimension);
                                var mean = own.getOrDefault(dimension, programme.get(dimension));
                                if (mean == null || !weights.containsKey(dimension)) return 0;
                                return 100
                                        * weights.get(dimension)
                                        / sum(weights)
                                        / mean.parts()
                                        * (seen == null ? mean.value() : seen.share());
                            })
                            .sum())
                    .toList();
            stages.add(walkthroughs.size(), TwoStage.variance(walkthroughs));
        }
        return indices;
    }

    private static double value(
            Map<Dimension, Double> weights, Map<Dimension, Mean> own, Map<Dimension, Mean> otherwise) {
        var value = 0.0;
        for (var dimension : weights.keySet()) {
            var mean = own.getOrDefault(dimension, otherwise.get(dimension));
            if (mean != null) value += weights.get(dimension) * mean.value();
        }
        return 100 * value / sum(weights);
    }

    private static double sum(Map<Dimension, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
