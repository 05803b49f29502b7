package org.cairn.contracts.evidence;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why evidence, or a decision on prior learning, was refused.
public enum EvidenceReason implements Reason {
    EVIDENCE_UNKNOWN(unknown(
            "There is no such evidence in this enrolment.",
            "Look up the id of the evidence, and that of the enrolment.")),
    EVIDENCE_ID_TAKEN(conflict("Other evidence has this id.", "Give the evidence a new id, or leave the id out.")),
    EVIDENCE_WITHOUT_COMPETENCY(rule(
            "Evidence must name at least one competency, and none twice.",
            "Name each competency that the evidence is for, once.")),
    COMPETENCY_NOT_IN_PATHWAY(rule(
            "The competency is not part of the pathway version that the learner is enrolled on.",
            "Name a competency of the learner's own pathway version.")),
    EVIDENCE_BEFORE_ENROLMENT(rule(
            "The evidence lies before the enrolment.",
            "Date the evidence on or after the day of the enrolment, or have it decided as prior learning.")),
    PRIOR_LEARNING_ID_TAKEN(conflict(
            "Another decision on prior learning has this id.", "Give the decision a new id, or leave the id out.")),
    PRIOR_LEARNING_SCORE_SHOWS_NO_MASTERY(rule(
            "Prior learning cannot be recognised in full on a score below mastery.",
            "Decide none, or correct the score."));

    private final Refusal refusal;

    EvidenceReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
