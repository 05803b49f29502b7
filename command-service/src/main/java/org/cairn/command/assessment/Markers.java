package org.cairn.command.assessment;

import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATED_TO_ANOTHER;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_HAS_ANOTHER_ROLE;
import static org.cairn.contracts.assessment.AssessmentReason.MARKING_ROLE_TAKEN;

import org.cairn.command.state.Assessment;
import org.cairn.contracts.assessment.AssessmentAllocated;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Who may mark the same work beside whom. By person: two marks of one person are no second marking.
public final class Markers {

    /// Why this person cannot judge the evidence for this competency in this role; null if nothing speaks against it.
    ///
    /// A first mark may be given more than once only where the work was not allocated: then each counts by itself.
    public static @Nullable Reason refusal(
            PersonId person, MarkingRole role, EvidenceId evidence, CompetencyCode competency, Assessment assessment) {
        var own = assessment.marking().allocation(evidence, person);
        if (own != null && own.role() != role) return ASSESSOR_HAS_ANOTHER_ROLE;
        var inRole = assessment.marking().allocation(evidence, role);
        if (inRole != null && !inRole.assessor().equals(person)) return ALLOCATED_TO_ANOTHER;
        for (var judged : assessment.judgementsOf(competency)) {
            if (!judged.evidence().equals(evidence)) continue;
            if (judged.role() == role) {
                if (role != MarkingRole.FIRST || own != null) return MARKING_ROLE_TAKEN;
            } else if (judged.assessor().equals(person)) {
                return ASSESSOR_HAS_ANOTHER_ROLE;
            }
        }
        return null;
    }

    /// Whether this person judged the evidence, for whichever competency, in another role, or is to.
    public static boolean hasAnotherRole(
            PersonId person, MarkingRole role, EvidenceId evidence, Assessment assessment) {
        return assessment
                        .marking()
                        .allocationsOf(evidence)
                        .anyMatch(each -> each.role() != role && each.assessor().equals(person))
                || assessment.judgements().stream()
                        .filter(each -> each.evidence().equals(evidence) && each.role() != role)
                        .map(JudgementRecorded::assessor)
                        .anyMatch(person::equals);
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
