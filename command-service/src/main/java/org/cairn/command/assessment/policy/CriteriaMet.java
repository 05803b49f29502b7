package org.cairn.command.assessment.policy;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.command.state.Mark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.framework.CalculationMethod.Across;
import org.cairn.contracts.framework.CalculationMethod.Conjunctive;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.ScaleLevel;
import org.jspecify.annotations.Nullable;

/// The conjunctive method: every criterion must have the level that it takes, and no other makes up for one that has
/// not. The score is the rubric's overall, and says at which level, never whether.
final class CriteriaMet {

    static boolean isByRubric(Mark mark, Rules rules) {
        return rules.policy().method() instanceof Conjunctive method
                && method.rubric().equals(mark.rubric())
                && rules.requiredRubric().isJudgedBy(levels(mark));
    }

    static Worked apply(Across across, Rules rules, List<Mark> marks) {
        var rubric = rules.requiredRubric();
        return switch (across) {
            case LATEST_MARK -> ofOne(marks.getLast(), Treatment.NOT_THE_LATEST, marks, rules, rubric);
            case ANY_ONE_MARK -> ofOne(fullest(marks, rubric), Treatment.NOT_THE_FULLEST, marks, rules, rubric);
            case BEST_OF_EACH -> ofAll(marks, rules, rubric);
        };
    }

    /// The one that has the fewest criteria short of what they take; of several the one with the highest overall, and
    /// of these the first.
    private static Mark fullest(List<Mark> marks, Rubric rubric) {
        var fullest = marks.getFirst();
        for (var mark : marks) {
            var fewer = Long.compare(missing(levels(fullest), rubric), missing(levels(mark), rubric));
            var higher = rubric.overall(levels(mark)).compareTo(rubric.overall(levels(fullest)));
            if (fewer > 0 || (fewer == 0 && higher > 0)) fullest = mark;
        }
        return fullest;
    }

    private static long missing(Map<String, String> levels, Rubric rubric) {
        return thresholds(levels, rubric).stream()
                .filter(each -> !each.reached())
                .count();
    }

    private static Worked ofOne(Mark taken, Treatment why, List<Mark> marks, Rules rules, Rubric rubric) {
        var passedOver = new HashMap<JudgementId, Treatment>();
        for (var mark : marks) if (!mark.equals(taken)) passedOver.put(mark.judgement(), why);
        return worked(Exact.of(taken.score()), levels(taken), List.of(taken), passedOver, rules, rubric);
    }

    private static Worked ofAll(List<Mark> marks, Rules rules, Rubric rubric) {
        var best = new HashMap<String, String>();
        for (var mark : marks) {
            levels(mark)
                    .forEach((criterion, level) -> best.merge(
                            criterion, level, (before, now) -> rubric.rank(now) > rubric.rank(before) ? now : before));
        }
        // A rubric whose points are its own says nothing of the pathway's scale.
        var overall = rules.rubricOnScale() ? Exact.of(rubric.overall(best)) : null;
        return worked(overall, best, marks, Map.of(), rules, rubric);
    }

    private static Worked worked(
            @Nullable Exact score,
            Map<String, String> levels,
            List<Mark> basis,
            Map<JudgementId, Treatment> passedOver,
            Rules rules,
            Rubric rubric) {
        var steps = new ArrayList<String>();
        steps.add(rubric.criteria().stream()
                .map(each -> each.code() + ": " + levels.get(each.code()))
                .collect(joining(", ")));
        if (score != null) steps.add("overall: " + score);
        var level = rubric.isMetBy(levels) ? levelOfMastery(score, rules) : null;
        return new Worked(score, level, basis, passedOver, thresholds(levels, rubric), steps);
    }

    /// The criteria are the cut: who meets them has mastered it, whatever the points come to.
    private static ScaleLevel levelOfMastery(@Nullable Exact score, Rules rules) {
        var level = score == null
                ? rules.scale().masteryLevel()
                : rules.scale().levelOf(score.rounded(rules.policy(), rules.scale()));
        return level.mastery() ? level : rules.scale().masteryLevel();
    }

    private static List<Threshold> thresholds(Map<String, String> levels, Rubric rubric) {
        return rubric.criteria().stream()
                .map(criterion -> {
                    var required = rubric.requiredIn(criterion);
                    var found = String.valueOf(levels.get(criterion.code()));
                    return new Threshold(
                            Threshold.Kind.CRITERION,
                            criterion.code(),
                            required,
                            found,
                            rubric.rank(found) >= rubric.rank(required),
                            null);
                })
                .toList();
    }

    private static Map<String, String> levels(Mark mark) {
        return mark.criteria().entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().level()));
    }

    private CriteriaMet() {}
}
