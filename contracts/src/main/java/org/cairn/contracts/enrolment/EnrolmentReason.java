package org.cairn.contracts.enrolment;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something about an enrolment was refused.
public enum EnrolmentReason implements Reason {
    ENROLMENT_UNKNOWN(unknown("There is no such enrolment.", "Look up the id of the enrolment.")),
    ENROLMENT_ID_TAKEN(conflict("Another enrolment has this id.", "Give the enrolment a new id, or leave the id out.")),
    ALREADY_ENROLLED(conflict(
            "The learner is enrolled on this version of the pathway already.",
            "Go on with the enrolment that there is.")),
    ALREADY_WITHDRAWN(conflict(
            "The learner has already withdrawn from this enrolment, on another day or for another cause.",
            "Nothing needs to be done, unless the day or the cause recorded is wrong.")),
    WITHDRAWAL_BEFORE_ENROLMENT(rule(
            "The withdrawal lies before the enrolment.", "Date the withdrawal on or after the day of the enrolment.")),
    WITHDRAWAL_BEFORE_RETURN(rule(
            "The withdrawal lies before the day on which the learner last came back.",
            "Date the withdrawal on or after that day.")),
    ENROLMENT_WITHDRAWN(conflict(
            "The learner had withdrawn from this enrolment by then.",
            "Date it before the withdrawal, or have the enrolment resumed.")),
    ENROLMENT_NOT_WITHDRAWN(conflict(
            "The learner has not withdrawn from this enrolment.",
            "Nothing needs to be done. A leave is ended as a leave.")),
    RESUMPTION_BEFORE_WITHDRAWAL(rule(
            "The enrolment would be resumed before the learner withdrew from it.",
            "Date the first day back on or after the day of the withdrawal.")),
    LAST_ACTIVITY_CONTRADICTS_RECORD(rule(
            "The last activity lies after the leaving, or before evidence that is recorded.",
            "Correct the day, or leave it out: the day of the last evidence is then taken.")),
    LEAVE_UNKNOWN(unknown(
            "There is no such leave in this enrolment.", "Look up the id of the leave, and that of the enrolment.")),
    LEAVE_ID_TAKEN(conflict("Another leave has this id.", "Give the leave a new id, or leave the id out.")),
    LEAVE_BEFORE_ENROLMENT(
            rule("The leave lies before the enrolment.", "Date the leave on or after the day of the enrolment.")),
    LEAVE_ENDS_BEFORE_IT_STARTS(rule(
            "The first day back, or the day planned for it, does not lie after the first day of the leave.",
            "Give a day after the first day of the leave.")),
    LEAVE_OVERLAPS(conflict(
            "The learner is on leave on one of these days already.",
            "End the other leave first. A leave that lies before another one is recorded with its first day back.")),
    LEAVE_OVER_EVIDENCE(conflict(
            "Evidence is recorded for a day of the leave.",
            "Start the leave after that day, or have the evidence withdrawn.")),
    LEAVE_ALREADY_ENDED(conflict(
            "The leave has ended already, on another day or because the learner withdrew.",
            "Nothing needs to be done. A further absence is a leave of its own.")),
    ENROLMENT_ON_LEAVE(conflict(
            "The learner is on leave on that day.",
            "Date it outside of the leave, or have the end of the leave recorded first.")),
    PACE_PLAN_ID_TAKEN(conflict("Another pace plan has this id.", "Give the plan a new id, or leave the id out.")),
    PACE_PLAN_WITHOUT_MILESTONES(
            rule("A pace plan names at least one milestone, and none twice.", "Name each milestone of the plan once.")),
    PACE_PLAN_OUTSIDE_TIME_FRAME(rule(
            "A day of the pace plan lies before the enrolment, or after the longest time that the pathway allows.",
            "Agree on days within the time frame. Leave that stops the clock moves its end.")),
    CHOICE_GROUP_UNKNOWN(unknown(
            "The pathway version has no such choice group.",
            "Name a choice group of the learner's own pathway version.")),
    OPTION_NOT_OFFERED(
            rule("The choice group does not offer this option.", "Name one of the options that the group offers.")),
    OPTION_ALREADY_CHOSEN(conflict("The option is chosen already.", "Nothing needs to be done.")),
    OPTION_NOT_CHOSEN(conflict(
            "The option that is to be changed was not chosen.", "Name an option that was, or choose one more.")),
    CHOICE_FULL(conflict(
            "As many options are chosen as count in this group.",
            "Change one of the choices, rather than choosing one more.")),
    CHOICE_BEFORE_ENROLMENT(
            rule("The choice lies before the enrolment.", "Date the choice on or after the day of the enrolment.")),
    CHOICE_IN_USE(conflict(
            "What was worked on for the option would not count in the group any more, and what is named as falling away is not just that.",
            "See at the enrolment what falls away, and name exactly these competencies if that is meant.")),
    ALREADY_ON_VERSION(conflict("The enrolment is on this pathway version already.", "Nothing needs to be done.")),
    MOVE_TO_ANOTHER_PATHWAY(rule(
            "An enrolment moves between versions of one pathway only.",
            "Enrol the learner on the other pathway, and have what was shown recognised as prior learning.")),
    MOVE_OUT_OF_ORDER(rule(
            "The move lies before the enrolment or before an earlier move.",
            "Date the move on or after the days of both.")),
    MOVE_WHILE_DECIDING(conflict(
            "A milestone of the enrolment is before the approvers.",
            "Have it decided first, or have the request declined.")),
    CROSSWALK_NOT_RATIFIED(rule(
            "The versions rest on different framework versions, and no crosswalk between these is ratified.",
            "Have a crosswalk ratified, so that it is decided what becomes of what was mastered.")),
    NOTHING_TO_TOP_UP(conflict(
            "No mastery of this competency was carried over provisionally, or it is mastered since.",
            "Nothing needs to be done, unless another competency is meant.")),
    TOP_UP_SHOWS_NO_MASTERY(rule(
            "The judgement is not one that shows mastery of this competency in the new version.",
            "Name a judgement at a level of mastery, of evidence that was submitted since the move and still stands.")),
    PROGRESS_REVIEW_ID_TAKEN(
            conflict("Another review of progress has this id.", "Give the review a new id, or leave the id out.")),
    PROGRESS_REVIEW_BEFORE_ENROLMENT(
            rule("The review lies before the enrolment.", "Date the review on or after the day of the enrolment.")),
    STANDING_CONTRADICTS_FIGURES(rule(
            "Progress is satisfactory if, and only if, pace, time frame and the qualitative standard are met.",
            "Look at the figures of the enrolment, and give the standing that they show.")),
    ACT_AHEAD_OF_TODAY(rule(
            "What is recorded must have happened: its date lies in the future.",
            "Give today or an earlier day, or record it when it has happened."));

    private final Refusal refusal;

    EnrolmentReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
