package org.cairn.command.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.command.decision.Boundary;
import org.cairn.contracts.assessment.AssessmentEvent;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.evidence.EvidenceEvent;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// One enrolment and all that was shown in it.
///
/// @param enrolled      null if there is no such enrolment
/// @param withdrawn     null if the learner has not left
/// @param mastered      the latest, and so the highest, verdict for each competency
/// @param firstMastered the earliest academic date on which each competency counted as mastered
/// @param approvals     each in the order of its first event
public record EnrolmentState(
        @Nullable LearnerEnrolled enrolled,
        @Nullable LearnerWithdrawn withdrawn,
        Map<EvidenceId, EvidenceSubmitted> evidence,
        List<JudgementRecorded> judgements,
        List<PriorLearningDecided> priorLearning,
        Map<CompetencyCode, MasteryDemonstrated> mastered,
        Map<CompetencyCode, LocalDate> firstMastered,
        Map<ApprovalId, Approval> approvals) {

    public static final Boundary<EnrolmentId, EnrolmentState> BOUNDARY = Boundary.of(
            Tags.ENROLMENT,
            new EnrolmentState(null, null, Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of()),
            EnrolmentState::with,
            EnrolmentEvent.class,
            EvidenceEvent.class,
            AssessmentEvent.class,
            MilestoneEvent.class);

    /// One request to have a milestone approved, and how far it has come.
    public record Approval(
            MilestoneApprovalRequested requested,
            @Nullable MilestoneFirstApproved firstApproved,
            @Nullable MilestoneConfirmed confirmed,
            @Nullable MilestoneDeclined declined) {

        public boolean isDecided() {
            return confirmed != null || declined != null;
        }
    }

    EnrolmentState with(DomainEvent event) {
        return switch (event) {
            case LearnerEnrolled e ->
                new EnrolmentState(
                        e, withdrawn, evidence, judgements, priorLearning, mastered, firstMastered, approvals);
            case LearnerWithdrawn e ->
                new EnrolmentState(
                        enrolled, e, evidence, judgements, priorLearning, mastered, firstMastered, approvals);
            case EvidenceSubmitted e -> {
                var grown = Grown.by(evidence, e.evidence(), e);
                yield new EnrolmentState(
                        enrolled, withdrawn, grown, judgements, priorLearning, mastered, firstMastered, approvals);
            }
            case JudgementRecorded e -> {
                var grown = Grown.by(judgements, e);
                yield new EnrolmentState(
                        enrolled, withdrawn, evidence, grown, priorLearning, mastered, firstMastered, approvals);
            }
            case PriorLearningDecided e -> {
                var grown = Grown.by(priorLearning, e);
                yield new EnrolmentState(
                        enrolled, withdrawn, evidence, judgements, grown, mastered, firstMastered, approvals);
            }
            case MasteryDemonstrated e -> {
                var grown = Grown.by(mastered, e.competency(), e);
                var first = firstMastered.get(e.competency());
                var days = first != null && !e.effectiveOn().isBefore(first)
                        ? firstMastered
                        : Grown.by(firstMastered, e.competency(), e.effectiveOn());
                yield new EnrolmentState(
                        enrolled, withdrawn, evidence, judgements, priorLearning, grown, days, approvals);
            }
            case MilestoneApprovalRequested e -> with(e.approval(), new Approval(e, null, null, null));
            case MilestoneFirstApproved e -> {
                var before = approval(e.approval());
                yield with(e.approval(), new Approval(before.requested(), e, null, null));
            }
            case MilestoneConfirmed e -> {
                var before = approval(e.approval());
                yield with(e.approval(), new Approval(before.requested(), before.firstApproved(), e, null));
            }
            case MilestoneDeclined e -> {
                var before = approval(e.approval());
                yield with(e.approval(), new Approval(before.requested(), before.firstApproved(), null, e));
            }
            default -> this;
        };
    }

    private EnrolmentState with(ApprovalId id, Approval approval) {
        var grown = Grown.by(approvals, id, approval);
        return new EnrolmentState(
                enrolled, withdrawn, evidence, judgements, priorLearning, mastered, firstMastered, grown);
    }

    private Approval approval(ApprovalId id) {
        var approval = approvals.get(id);
        if (approval == null) throw new IllegalStateException("No request precedes the approval " + id);
        return approval;
    }

    /// Whether the learner had left before that day.
    public boolean hasLeftBefore(LocalDate day) {
        return withdrawn != null && withdrawn.effectiveOn().isBefore(day);
    }

    /// The competencies that were mastered by the end of that day. A higher level that came later does not hide that.
    public Set<CompetencyCode> masteredBy(LocalDate day) {
        return firstMastered.entrySet().stream()
                .filter(first -> !first.getValue().isAfter(day))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<JudgementRecorded> judgementsOf(CompetencyCode competency) {
        return judgements.stream()
                .filter(judgement -> judgement.competency().equals(competency))
                .toList();
    }

    /// Whether this level is higher than the one at which the competency is mastered, if it is.
    public boolean isRaisedBy(ScaleLevel level, CompetencyCode competency, MasteryScale scale) {
        var before = mastered.get(competency);
        return before == null || rank(level.code(), scale) > rank(before.level(), scale);
    }

    private static int rank(String level, MasteryScale scale) {
        for (var i = 0; i < scale.levels().size(); i++) {
            if (scale.levels().get(i).code().equals(level)) return i;
        }
        throw new IllegalStateException("No level '%s' on the scale '%s'".formatted(level, scale.title()));
    }

    /// Whether this person gave the first approval of a request that is still open: four eyes on it must stay four.
    public boolean isBeingApprovedBy(PersonId person) {
        return approvals.values().stream()
                .filter(approval -> !approval.isDecided())
                .map(Approval::firstApproved)
                .anyMatch(first -> first != null && first.approver().equals(person));
    }

    /// Whoever judged, or decided prior learning, for any of these competencies.
    public boolean wasAssessedBy(PersonId person, Set<CompetencyCode> competencies) {
        return Stream.concat(
                        judgements.stream()
                                .filter(judgement -> competencies.contains(judgement.competency()))
                                .map(JudgementRecorded::assessor),
                        priorLearning.stream()
                                .filter(decided -> competencies.contains(decided.competency()))
                                .map(PriorLearningDecided::evaluator))
                .anyMatch(person::equals);
    }
}
