package org.cairn.contracts.evidence;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
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
    EVIDENCE_ALREADY_WITHDRAWN(conflict(
            "The evidence was already withdrawn, on another day or for another cause.",
            "Nothing needs to be done, unless the day or the cause recorded is wrong.")),
    EVIDENCE_WITHDRAWN_BEFORE_SUBMITTED(rule(
            "The evidence would be withdrawn before it was submitted.",
            "Date the withdrawal on or after the day of the evidence.")),
    EVIDENCE_WITHDRAWN(conflict(
            "The evidence was withdrawn, and so is not judged any more.",
            "Judge other evidence, or have the work submitted again.")),
    GROUP_WORK_UNKNOWN(rule(
            "There is no such work of several authors.", "Look up its id, or have it declared by its authors first.")),
    GROUP_WORK_ID_TAKEN(
            conflict("Another work of several authors has this id.", "Give the work a new id, or leave the id out.")),
    GROUP_WORK_WITHOUT_SEVERAL_AUTHORS(rule(
            "A common work has two to 100 authors, and none twice.",
            "Name each author once. Work of one author is submitted without a group.")),
    GROUP_WORK_SHARES_NOT_WHOLE(rule(
            "The shares of the authors are not exactly one whole.",
            "Give each author's share as a fraction, so that together they are 1: three thirds, for example.")),
    GROUP_WORK_BY_OTHERS(rule(
            "The learner is not among the authors of the common work.",
            "Submit it for its authors, or have the work declared with all of them.")),
    GROUP_WORK_DIFFERS(rule(
            "The artefact is not the one that the authors declared as their common work.",
            "Submit the artefact that was declared, to the byte.")),
    PRIOR_LEARNING_CLAIM_UNKNOWN(unknown(
            "There is no such claim of prior learning in this enrolment.",
            "Look up the id of the claim, and that of the enrolment.")),
    PRIOR_LEARNING_CLAIM_ID_TAKEN(
            conflict("Another claim of prior learning has this id.", "Give the claim a new id, or leave the id out.")),
    PRIOR_LEARNING_CLAIM_INCOMPLETE(rule(
            "A claim names what it rests on, and at least one competency, none twice.",
            "Name the artefacts that it rests on, and each competency once.")),
    PRIOR_LEARNING_CLAIM_BEFORE_ENROLMENT(
            rule("The claim lies before the enrolment.", "Date the claim on or after the day of the enrolment.")),
    PRIOR_LEARNING_NOT_CLAIMED(rule(
            "The decision is on a competency, or of a kind, that the claim does not name.",
            "Decide on what was claimed, or have it claimed.")),
    PRIOR_LEARNING_ALREADY_DECIDED(conflict(
            "This claim was already decided for this competency.",
            "Nothing needs to be done. A new claim is decided anew.")),
    PRIOR_LEARNING_DECIDED_BEFORE_CLAIM(
            rule("The decision lies before the claim.", "Date the decision on or after the day of the claim.")),
    PRIOR_LEARNING_CREDITS_DISAGREE(rule(
            "Recognition in full brings the credits of the competency, in part fewer but some, and none brings none.",
            "Correct the credits or the decision.")),
    PRIOR_LEARNING_BEYOND_LIMIT(rule(
            "Prior learning would bring more of the award than the pathway version allows.",
            "Recognise less, or have the competency shown within the pathway.")),
    EVALUATOR_IS_CLAIMANT(forbidden(
            "Neither the learner nor whoever lodged the claim decides on it.",
            "Let another authorised assessor decide.")),
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
