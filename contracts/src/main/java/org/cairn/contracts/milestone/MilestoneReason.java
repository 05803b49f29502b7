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
                    "Let somebody decide who has assessed nothing of it; where the first approver has, decline it and have it requested again.")),
    APPROVER_IS_THE_LEARNER(
            forbidden(
                    "Nobody decides on themselves: neither the actor, nor who approved first, nor whoever they act for may be the learner.",
                    "Let somebody else decide; where the first approver is the learner, decline it and have it requested again.")),
    APPROVER_LOADED_HISTORY(forbidden(
            "Whoever was authorised to load history since this enrolment began may have recorded its marks, and cannot decide on it.",
            "Let somebody decide who was not authorised to load history.")),
    APPROVER_WAIVED(forbidden(
            "Whoever waived a part of the requirement cannot approve what rests on it.", "Let two others decide.")),
    APPROVER_SPEAKS_FOR_THE_FIRST(forbidden(
            "A person and their delegate, or two delegates of one person, are not two.",
            "Let somebody confirm who neither approved first, nor acts for who did, nor is who was acted for.")),
    MILESTONE_REQUIREMENT_NO_LONGER_MET(rule(
            "Something that the milestone rests on was taken back since the request: its requirement is not met any more.",
            "Decline it, and have it requested again when the requirement is met.")),
    DELEGATION_UNKNOWN(unknown("There is no such delegation.", "Look up the id of the delegation.")),
    DELEGATION_ID_TAKEN(
            conflict("Another delegation has this id.", "Give the delegation a new id, or leave the id out.")),
    DELEGATION_ALREADY_ENDED(conflict(
            "The delegation was already ended, on another day or for another cause.",
            "Nothing needs to be done. An end may be brought forward, never put off: delegate anew instead.")),
    DELEGATION_ENDS_BEFORE_IT_STARTS(
            rule("The delegation would end before it starts.", "Give a last day that is not before the first.")),
    DELEGATION_WITHOUT_END(rule("A delegation is for some days only.", "Give its last day.")),
    DELEGATION_NOT_IN_FORCE(forbidden(
            "The actor cannot decide by this delegation: it is another's, or for other pathways, or it or the authorisation that it rests on is not in force.",
            "Name a delegation that was given to the actor for this pathway and day, or let somebody else decide.")),
    DELEGATOR_NOT_AUTHORISED(forbidden(
            "Only somebody's own authorisation to approve can be delegated, and no further than it reaches: a delegation cannot be passed on.",
            "Let somebody delegate who is authorised for all of these pathways, or authorise the other person.")),
    DELEGATE_IS_DELEGATOR(
            rule("The delegate is the delegator, or one person with them.", "Delegate to another person.")),
    REQUIREMENT_NODE_UNKNOWN(unknown(
            "The pathway version's requirement has no such node.",
            "Name a node of the learner's own pathway version.")),
    REQUIREMENT_NOT_WAIVABLE(rule(
            "The pathway version does not allow that this node be waived.", "Waive a node that it allows, or none.")),
    WAIVER_UNKNOWN(unknown(
            "There is no such waiver in this enrolment.", "Look up the id of the waiver, and that of the enrolment.")),
    WAIVER_ID_TAKEN(conflict("Another waiver has this id.", "Give the waiver a new id, or leave the id out.")),
    WAIVER_ALREADY_GIVEN(conflict("The node is already waived.", "Nothing needs to be done.")),
    WAIVER_ALREADY_ENDED(conflict("The waiver was already ended.", "Nothing needs to be done. It can be given anew.")),
    WAIVER_ENDS_BEFORE_IT_STARTS(
            rule("The waiver would end before it was given.", "Date its end on or after the day of the waiver.")),
    APPROVAL_NOT_IN_FORCE(conflict(
            "The milestone is not reached by this approval: it is not confirmed, or already revoked.",
            "Decline a request that is still open; otherwise nothing needs to be done.")),
    REVOCATION_UNKNOWN(unknown(
            "There is no such revocation of this approval, or another order took its place.",
            "Look up the revocation that is ordered now.")),
    REVOCATION_ID_TAKEN(
            conflict("Another revocation has this id.", "Give the revocation a new id, or leave the id out.")),
    REVOCATION_BY_ONE_PERSON(forbidden(
            "A revocation takes two persons: whoever ordered it cannot confirm it.",
            "Let another authorised person confirm.")),
    REVOCATION_BEFORE_APPROVAL(rule(
            "The revocation lies before what it follows on: the confirmation of the approval, or its own order.",
            "Date it on or after that day.")),
    DEPENDENTS_CHANGED(conflict(
            "What stands on the milestone is not what was listed.",
            "See what stands on it now; then order the revocation with that list, under a new id.")),
    APPEAL_UNKNOWN(unknown(
            "There is no such appeal in this enrolment.", "Look up the id of the appeal, and that of the enrolment.")),
    APPEAL_ID_TAKEN(conflict("Another appeal has this id.", "Give the appeal a new id, or leave the id out.")),
    APPEAL_ALREADY_LODGED(
            conflict("There is an appeal against this decision already.", "Go on with the appeal that there is.")),
    APPEALED_DECISION_UNKNOWN(unknown(
            "There is no such decline, judgement or revocation in this enrolment.",
            "Look up the id of the decision, and of what kind it is.")),
    APPEAL_BEFORE_DECISION(
            rule("The appeal lies before the decision.", "Date the appeal on or after the day of the decision.")),
    APPEAL_OUTSIDE_WINDOW(
            rule("The time to appeal against this decision is over.", "Nothing can be done: the decision is final.")),
    APPEAL_ALREADY_DECIDED(conflict("The appeal is already decided.", "Nothing needs to be done.")),
    APPEAL_DECIDED_BEFORE_LODGED(
            rule("The decision lies before the appeal.", "Date it on or after the day of the appeal.")),
    PANEL_TOO_SMALL(rule(
            "A panel has at least two persons, counting each human being once.",
            "Name at least two different persons.")),
    PANEL_DECIDED_BEFORE(forbidden(
            "Someone of the panel had a part in the decision, or in what it rests on, or is the learner.",
            "Let others decide who had none.")),
    PANEL_MEMBER_NOT_AUTHORISED(forbidden(
            "Someone of the panel is not authorised to approve milestones of this pathway on that day.",
            "Authorise all of the panel for this pathway and day.")),
    DECIDER_NOT_ON_PANEL(
            forbidden("The actor is not one of the panel.", "Let one of the panel record what it decided.")),
    APPEAL_DOES_NOT_ALLOW(rule(
            "The appeal does not allow this: it is not decided in the learner's favour, or is about something else.",
            "Name an appeal about this milestone that was upheld or remitted, or none."));

    private final Refusal refusal;

    MilestoneReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
