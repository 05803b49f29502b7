package org.cairn.contracts.evidence;

import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.jspecify.annotations.Nullable;

/// Asks that it be recorded that a learner wants earlier learning recognised. The actor lodges it for the learner.
///
/// @param basis        what the claim rests on
/// @param competencies for which it is made
/// @param credits      that are asked for; null where none are named
public record ClaimPriorLearning(
        EnrolmentId enrolment,
        PriorLearningClaimId claim,
        PriorLearningKind kind,
        List<Artefact> basis,
        List<CompetencyCode> competencies,
        @Nullable Credits credits,
        Act act)
        implements Command {

    public ClaimPriorLearning {
        basis = List.copyOf(basis);
        competencies = List.copyOf(competencies);
    }

    @Override
    public Object boundary() {
        return enrolment;
    }
}
