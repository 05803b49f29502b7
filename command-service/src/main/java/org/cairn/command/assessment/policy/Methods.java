package org.cairn.command.assessment.policy;

import static java.util.stream.Collectors.joining;
import static org.cairn.command.assessment.policy.Treatment.NOT_IN_THE_MIDDLE;
import static org.cairn.command.assessment.policy.Treatment.NOT_THE_HIGHEST;
import static org.cairn.command.assessment.policy.Treatment.NOT_THE_LATEST;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cairn.command.state.Mark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.framework.CalculationMethod.AssessorJudgement;
import org.cairn.contracts.framework.CalculationMethod.Conjunctive;
import org.cairn.contracts.framework.CalculationMethod.Highest;
import org.cairn.contracts.framework.CalculationMethod.Latest;
import org.cairn.contracts.framework.CalculationMethod.Mean;
import org.cairn.contracts.framework.CalculationMethod.Median;
import org.cairn.contracts.framework.CalculationMethod.Middle;
import org.cairn.contracts.framework.CalculationMethod.NOfM;
import org.cairn.contracts.framework.CalculationMethod.RecursiveDecaying;
import org.cairn.contracts.framework.CalculationMethod.WeightedLatest;
import org.cairn.contracts.framework.MasteryScale;

/// The methods by which one score is made of several marks.
final class Methods {

    static final Comparator<Mark> BY_SCORE = Comparator.comparing(Mark::score);

    /// @param marks at least one, in the order in which they count
    static Worked apply(Rules rules, List<Mark> marks) {
        return switch (rules.policy().method()) {
            case Latest _ -> latest(marks);
            case Highest _ -> highest(marks);
            case Mean _ -> Worked.of(mean(marks), marks, Map.of(), "mean: " + meanOf(marks));
            case Median(var ofEven) -> median(ofEven, marks);
            case NOfM method -> WorksAtTheCut.apply(method, rules.scale(), marks);
            case WeightedLatest(var percent) -> weighted(percent, marks);
            case RecursiveDecaying(var percent) -> decaying(percent, marks);
            case Conjunctive method -> CriteriaMet.apply(method.across(), rules, marks);
            case AssessorJudgement _ -> stated(rules.scale(), marks);
        };
    }

    private static Worked latest(List<Mark> marks) {
        var latest = marks.getLast();
        return Worked.of(
                Exact.of(latest.score()),
                List.of(latest),
                passedOver(marks, latest, NOT_THE_LATEST),
                "latest: " + latest.score());
    }

    private static Worked highest(List<Mark> marks) {
        var highest = marks.stream().max(BY_SCORE).orElseThrow(); // The first of several.
        return Worked.of(
                Exact.of(highest.score()),
                List.of(highest),
                passedOver(marks, highest, NOT_THE_HIGHEST),
                "highest: " + highest.score());
    }

    private static Worked median(Middle ofEven, List<Mark> marks) {
        var sorted = marks.stream().sorted(BY_SCORE).toList();
        var middle = sorted.size() / 2;
        var sequence = "in order: "
                + sorted.stream().map(mark -> mark.score().toString()).collect(joining(", "));
        var two = sorted.subList(middle - (sorted.size() % 2 == 0 ? 1 : 0), middle + 1);
        var basis = two.size() == 1
                ? two
                : switch (ofEven) {
                    case LOWER -> List.of(two.getFirst());
                    case HIGHER -> List.of(two.getLast());
                    case MEAN -> two;
                };
        return Worked.of(
                mean(basis),
                basis,
                passedOver(marks, mark -> !basis.contains(mark), NOT_IN_THE_MIDDLE),
                sequence,
                "in the middle: " + (basis.size() == 1 ? basis.getFirst().score() : meanOf(basis)));
    }

    private static Worked weighted(int percent, List<Mark> marks) {
        if (marks.size() == 1) return latest(marks);
        var latest = marks.getLast();
        var older = marks.subList(0, marks.size() - 1);
        var sum = Exact.of(latest.score()).percent(percent).plus(mean(older).percent(100 - percent));
        return Worked.of(
                sum,
                marks,
                Map.of(),
                "mean of the older: " + meanOf(older),
                "%d %% of the latest, %s, and %d %% of %s = %s"
                        .formatted(percent, latest.score(), 100 - percent, mean(older), sum));
    }

    private static Worked decaying(int percent, List<Mark> marks) {
        var sofar = Exact.of(marks.getFirst().score());
        var steps = new ArrayList<String>();
        steps.add("begin with the oldest: " + sofar);
        for (var mark : marks.subList(1, marks.size())) {
            var next = Exact.of(mark.score()).percent(percent).plus(sofar.percent(100 - percent));
            steps.add("%d %% of %s and %d %% of %s = %s".formatted(percent, mark.score(), 100 - percent, sofar, next));
            sofar = next;
        }
        return new Worked(sofar, null, marks, Map.of(), List.of(), steps);
    }

    private static Worked stated(MasteryScale scale, List<Mark> marks) {
        var latest = marks.getLast();
        var level = scale.levels().stream()
                .filter(each -> each.code().equals(latest.level()))
                .findFirst()
                .orElseGet(() -> scale.levelOf(latest.score()));
        return new Worked(
                Exact.of(latest.score()),
                level,
                List.of(latest),
                passedOver(marks, latest, NOT_THE_LATEST),
                List.of(new Threshold(
                        Threshold.Kind.STATED_MASTERY,
                        null,
                        scale.masteryLevel().code(),
                        level.code(),
                        level.mastery(),
                        null)),
                List.of("stated by the assessor: " + level.code()));
    }

    private static Exact mean(List<Mark> marks) {
        var sum = marks.stream().map(mark -> mark.score().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Exact(sum, BigDecimal.valueOf(marks.size()));
    }

    /// For example `(2 + 3 + 1) / 3 = 2`.
    private static String meanOf(List<Mark> marks) {
        if (marks.size() == 1) return marks.getFirst().score().toString();
        var summands = marks.stream().map(mark -> mark.score().toString()).collect(joining(" + "));
        return "(%s) / %d = %s".formatted(summands, marks.size(), mean(marks));
    }

    private static Map<JudgementId, Treatment> passedOver(List<Mark> marks, Mark taken, Treatment why) {
        return passedOver(marks, mark -> !mark.judgement().equals(taken.judgement()), why);
    }

    private static Map<JudgementId, Treatment> passedOver(List<Mark> marks, Predicate<Mark> which, Treatment why) {
        var passedOver = new HashMap<JudgementId, Treatment>();
        for (var mark : marks) if (which.test(mark)) passedOver.put(mark.judgement(), why);
        return passedOver;
    }

    private Methods() {}
}
