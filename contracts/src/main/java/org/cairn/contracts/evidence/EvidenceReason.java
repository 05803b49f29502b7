package org.cairn.contracts.evidence;

import org.cairn.contracts.shared.Reason;

/// Why evidence, or a decision on prior learning, was refused.
public enum EvidenceReason implements Reason {
    EVIDENCE_UNKNOWN(Kind.UNKNOWN, "There is no such evidence in this enrolment."),
    EVIDENCE_ID_TAKEN(Kind.CONFLICT, "Other evidence has this id."),
    EVIDENCE_WITHOUT_COMPETENCY(Kind.RULE, "Evidence must name at least one competency, and none twice."),
    COMPETENCY_NOT_IN_PATHWAY(
            Kind.RULE, "The competency is not part of the pathway version that the learner is enrolled on."),
    EVIDENCE_BEFORE_ENROLMENT(Kind.RULE, "The evidence lies before the enrolment."),
    PRIOR_LEARNING_ID_TAKEN(Kind.CONFLICT, "Another decision on prior learning has this id."),
    PRIOR_LEARNING_SCORE_SHOWS_NO_MASTERY(
            Kind.RULE, "Prior learning cannot be recognised in full on a score below mastery.");

    private final Kind kind;
    private final String sentence;

    EvidenceReason(Kind kind, String sentence) {
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
