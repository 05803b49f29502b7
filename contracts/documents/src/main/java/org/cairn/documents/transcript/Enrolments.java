package org.cairn.documents.transcript;

import org.cairn.contracts.assessment.MasteryDemonstrated;
import org.cairn.contracts.assessment.MasteryRescinded;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.evidence.PriorLearningDecided;
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
import org.jspecify.annotations.Nullable;

/// Of which enrolment an event is.
final class Enrolments {

    /// Null for what a transcript tells nothing of.
    static @Nullable EnrolmentId of(DomainEvent event) {
        return switch (event) {
            case LeaveStarted e -> e.enrolment();
            case LeaveEnded e -> e.enrolment();
            case LearnerWithdrawn e -> e.enrolment();
            case EnrolmentResumed e -> e.enrolment();
            case EnrolmentMovedToVersion e -> e.enrolment();
            case MasteryCarried e -> e.enrolment();
            case ElectiveChosen e -> e.enrolment();
            case ChoiceChanged e -> e.enrolment();
            case MasteryDemonstrated e -> e.enrolment();
            case MasteryRescinded e -> e.enrolment();
            case PriorLearningDecided e -> e.enrolment();
            case MilestoneEvent e -> of(e);
            default -> null;
        };
    }

    private static EnrolmentId of(MilestoneEvent event) {
        return switch (event) {
            case MilestoneApprovalRequested e -> e.enrolment();
            case MilestoneFirstApproved e -> e.enrolment();
            case MilestoneConfirmed e -> e.enrolment();
            case MilestoneDeclined e -> e.enrolment();
            case RequirementWaived e -> e.enrolment();
            case WaiverEnded e -> e.enrolment();
            case RevocationOrdered e -> e.enrolment();
            case MilestoneApprovalRevoked e -> e.enrolment();
            case AppealLodged e -> e.enrolment();
            case AppealDecided e -> e.enrolment();
        };
    }

    private Enrolments() {}
}
