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
    SCORE_MISSING(rule(
            "There is no score, and none follows from a rubric.",
            "Give a score; or, for a rubric on the scale of the pathway version, the level of each criterion.")),
    RUBRIC_NOT_PUBLISHED(rule(
            "The rubric version that the mark names is not published.",
            "Name a published version, or have this one published.")),
    RUBRIC_ON_ANOTHER_SCALE(rule(
            "The rubric's points are on another scale than that of the pathway version.",
            "Judge by a rubric on the pathway's scale, or by one with points of its own and a score beside it.")),
    CRITERIA_NOT_OF_RUBRIC(rule(
            "The criteria are not those of the rubric version, each once, with one of its levels.",
            "Give each criterion of the rubric once, with a level of the rubric; without a rubric give none.")),
    MARK_CONTRADICTS_RUBRIC(rule(
            "The score is not the one that follows from the levels of the criteria.",
            "Leave the score out, or correct the levels.")),
    OVERALL_NOT_ON_SCALE(rule(
            "The overall level is no level of the scale of the pathway version.",
            "Give the code of a level of that scale, or leave it out.")),
    COMPETENCY_NOT_IN_EVIDENCE(rule(
            "The evidence was not submitted for this competency.",
            "Judge one of the competencies that the evidence names, or have evidence submitted for this one.")),
    JUDGED_BEFORE_SUBMITTED(
            rule("The judgement lies before the evidence.", "Date the judgement on or after the day of the evidence.")),
    ASSESSOR_IS_APPROVER(forbidden(
            "The actor has approved a milestone of this enrolment that is not decided yet, and so cannot assess for it.",
            "Let another assessor judge, or judge once the milestone is decided.")),
    ALLOCATED_TO_ANOTHER(forbidden(
            "The work was allocated to another assessor in this role.",
            "Let that assessor judge, or have it reallocated.")),
    ASSESSOR_HAS_ANOTHER_ROLE(forbidden(
            "The same person has marked this work in another role, or is to.",
            "Let somebody else mark it: two marks of one person are no second marking.")),
    MARKING_ROLE_TAKEN(conflict(
            "The work has a mark, or an assessor, in this role already.",
            "Correct the mark, have the work reallocated, or mark it in another role.")),
    ASSESSOR_NOT_AUTHORISED(forbidden(
            "The actor is not authorised to assess this competency of the pathway in this role on that day.",
            "Authorise the assessor for this pathway, competency, role and day, or let an authorised one judge."));

    private final Refusal refusal;

    AssessmentReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
