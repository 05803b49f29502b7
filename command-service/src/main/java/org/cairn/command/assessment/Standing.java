package org.cairn.command.assessment;

import java.util.Collections;
import java.util.List;
import org.cairn.command.assessment.policy.Demonstration;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.ApprovalId;
import org.jspecify.annotations.Nullable;

/// What stands on judgements: mastery that was granted on them, and milestones that were put before approvers with it.
///
/// @param competency for which they were made
/// @param mastered   the level at which it is mastered on them; null if no mastery rests on them
/// @param shown      whether the marks, as they are now, still show that level
/// @param approvals  requests whose requirements counted this competency as mastered; none if `mastered` is null
public record Standing(
        CompetencyCode competency, @Nullable String mastered, boolean shown, List<ApprovalId> approvals) {

    /// @param judgements for this competency
    public static Standing of(
            List<JudgementId> judgements, CompetencyCode competency, EnrolmentState enrolment, Knowledge known) {
        var granted = enrolment.assessment().mastery().highest().get(competency);
        if (granted == null || Collections.disjoint(granted.judgements(), judgements)) {
            return new Standing(competency, null, false, List.of());
        }
        var approvals = enrolment.approvals().byId().values().stream()
                .filter(each -> each.requested().snapshot().mastered().contains(competency))
                .map(each -> each.requested().approval())
                .toList();
        var shown = Demonstration.isShown(granted.level(), enrolment, competency, known);
        return new Standing(competency, granted.level(), shown, approvals);
    }

    /// The level that stays granted although it is not shown any more; null if there is none.
    public @Nullable String still() {
        return shown ? null : mastered;
    }
}
