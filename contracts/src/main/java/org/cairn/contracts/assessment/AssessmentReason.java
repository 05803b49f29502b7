package org.cairn.contracts.assessment;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
import static org.cairn.contracts.shared.Refusal.rule;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why a judgement was refused.
public enum AssessmentReason implements Reason {
    JUDGEMENT_ID_TAKEN(conflict("Another judgement has this id.", "Give the judgement a new id, or leave the id out.")),
    SCORE_OUTSIDE_SCALE(rule(
            "The score is not on the scale of the pathway version.",
            "Give a score from the scale's minimum to its maximum.")),
    COMPETENCY_NOT_IN_EVIDENCE(rule(
            "The evidence was not submitted for this competency.",
            "Judge one of the competencies that the evidence names, or have evidence submitted for this one.")),
    JUDGED_BEFORE_SUBMITTED(
            rule("The judgement lies before the evidence.", "Date the judgement on or after the day of the evidence.")),
    ASSESSOR_IS_APPROVER(forbidden(
            "The actor has approved a milestone of this enrolment that is not decided yet, and so cannot assess for it.",
            "Let another assessor judge, or judge once the milestone is decided.")),
    ASSESSOR_NOT_AUTHORISED(forbidden(
            "The actor is not authorised to assess this pathway on that day.",
            "Authorise the assessor for this pathway and day, or let an authorised one judge."));

    private final Refusal refusal;

    AssessmentReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
