package org.cairn.command.assessment;

import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATED_TO_ANOTHER;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_HAS_ANOTHER_ROLE;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_AUTHOR;
import static org.cairn.contracts.assessment.AssessmentReason.MARKING_ROLE_TAKEN;

import java.util.Set;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Assessment;
import org.cairn.command.state.PersonState;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Who may mark the same work beside whom. By human being: two marks of one person are no second
/// marking, under whatever ids.
public final class Markers {

    /// Why this person cannot judge the evidence for this competency in this role; null if nothing speaks against it.
    ///
    /// A first mark may be given more than once only where the work was not allocated: then each counts by itself.
    ///
    /// @param self all ids of the one who judges
    public static @Nullable Reason refusal(
            Set<PersonId> self,
            MarkingRole role,
            EvidenceSubmitted evidence,
            CompetencyCode competency,
            Assessment assessment,
            Knowledge known) {
        if (isAuthor(self, evidence, known)) return ASSESSOR_IS_AUTHOR;
        var own = assessment.marking().allocation(evidence.evidence(), self);
        if (own != null && own.role() != role) return ASSESSOR_HAS_ANOTHER_ROLE;
        if (own == null && assessment.marking().allocation(evidence.evidence(), role) != null) {
            return ALLOCATED_TO_ANOTHER;
        }
        for (var judged : assessment.judgementsOf(competency)) {
            if (!judged.evidence().equals(evidence.evidence())) continue;
            if (judged.role() == role) {
                if (role != MarkingRole.FIRST || own != null) return MARKING_ROLE_TAKEN;
            } else if (self.contains(judged.assessor())) {
                return ASSESSOR_HAS_ANOTHER_ROLE;
            }
        }
        return null;
    }

    /// Whether the work is, in whole or in part, their own.
    public static boolean isAuthor(Set<PersonId> self, EvidenceSubmitted evidence, Knowledge known) {
        return self.stream()
                .flatMap(each -> known.of(PersonState.BOUNDARY, each).learners().stream())
                .anyMatch(learner -> learner.equals(evidence.learner())
                        || evidence.authors().stream()
                                .anyMatch(author -> author.learner().equals(learner)));
    }

    /// Whether this person judged the evidence, for whichever competency, in another role, or is to.
    ///
    /// @param self all of their ids
    public static boolean hasAnotherRole(
            Set<PersonId> self, MarkingRole role, EvidenceId evidence, Assessment assessment) {
        return assessment
                        .marking()
                        .allocationsOf(evidence)
                        .anyMatch(each -> each.role() != role && self.contains(each.assessor()))
                || assessment.judgements().stream()
                        .filter(each -> each.evidence().equals(evidence) && each.role() != role)
                        .map(JudgementRecorded::assessor)
                        .anyMatch(self::contains);
    }

    /// Whether the assessor has judged what was allocated for this competency.
    public static boolean isDone(AssessmentAllocated allocated, CompetencyCode competency, Assessment assessment) {
        return assessment.judgementsOf(competency).stream()
                .anyMatch(each -> each.evidence().equals(allocated.evidence())
                        && each.role() == allocated.role()
                        && each.assessor().equals(allocated.assessor()));
    }

    private Markers() {}
}
