package org.cairn.contracts.assessment;

import org.cairn.contracts.shared.Reason;

/// Why a judgement was refused.
public enum AssessmentReason implements Reason {
    JUDGEMENT_ID_TAKEN(Kind.CONFLICT, "Another judgement has this id."),
    SCORE_OUTSIDE_SCALE(Kind.RULE, "The score is not on the scale of the pathway version."),
    COMPETENCY_NOT_IN_EVIDENCE(Kind.RULE, "The evidence was not submitted for this competency."),
    JUDGED_BEFORE_SUBMITTED(Kind.RULE, "The judgement lies before the evidence."),
    ASSESSOR_IS_APPROVER(
            Kind.FORBIDDEN,
            "The actor has approved a milestone of this enrolment that is not decided yet, and so cannot assess for it."),
    ASSESSOR_NOT_AUTHORISED(Kind.FORBIDDEN, "The actor is not authorised to assess this pathway on that day.");

    private final Kind kind;
    private final String sentence;

    AssessmentReason(Kind kind, String sentence) {
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
