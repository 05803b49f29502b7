package org.cairn.contracts.milestone;

import org.cairn.contracts.shared.DomainEvent;

/// What can happen to the approval of a milestone.
public sealed interface MilestoneEvent extends DomainEvent
        permits MilestoneApprovalRequested,
                MilestoneFirstApproved,
                MilestoneConfirmed,
                MilestoneDeclined,
                RequirementWaived,
                WaiverEnded,
                RevocationOrdered,
                MilestoneApprovalRevoked,
                AppealLodged,
                AppealDecided {}
