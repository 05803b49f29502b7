package org.cairn.command.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.assessment.JudgedCriterion;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.RubricVersionId;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// One judgement as a calculation policy counts it, whatever became of it since it was recorded; or one mark that
/// several were reconciled to.
///
/// @param judgement   by which the record names it; of several the one that was recorded first
/// @param basis       all judgements that it is made of
/// @param assessors   whoever stands behind it; several where a mark was agreed
/// @param level       what the assessor said that it shows: the code of a level of the pathway's scale
/// @param rubric      null where it was judged without one
/// @param criteria    by the code of the criterion; empty without a rubric
/// @param effectiveOn when the work was judged: marks are in the order of these days
/// @param countsFrom  from when the mark is what it is: later than `effectiveOn` where it was corrected or agreed
///                    since
/// @param moderation  whether a further marker has a say in it
public record Mark(
        JudgementId judgement,
        List<JudgementId> basis,
        EvidenceId evidence,
        Set<PersonId> assessors,
        EvidenceMode mode,
        Score score,
        String level,
        @Nullable RubricVersionId rubric,
        Map<String, CriterionMark> criteria,
        LocalDate effectiveOn,
        LocalDate countsFrom,
        Moderation moderation) {

    /// What was found on one criterion of a rubric.
    ///
    /// @param level  code of the rubric's level
    /// @param points what that level is worth
    public record CriterionMark(String level, Score points) {}

    /// Whether a further marker has a say in a mark.
    public enum Moderation {
        /// Nobody was asked.
        NONE,
        /// Somebody was asked, or has marked, and it is not reconciled yet.
        DUE,
        /// The mark is what several were reconciled to.
        DONE
    }

    public Mark {
        basis = List.copyOf(basis);
        assessors = Set.copyOf(assessors);
        criteria = Map.copyOf(criteria);
    }

    /// Of one judgement, of which nothing became since.
    public Mark(
            JudgementId judgement,
            EvidenceId evidence,
            Set<PersonId> assessors,
            EvidenceMode mode,
            Score score,
            String level,
            Map<String, CriterionMark> criteria,
            LocalDate effectiveOn) {
        this(
                judgement,
                List.of(judgement),
                evidence,
                assessors,
                mode,
                score,
                level,
                null,
                criteria,
                effectiveOn,
                effectiveOn,
                Moderation.NONE);
    }

    /// Whether it is not settled among its markers.
    ///
    /// @param rules of the pathway version
    public boolean isOpen(PathwayRules rules) {
        return isOpen(Boolean.TRUE.equals(rules.secondMarking()));
    }

    /// @param secondMarking whether every mark needs a second
    public boolean isOpen(boolean secondMarking) {
        return moderation == Moderation.DUE || secondMarking && moderation == Moderation.NONE;
    }

    static Map<String, CriterionMark> criteria(List<JudgedCriterion> criteria) {
        if (criteria.isEmpty()) return Map.of();
        return criteria.stream()
                .collect(Collectors.toUnmodifiableMap(
                        JudgedCriterion::criterion, each -> new CriterionMark(each.level(), each.points())));
    }
}
