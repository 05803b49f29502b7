package org.cairn.contracts.enrolment;

import org.cairn.contracts.shared.Reason;

/// Why something about an enrolment was refused.
public enum EnrolmentReason implements Reason {
    ENROLMENT_UNKNOWN(Kind.UNKNOWN, "There is no such enrolment."),
    ENROLMENT_ID_TAKEN(Kind.CONFLICT, "Another enrolment has this id."),
    ALREADY_ENROLLED(Kind.CONFLICT, "The learner is enrolled on this version of the pathway already."),
    ALREADY_WITHDRAWN(
            Kind.CONFLICT,
            "The learner has already withdrawn from this enrolment, on another day or for another cause."),
    WITHDRAWAL_BEFORE_ENROLMENT(Kind.RULE, "The withdrawal lies before the enrolment."),
    ENROLMENT_WITHDRAWN(Kind.CONFLICT, "The learner had withdrawn from this enrolment by then."),
    ACT_AHEAD_OF_TODAY(Kind.RULE, "What is recorded must have happened: its date lies in the future.");

    private final Kind kind;
    private final String sentence;

    EnrolmentReason(Kind kind, String sentence) {
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
