package org.cairn.command.assessment;

import static org.cairn.contracts.assessment.AssessmentReason.CRITERIA_NOT_OF_RUBRIC;
import static org.cairn.contracts.assessment.AssessmentReason.MARK_CONTRADICTS_RUBRIC;
import static org.cairn.contracts.assessment.AssessmentReason.OVERALL_ABOVE_RESIT_LEVEL;
import static org.cairn.contracts.assessment.AssessmentReason.OVERALL_NOT_ON_SCALE;
import static org.cairn.contracts.assessment.AssessmentReason.RUBRIC_NOT_PUBLISHED;
import static org.cairn.contracts.assessment.AssessmentReason.RUBRIC_ON_ANOTHER_SCALE;
import static org.cairn.contracts.assessment.AssessmentReason.SCORE_MISSING;
import static org.cairn.contracts.assessment.AssessmentReason.SCORE_OUTSIDE_SCALE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Versions;
import org.cairn.contracts.assessment.CriterionLevel;
import org.cairn.contracts.assessment.GivenMark;
import org.cairn.contracts.assessment.JudgedCriterion;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What a given mark comes to on the scale of a pathway version.
///
/// A rubric on the pathway's own scale gives the score, exactly and unrounded. A rubric with points of its own says
/// nothing on that scale, so a score is given beside it.
public sealed interface Marked {

    /// @param criteria in the order of the rubric; empty without one
    /// @param level    that the score reaches, as far as it counts
    /// @param overall  the level that the assessor stated; null if none
    record Whole(
            @Nullable RubricVersionId rubric,
            List<JudgedCriterion> criteria,
            Score score,
            String level,
            @Nullable String overall)
            implements Marked {}

    record Flawed(Reason reason) implements Marked {}

    static Marked of(GivenMark given, PathwayDefinition pathway, Knowledge known) {
        return of(given, null, pathway, known);
    }

    /// @param cap at most this counts; null = without a cap. The score stays as it was given, the level is that of what
    ///            counts
    static Marked of(GivenMark given, @Nullable Score cap, PathwayDefinition pathway, Knowledge known) {
        if (given.rubric() == null) {
            return given.criteria().isEmpty()
                    ? onScale(given, List.of(), given.score(), cap, pathway, known)
                    : new Flawed(CRITERIA_NOT_OF_RUBRIC);
        }
        var rubric = known.of(Versions.OF_RUBRIC, given.rubric().rubric())
                .get(given.rubric().version());
        if (rubric == null) return new Flawed(RUBRIC_NOT_PUBLISHED);
        var levels = byCriterion(given.criteria());
        if (levels.size() < given.criteria().size() || !rubric.isJudgedBy(levels)) {
            return new Flawed(CRITERIA_NOT_OF_RUBRIC);
        }
        var criteria = judged(rubric, levels);
        if (rubric.scale() == null) return onScale(given, criteria, given.score(), cap, pathway, known);
        if (!rubric.scale().equals(pathway.scale())) return new Flawed(RUBRIC_ON_ANOTHER_SCALE);
        var derived = rubric.overall(levels);
        return given.score() == null || given.score().equals(derived)
                ? onScale(given, criteria, derived, cap, pathway, known)
                : new Flawed(MARK_CONTRADICTS_RUBRIC);
    }

    private static Marked onScale(
            GivenMark given,
            List<JudgedCriterion> criteria,
            @Nullable Score score,
            @Nullable Score cap,
            PathwayDefinition pathway,
            Knowledge known) {
        if (score == null) return new Flawed(SCORE_MISSING);
        var scale = Pathways.scaleOf(pathway, known);
        if (!scale.contains(score)) return new Flawed(SCORE_OUTSIDE_SCALE);
        var overall = given.overall();
        if (overall != null) {
            var stated = rank(overall, scale);
            if (stated < 0) return new Flawed(OVERALL_NOT_ON_SCALE);
            if (cap != null && stated > rank(scale.levelOf(cap).code(), scale)) {
                return new Flawed(OVERALL_ABOVE_RESIT_LEVEL);
            }
        }
        var counting = cap == null || cap.atLeast(score) ? score : cap;
        return new Whole(
                given.rubric(), criteria, score, scale.levelOf(counting).code(), overall);
    }

    /// -1 if it is no level of the scale.
    private static int rank(String level, MasteryScale scale) {
        return scale.levels().stream().map(ScaleLevel::code).toList().indexOf(level);
    }

    private static List<JudgedCriterion> judged(Rubric rubric, Map<String, String> levels) {
        return rubric.criteria().stream()
                .map(criterion -> {
                    var level = Objects.requireNonNull(levels.get(criterion.code()));
                    var points = rubric.levels().get(rubric.rank(level)).points();
                    return new JudgedCriterion(criterion.code(), level, points);
                })
                .toList();
    }

    private static Map<String, String> byCriterion(List<CriterionLevel> criteria) {
        var levels = new HashMap<String, String>();
        for (var each : criteria) levels.put(each.criterion(), each.level());
        return levels;
    }

    /// Whether what was recorded is what is given again.
    ///
    /// @param score as it was recorded: given, or derived from the criteria
    static boolean repeats(
            GivenMark given,
            @Nullable RubricVersionId rubric,
            List<JudgedCriterion> criteria,
            Score score,
            @Nullable String overall) {
        var recorded = new HashMap<String, String>();
        for (var each : criteria) recorded.put(each.criterion(), each.level());
        return Objects.equals(given.rubric(), rubric)
                && byCriterion(given.criteria()).equals(recorded)
                && (given.score() == null ? rubric != null : given.score().equals(score))
                && Objects.equals(given.overall(), overall);
    }
}
