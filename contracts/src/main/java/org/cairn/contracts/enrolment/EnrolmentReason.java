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
    ENROLMENT_WITHDRAWN(conflict(
            "The learner had withdrawn from this enrolment by then.",
            "Date it before the withdrawal, or enrol the learner again.")),
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
