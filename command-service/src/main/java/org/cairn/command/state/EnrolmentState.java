package org.cairn.command.state;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
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
            // What another framework version calls mastery is none here, but for what is carried over after this.
            case EnrolmentMovedToVersion e
            when !e.keepsFramework() ->
                new EnrolmentState(participation.with(e), portfolio, assessment.withoutMastery(), approvals);
            case EnrolmentMovedToVersion e
            when !e.keepsMarks() ->
                new EnrolmentState(participation.with(e), portfolio, assessment.onAnotherScale(), approvals);
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
    /// withdrawn count no more, nor do those on another scale or in another framework from before a move.
    public List<Mark> marksOf(CompetencyCode competency) {
        var marks = Marks.of(competency, assessment, portfolio);
        if (participation.moves().isEmpty()) return marks;
        return marks.stream()
                .filter(mark ->
                        participation.sharesMarksWith(Objects.requireNonNull(assessment.judgement(mark.judgement()))
                                .pathway()))
                .toList();
    }

    /// Whether this person is to mark work for this competency without knowing what others gave, and has not yet.
    ///
    /// @param self all ids of the person
    public boolean isBlindMarker(Set<PersonId> self, CompetencyCode competency) {
        return assessment
                .marking()
                .current()
                .filter(each -> each.blind() && self.contains(each.assessor()))
                .filter(each -> Objects.requireNonNull(portfolio.evidence().get(each.evidence()))
                        .competencies()
                        .contains(competency))
                .anyMatch(each -> assessment.judgementsOf(competency).stream()
                        .noneMatch(judged ->
                                judged.evidence().equals(each.evidence()) && self.contains(judged.assessor())));
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
    public Set<PersonId> assessorsOf(Set<CompetencyCode> concerned) {
        var competencies = participation.withSources(concerned);
        return Stream.concat(
                        assessment.assessorsOf(competencies),
                        portfolio.priorLearning().stream()
                                .filter(decided -> competencies.contains(decided.competency()))
                                .map(PriorLearningDecided::evaluator))
                .collect(Collectors.toUnmodifiableSet());
    }
}
