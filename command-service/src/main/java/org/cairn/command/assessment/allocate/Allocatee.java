package org.cairn.command.assessment.allocate;

import static org.cairn.contracts.assessment.AssessmentReason.ALLOCATEE_NOT_AUTHORISED;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_HAS_ANOTHER_ROLE;
import static org.cairn.contracts.assessment.AssessmentReason.ASSESSOR_IS_AUTHOR;

import org.cairn.command.assessment.Markers;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.PersonState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whom work may be given to.
final class Allocatee {

    /// Why this person cannot be given the evidence to mark in this role; null if they can. They must be authorised
    /// for each of its competencies, on the day and today: nobody is given work who has gone.
    static @Nullable Reason refusal(
            PersonId assessor,
            MarkingRole role,
            EvidenceSubmitted evidence,
            Act act,
            EnrolmentState enrolment,
            Knowledge known) {
        var self = Persons.sameAs(assessor, known);
        if (Markers.isAuthor(self, evidence, known)) return ASSESSOR_IS_AUTHOR;
        if (Markers.hasAnotherRole(self, role, evidence.evidence(), enrolment.assessment())) {
            return ASSESSOR_HAS_ANOTHER_ROLE;
        }
        var person = known.of(PersonState.BOUNDARY, assessor);
        var pathway = evidence.pathway().pathway();
        return evidence.competencies().stream()
                        .allMatch(competency -> person.assessing(pathway, competency, role, act) != null)
                ? null
                : ALLOCATEE_NOT_AUTHORISED;
    }

    private Allocatee() {}
}
