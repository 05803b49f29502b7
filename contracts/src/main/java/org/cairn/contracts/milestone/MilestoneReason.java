package org.cairn.contracts.milestone;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something about a milestone was refused.
public enum MilestoneReason implements Reason {
    MILESTONE_UNKNOWN(unknown(
            "The pathway version has no such milestone.", "Name a milestone of the learner's own pathway version.")),
    MILESTONE_ALREADY_REQUESTED(
            conflict("The milestone is already before the approvers.", "Go on with the request that there is.")),
    MILESTONE_ALREADY_REACHED(conflict("The milestone is already reached.", "Nothing needs to be done.")),
    MILESTONE_REQUIREMENT_NOT_MET(rule(
            "The requirement of the milestone is not met.",
            "See which competencies are missing, and request it again when they are shown.")),
    MILESTONE_LEVEL_UNKNOWN(rule(
            "The milestone is approved at one of its levels: the level given is none of them, or is missing.",
            "Give one of the milestone's levels.")),
    REQUEST_BEFORE_ENROLMENT(
            rule("The request lies before the enrolment.", "Date the request on or after the day of the enrolment.")),
    APPROVAL_UNKNOWN(unknown(
            "There is no such request for approval in this enrolment.",
            "Look up the id of the request, and that of the enrolment.")),
    APPROVAL_ID_TAKEN(
            conflict("Another request for approval has this id.", "Give the request a new id, or leave the id out.")),
    APPROVAL_ALREADY_GIVEN(conflict("Someone has already given the first approval.", "Let another person confirm it.")),
    APPROVAL_ALREADY_DECIDED(conflict("The request is already confirmed or declined.", "Nothing needs to be done.")),
    APPROVAL_NOT_YET_GIVEN(conflict("There is no first approval to confirm.", "Let one person approve first.")),
    APPROVAL_BEFORE_REQUEST(rule(
            "The approval lies before the request or before the first approval.",
            "Date the approval on or after the days of the request and of the first approval.")),
    APPROVER_NOT_AUTHORISED(forbidden(
            "The actor is not authorised to approve milestones of this pathway on that day.",
            "Authorise the approver for this pathway and day, or let an authorised one decide.")),
    APPROVER_IS_THE_FIRST(forbidden(
            "The second approval must be given by another person than the first.",
            "Let another authorised person confirm.")),
    APPROVER_WAS_ASSESSOR(
            forbidden(
                    "Whoever assessed what the milestone rests on cannot decide on it: neither the actor, nor who approved first.",
                    "Let somebody decide who has assessed nothing of it; where the first approver has, decline it and have it requested again."));

    private final Refusal refusal;

    MilestoneReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
