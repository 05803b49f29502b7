package org.cairn.contracts.framework;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cairn.contracts.shared.Codes;
import org.cairn.contracts.shared.Score;
import org.cairn.contracts.shared.Texts;
import org.jspecify.annotations.Nullable;

/// By what a piece of work is judged: criteria times levels, with weights.
///
/// @param scale         the scale version that points and overall are on, or null if the points are the rubric's own
/// @param levels        from lowest to highest
/// @param requiredLevel the level that it takes in every criterion that names no other
public record Rubric(
        String title,
        @Nullable ScaleVersionId scale,
        List<RubricLevel> levels,
        List<RubricCriterion> criteria,
        String requiredLevel) {

    public Rubric {
        Texts.require("title", title, Texts.TITLE);
        Codes.require("requiredLevel", requiredLevel);
        levels = List.copyOf(levels);
        criteria = List.copyOf(criteria);
    }

    /// Whether these are a level of the rubric for each of its criteria, and nothing more.
    ///
    /// @param levelByCriterion codes
    public boolean isJudgedBy(Map<String, String> levelByCriterion) {
        return levelByCriterion.size() == criteria.size()
                && criteria.stream().allMatch(each -> rank(levelByCriterion.get(each.code())) >= 0);
    }

    /// The weighted sum of the points: exact, as the weights sum to 1 and nothing is divided.
    ///
    /// @throws IllegalArgumentException if the levels are not [those of one judgement][#isJudgedBy]
    public Score overall(Map<String, String> levelByCriterion) {
        requireWhole(levelByCriterion);
        var sum = BigDecimal.ZERO;
        for (var criterion : criteria) {
            var level = levels.get(rank(levelByCriterion.get(criterion.code())));
            sum = sum.add(level.points().value().multiply(criterion.weight().value()));
        }
        return new Score(sum);
    }

    /// Whether every criterion has at least the level that it takes. A high overall does not make up for one that has
    /// not.
    ///
    /// @throws IllegalArgumentException if the levels are not [those of one judgement][#isJudgedBy]
    public boolean isMetBy(Map<String, String> levelByCriterion) {
        requireWhole(levelByCriterion);
        return criteria.stream().allMatch(each -> rank(levelByCriterion.get(each.code())) >= rank(requiredIn(each)));
    }

    /// The level that it takes in this criterion.
    public String requiredIn(RubricCriterion criterion) {
        return criterion.requiredLevel() == null ? requiredLevel : criterion.requiredLevel();
    }

    /// How many levels are below it; -1 if it is none of the rubric's.
    public int rank(@Nullable String level) {
        for (var i = 0; i < levels.size(); i++) {
            if (levels.get(i).code().equals(level)) return i;
        }
        return -1;
    }

    /// Exactly, as every weight is a decimal.
    public boolean weightsSumToOne() {
        var sum = criteria.stream().map(each -> each.weight().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.ONE) == 0;
    }

    /// Whether there are at least two levels with codes of their own, and their points rise.
    public boolean levelsRise() {
        var codes = new HashSet<String>();
        for (var i = 0; i < levels.size(); i++) {
            if (!codes.add(levels.get(i).code())) return false;
            if (i > 0 && levels.get(i - 1).points().atLeast(levels.get(i).points())) return false;
        }
        return levels.size() > 1;
    }

    private void requireWhole(Map<String, String> levelByCriterion) {
        if (!isJudgedBy(levelByCriterion)) {
            throw new IllegalArgumentException("not one level of the rubric '%s' for each criterion".formatted(title));
        }
    }
}
