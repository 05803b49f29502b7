package org.cairn.projections.bi;

import java.util.function.Consumer;
import org.cairn.contracts.assessment.AnchorEvent;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.assessment.RecalculationRun;
import org.cairn.contracts.authorisation.AuthorisationEvent;
import org.cairn.contracts.coaching.CoachingEvent;
import org.cairn.contracts.credential.CredentialEvent;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.framework.FrameworkEvent;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.operations.ObservationRubricPublished;
import org.cairn.contracts.operations.OperationEvent;
import org.cairn.contracts.pathway.PathwayEvent;
import org.cairn.projections.Recorded;

/// Events to facts: the one place that says what a report can know of an event.
///
/// Each event is looked at alone. What no report asks for gives no fact.
public final class BiFold {

    /// @param facts takes what the event says, in the order of the tables' rows
    public static void take(Recorded recorded, Consumer<? super Fact> facts) {
        var event = recorded.event();
        var at = new At(recorded.position(), recorded.recordedAt(), event.effectiveOn());
        switch (event) {
            case AssessmentEvent e -> AssessmentFacts.of(at, e, facts);
            case EvidenceEvent e -> EvidenceFacts.of(at, e, facts);
            case EnrolmentEvent e -> EnrolmentFacts.of(at, e, facts);
            case CoachingEvent e -> EnrolmentFacts.of(at, e, facts);
            case MilestoneEvent e -> OutcomeFacts.of(at, e, facts);
            case CredentialEvent e -> OutcomeFacts.of(at, e, facts);
            case OperationEvent e -> OperationFacts.of(at, e, facts);
            case AnchorEvent e -> AssessmentFacts.of(at, e, facts);
            case AuthorisationEvent e -> OperationFacts.of(at, e, facts);
            case PathwayEvent e -> PathwayFacts.of(at, e, facts);
            case FrameworkEvent e -> FrameworkFacts.of(at, e, facts);
            case ObservationRubricPublished e -> FrameworkFacts.of(at, e, facts);
            case RecalculationRun e -> facts.accept(PathwayFacts.of(at, e));
            case LearnerRegistered e ->
                facts.accept(new EnrolmentFact.Learner(at, e.learner().value()));
            default -> {
                // Boards, persons, privacy, group work and statements: no report counts them.
            }
        }
    }

    private BiFold() {}
}
