package org.cairn.command.assessment.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.command.state.Mark;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.shared.Score;

/// Applies a calculation policy to the marks of one competency.
public final class Calculation {

    private static final Comparator<Mark> BY_SCORE = Comparator.comparing(Mark::score);

    private record Result(Score score, List<Mark> basis, String algorithm) {}

    /// @param marks of one competency, in the order in which they were recorded
    /// @return empty while there is too little to come to a verdict
    public static Optional<Verdict> of(CalculationPolicy policy, MasteryScale scale, List<Mark> marks) {
        if (isTooLittle(policy, marks)) return Optional.empty();
        return result(policy, scale, marks).map(result -> {
            var rounded = round(result.score(), policy, scale);
            var basis = result.basis().stream()
                    .flatMap(mark -> mark.basis().stream())
                    .toList();
            return new Verdict(rounded, scale.levelOf(rounded), basis, result.algorithm(), latestDay(marks));
        });
    }

    private static LocalDate latestDay(List<Mark> marks) {
        return marks.stream()
                .map(Mark::countsFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Rounding may lead off the scale where its bounds have more decimals than the policy: then the bound counts.
    private static Score round(Score score, CalculationPolicy policy, MasteryScale scale) {
        var rounded = new Score(
                score.value().setScale(policy.decimals(), policy.rounding().mode()));
        if (scale.minimum().atLeast(rounded)) return scale.minimum();
        return rounded.atLeast(scale.maximum()) ? scale.maximum() : rounded;
    }

    private static boolean isTooLittle(CalculationPolicy policy, List<Mark> marks) {
        var pieces = marks.stream().map(Mark::evidence).distinct();
        var assessors =
                marks.stream().flatMap(mark -> mark.assessors().stream()).distinct();
        return marks.isEmpty()
                || pieces.count() < policy.minimumEvidence()
                || assessors.count() < policy.minimumAssessors();
    }

    private static Optional<Result> result(CalculationPolicy policy, MasteryScale scale, List<Mark> marks) {
        return switch (policy.method()) {
            case Latest() -> Optional.of(latest(marks));
            case Highest() -> Optional.of(highest(marks));
            case Mean() -> Optional.of(mean(policy, marks));
            case NOfM(var n) -> nOfM(n, scale, marks);
        };
    }

    private static Result latest(List<Mark> marks) {
        var latest = marks.getFirst();
        for (var each : marks) {
            // Of several on one day the one recorded last: the list is in that order.
            if (!each.effectiveOn().isBefore(latest.effectiveOn())) latest = each;
        }
        return new Result(latest.score(), List.of(latest), "latest@1");
    }

    private static Result highest(List<Mark> marks) {
        var highest = marks.stream().max(BY_SCORE).orElseThrow();
        return new Result(highest.score(), List.of(highest), "highest@1");
    }

    /// Rounded once, as the policy says: rounding before, to some number of digits, could carry it over a cut.
    private static Result mean(CalculationPolicy policy, List<Mark> marks) {
        var sum = marks.stream().map(mark -> mark.score().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(
                BigDecimal.valueOf(marks.size()),
                policy.decimals(),
                policy.rounding().mode());
        return new Result(new Score(mean), marks, "mean@1");
    }

    private static Optional<Result> nOfM(int n, MasteryScale scale, List<Mark> marks) {
        // The best of each piece: the same work judged n times is not n pieces of work.
        var bestOfPiece = marks.stream()
                .collect(Collectors.toMap(Mark::evidence, Function.identity(), BinaryOperator.maxBy(BY_SCORE)));
        var showing = marks.stream()
                .filter(mark -> bestOfPiece.get(mark.evidence()) == mark)
                .filter(mark -> scale.levelOf(mark.score()).mastery())
                .sorted(BY_SCORE.reversed())
                .limit(n)
                .toList();
        if (showing.size() < n) return Optional.empty();
        return Optional.of(new Result(showing.getLast().score(), showing, "n-of-m@1"));
    }

    private Calculation() {}
}
