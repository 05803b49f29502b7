package org.cairn.command.state;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;

/// One judgement as a calculation policy counts it, whatever became of it since it was recorded.
///
/// @param judgement by which the record names it
/// @param assessors whoever stands behind it; several where a mark was agreed
/// @param level     what the assessor said that it shows: the code of a level of the pathway's scale
/// @param criteria  by the code of the criterion; empty where it was judged without a rubric
public record Mark(
        JudgementId judgement,
        EvidenceId evidence,
        Set<PersonId> assessors,
        EvidenceMode mode,
        Score score,
        String level,
        Map<String, CriterionMark> criteria,
        LocalDate effectiveOn) {

    /// What was found on one criterion of a rubric.
    ///
    /// @param level  code of the rubric's level
    /// @param points what that level is worth
    public record CriterionMark(String level, Score points) {}

    public Mark {
        assessors = Set.copyOf(assessors);
        criteria = Map.copyOf(criteria);
    }

    static Mark of(JudgementRecorded judged, EvidenceSubmitted evidence) {
        return new Mark(
                judged.judgement(),
                judged.evidence(),
                Set.of(judged.assessor()),
                evidence.mode(),
                judged.score(),
                judged.level(),
                Map.of(),
                judged.effectiveOn());
    }
}
