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
