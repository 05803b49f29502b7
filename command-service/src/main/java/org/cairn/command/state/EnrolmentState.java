package org.cairn.command.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// One enrolment and all that was shown in it: one boundary, as its rules reach over all of it, and one part for each
/// capability.
public record EnrolmentState(
        Participation participation, Portfolio portfolio, Assessment assessment, Approvals approvals) {

    public static final Boundary<EnrolmentId, EnrolmentState> BOUNDARY = Boundary.of(
            Tags.ENROLMENT,
            new EnrolmentState(Participation.NONE, Portfolio.EMPTY, Assessment.NONE, Approvals.NONE),
            EnrolmentState::with,
            EnrolmentEvent.class,
            EvidenceEvent.class,
            AssessmentEvent.class,
            MilestoneEvent.class);

    /// As it is once this has happened, too.
    public EnrolmentState with(DomainEvent event) {
        return switch (event) {
            case EnrolmentEvent e -> new EnrolmentState(participation.with(e), portfolio, assessment, approvals);
            case EvidenceEvent e -> new EnrolmentState(participation, portfolio.with(e), assessment, approvals);
            case AssessmentEvent e -> new EnrolmentState(participation, portfolio, assessment.with(e), approvals);
            case MilestoneEvent e -> new EnrolmentState(participation, portfolio, assessment, approvals.with(e));
            default -> this;
        };
    }

    /// Null if there is no such enrolment.
    public @Nullable LearnerEnrolled enrolled() {
        return participation.enrolled();
    }

    /// The marks that count for this competency, in the order in which they were recorded. Those of evidence that was
    /// withdrawn count no more.
    public List<Mark> marksOf(CompetencyCode competency) {
        return Marks.of(competency, assessment, portfolio);
    }

    /// How often this competency was attempted.
    public Attempts attempts(CompetencyCode competency) {
        return Attempts.of(competency, assessment);
    }

    /// Whether this person judged, corrected or reconciled marks, or decided prior learning, for any of these
    /// competencies.
    public boolean wasAssessedBy(PersonId person, Set<CompetencyCode> competencies) {
        return assessorsOf(competencies).contains(person);
    }

    /// Whoever did.
    public Set<PersonId> assessorsOf(Set<CompetencyCode> competencies) {
        return Stream.concat(
                        assessment.assessorsOf(competencies),
                        portfolio.priorLearning().stream()
                                .filter(decided -> competencies.contains(decided.competency()))
                                .map(PriorLearningDecided::evaluator))
                .collect(Collectors.toUnmodifiableSet());
    }
}
