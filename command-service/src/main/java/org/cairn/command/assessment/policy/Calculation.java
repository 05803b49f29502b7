package org.cairn.command.assessment.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.shared.Score;

/// Applies a calculation policy to the judgements of one competency.
public final class Calculation {

    private static final Comparator<JudgementRecorded> BY_SCORE = Comparator.comparing(JudgementRecorded::score);

    private record Result(Score score, List<JudgementRecorded> basis, String algorithm) {}

    /// @param judgements of one competency, in the order in which they were recorded
    /// @return empty while there is too little to come to a verdict
    public static Optional<Verdict> of(
            CalculationPolicy policy, MasteryScale scale, List<JudgementRecorded> judgements) {
        if (isTooLittle(policy, judgements)) return Optional.empty();
        return result(policy, scale, judgements).map(result -> {
            var rounded = round(result.score(), policy, scale);
            var basis =
                    result.basis().stream().map(JudgementRecorded::judgement).toList();
            return new Verdict(rounded, scale.levelOf(rounded), basis, result.algorithm(), latestDay(judgements));
        });
    }

    private static LocalDate latestDay(List<JudgementRecorded> judgements) {
        return judgements.stream()
                .map(JudgementRecorded::effectiveOn)
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

    private static boolean isTooLittle(CalculationPolicy policy, List<JudgementRecorded> judgements) {
        var pieces = judgements.stream().map(JudgementRecorded::evidence).distinct();
        var assessors = judgements.stream().map(JudgementRecorded::assessor).distinct();
        return judgements.isEmpty()
                || pieces.count() < policy.minimumEvidence()
                || assessors.count() < policy.minimumAssessors();
    }

    private static Optional<Result> result(
            CalculationPolicy policy, MasteryScale scale, List<JudgementRecorded> judgements) {
        return switch (policy.method()) {
            case Latest() -> Optional.of(latest(judgements));
            case Highest() -> Optional.of(highest(judgements));
            case Mean() -> Optional.of(mean(policy, judgements));
            case NOfM(var n) -> nOfM(n, scale, judgements);
        };
    }

    private static Result latest(List<JudgementRecorded> judgements) {
        var latest = judgements.getFirst();
        for (var each : judgements) {
            // Of several on one day the one recorded last: the list is in that order.
            if (!each.effectiveOn().isBefore(latest.effectiveOn())) latest = each;
        }
        return new Result(latest.score(), List.of(latest), "latest@1");
    }

    private static Result highest(List<JudgementRecorded> judgements) {
        var highest = judgements.stream().max(BY_SCORE).orElseThrow();
        return new Result(highest.score(), List.of(highest), "highest@1");
    }

    /// Rounded once, as the policy says: rounding before, to some number of digits, could carry it over a cut.
    private static Result mean(CalculationPolicy policy, List<JudgementRecorded> judgements) {
        var sum = judgements.stream()
                .map(judgement -> judgement.score().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(
                BigDecimal.valueOf(judgements.size()),
                policy.decimals(),
                policy.rounding().mode());
        return new Result(new Score(mean), judgements, "mean@1");
    }

    private static Optional<Result> nOfM(int n, MasteryScale scale, List<JudgementRecorded> judgements) {
        // The best of each piece: the same work judged n times is not n pieces of work.
        var bestOfPiece = judgements.stream()
                .collect(Collectors.toMap(
                        JudgementRecorded::evidence, Function.identity(), BinaryOperator.maxBy(BY_SCORE)));
        var showing = judgements.stream()
                .filter(judgement -> bestOfPiece.get(judgement.evidence()) == judgement)
                .filter(judgement -> scale.levelOf(judgement.score()).mastery())
                .sorted(BY_SCORE.reversed())
                .limit(n)
                .toList();
        if (showing.size() < n) return Optional.empty();
        return Optional.of(new Result(showing.getLast().score(), showing, "n-of-m@1"));
    }

    private Calculation() {}
}
