package org.cairn.contracts.milestone;

import org.cairn.contracts.shared.Reason;

/// Why something about a milestone was refused.
public enum MilestoneReason implements Reason {
    MILESTONE_UNKNOWN(Kind.UNKNOWN, "The pathway version has no such milestone."),
    MILESTONE_ALREADY_REQUESTED(Kind.CONFLICT, "The milestone is already before the approvers."),
    MILESTONE_ALREADY_REACHED(Kind.CONFLICT, "The milestone is already reached."),
    MILESTONE_REQUIREMENT_NOT_MET(Kind.RULE, "The requirement of the milestone is not met."),
    MILESTONE_LEVEL_UNKNOWN(
            Kind.RULE,
            "The milestone is approved at one of its levels: the level given is none of them, or is missing."),
    REQUEST_BEFORE_ENROLMENT(Kind.RULE, "The request lies before the enrolment."),
    APPROVAL_UNKNOWN(Kind.UNKNOWN, "There is no such request for approval in this enrolment."),
    APPROVAL_ID_TAKEN(Kind.CONFLICT, "Another request for approval has this id."),
    APPROVAL_ALREADY_GIVEN(Kind.CONFLICT, "Someone has already given the first approval."),
    APPROVAL_ALREADY_DECIDED(Kind.CONFLICT, "The request is already confirmed or declined."),
    APPROVAL_NOT_YET_GIVEN(Kind.CONFLICT, "There is no first approval to confirm."),
    APPROVAL_BEFORE_REQUEST(Kind.RULE, "The approval lies before the request or before the first approval."),
    APPROVER_NOT_AUTHORISED(
            Kind.FORBIDDEN, "The actor is not authorised to approve milestones of this pathway on that day."),
    APPROVER_IS_THE_FIRST(Kind.FORBIDDEN, "The second approval must be given by another person than the first."),
    APPROVER_WAS_ASSESSOR(
            Kind.FORBIDDEN,
            "Whoever assessed what the milestone rests on cannot decide on it: neither the actor, nor who approved first.");

    private final Kind kind;
    private final String sentence;

    MilestoneReason(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
