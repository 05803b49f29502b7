package org.cairn.projections.transcript;

import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.assessment.MarksReconciled;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.ProgressStandingSet;
import org.cairn.contracts.evidence.EvidenceSubmitted;
import org.cairn.contracts.evidence.EvidenceWithdrawn;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.RevocationOrdered;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.shared.DomainEvent;

/// About whom an event is.
final class Learners {

    static LearnerId of(EnrolmentEvent event) {
        return switch (event) {
            case LearnerEnrolled e -> e.learner();
            case LeaveStarted e -> e.learner();
            case LeaveEnded e -> e.learner();
            case LearnerWithdrawn e -> e.learner();
            case EnrolmentResumed e -> e.learner();
            case PacePlanAgreed e -> e.learner();
            case ElectiveChosen e -> e.learner();
            case ChoiceChanged e -> e.learner();
            case EnrolmentMovedToVersion e -> e.learner();
            case MasteryCarried e -> e.learner();
            case ProgressStandingSet e -> e.learner();
        };
    }

    static LearnerId of(MilestoneEvent event) {
        return switch (event) {
            case MilestoneApprovalRequested e -> e.learner();
            case MilestoneFirstApproved e -> e.learner();
            case MilestoneConfirmed e -> e.learner();
            case MilestoneDeclined e -> e.learner();
            case RequirementWaived e -> e.learner();
            case WaiverEnded e -> e.learner();
            case RevocationOrdered e -> e.learner();
            case MilestoneApprovalRevoked e -> e.learner();
            case AppealLodged e -> e.learner();
            case AppealDecided e -> e.learner();
        };
    }

    /// Of an event about evidence or marks.
    static LearnerId ofWork(DomainEvent event) {
        return switch (event) {
            case EvidenceSubmitted e -> e.learner();
            case EvidenceWithdrawn e -> e.learner();
            case JudgementRecorded e -> e.learner();
            case JudgementCorrected e -> e.learner();
            case MarksReconciled e -> e.learner();
            default -> throw new IllegalArgumentException("No work: " + event.getClass());
        };
    }

    private Learners() {}
}
