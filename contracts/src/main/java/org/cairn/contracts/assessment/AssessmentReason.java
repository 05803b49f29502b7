package org.cairn.contracts.assessment;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why a judgement, or what leads to or becomes of one, was refused.
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
    OVERALL_ABOVE_RESIT_LEVEL(rule(
            "The overall level is above what a further attempt can show on this pathway version.",
            "State at most the level that the pathway version allows to a further attempt, or leave it out.")),
    ATTEMPTS_EXHAUSTED(rule(
            "The competency was attempted as often as the pathway version allows. Withdrawn work that was judged counts.",
            "Nothing more can be judged for it, unless the learner moves to another pathway version.")),
    RESIT_TOO_EARLY(rule(
            "The work was submitted before the waiting days after the attempt before were over.",
            "Judge work that was submitted once the waiting days of the pathway version had passed.")),
    COMPETENCY_NOT_IN_EVIDENCE(rule(
            "The evidence was not submitted for this competency.",
            "Judge one of the competencies that the evidence names, or have evidence submitted for this one.")),
    JUDGED_BEFORE_SUBMITTED(
            rule("The judgement lies before the evidence.", "Date the judgement on or after the day of the evidence.")),
    ASSESSOR_IS_APPROVER(forbidden(
            "The actor has approved a milestone of this enrolment that is reached or not decided yet, and so cannot assess for it.",
            "Let another assessor judge.")),
    JUDGEMENT_UNKNOWN(unknown(
            "There is no such judgement in this enrolment.",
            "Look up the id of the judgement, and that of the enrolment.")),
    CORRECTION_ID_TAKEN(
            conflict("Another correction has this id.", "Give the correction a new id, or leave the id out.")),
    CORRECTION_CHANGES_NOTHING(
            rule("The judgement says this already.", "Nothing needs to be done, or give the mark that is right.")),
    CORRECTED_BEFORE_JUDGED(rule(
            "The correction lies before what it corrects.",
            "Date the correction on or after the judgement and the correction before it.")),
    CORRECTOR_IS_OTHER_MARKER(forbidden(
            "The actor marks the same work beside the assessor.",
            "Have the marks reconciled, or let the assessor or somebody else correct this one.")),
    RECONCILIATION_ID_TAKEN(
            conflict("Another reconciliation has this id.", "Give the reconciliation a new id, or leave the id out.")),
    RECONCILED_OF_DIFFERENT_WORK(rule(
            "The judgements are not of the same evidence for the same competency.",
            "Name judgements of one piece of evidence for one competency.")),
    RECONCILED_TOO_FEW(rule(
            "It takes the judgements of at least two people, a first mark among them.",
            "Name the first mark and those of the other markers, or have the work marked by another.")),
    RECONCILIATION_LEAVES_OUT(conflict(
            "Some of the judgements were reconciled with others that are left out.",
            "Name all judgements of that reconciliation, too: the new one then takes its place.")),
    RECONCILED_BEFORE_JUDGED(
            rule("The reconciliation lies before one of the marks.", "Date it on or after the last of them.")),
    AGREED_MARK_MISSING(rule(
            "The mark that was agreed on is missing.",
            "Give the agreed score, or the agreed level of each criterion.")),
    AGREED_MARK_NOT_TAKEN(rule(
            "By this method the mark follows from those that are reconciled.",
            "Leave the mark out, or choose the method agreed.")),
    MARKS_TOO_FAR_APART(rule(
            "The marks differ by as much as the pathway version allows no mean for.",
            "Have the assessors agree on a mark, or a third marker judge.")),
    THIRD_MARK_MISSING(
            rule("There is no judgement of a third marker among them.", "Name the third marker's judgement, too.")),
    BLIND_MARKING_OPEN(forbidden(
            "The actor is to mark such work without knowing what others gave.",
            "Judge first what was allocated to you, or let somebody else do this.")),
    ALLOCATION_ID_TAKEN(
            conflict("Another allocation has this id.", "Give the allocation a new id, or leave the id out.")),
    ALLOCATION_UNKNOWN(unknown(
            "There is no such allocation in this enrolment.",
            "Look up the id of the allocation, and that of the enrolment.")),
    ALLOCATION_REPLACED(
            conflict("Another allocation has taken the place of this one.", "Reallocate the one that took its place.")),
    ALLOCATION_FULFILLED(
            conflict("All that was allocated is judged.", "Nothing needs to be done; correct a mark that is wrong.")),
    ALLOCATED_BEFORE_SUBMITTED(rule(
            "The allocation lies before the evidence, or before the allocation whose place it takes.",
            "Date the allocation on or after it.")),
    REALLOCATED_TO_THE_SAME(
            rule("The work is allocated to this assessor already.", "Name another assessor, or leave it as it is.")),
    ALLOCATION_REQUIRED(forbidden(
            "On this pathway version only an assessor to whom the work was allocated may judge it.",
            "Have the work allocated to the actor, or let the one judge to whom it is.")),
    ALLOCATEE_NOT_AUTHORISED(rule(
            "The assessor is not authorised for each competency of the work in this role, on that day and today.",
            "Name another assessor, or have this one authorised.")),
    LEVEL_NOT_ON_SCALE(rule(
            "The level is no level of the scale of the pathway version.", "Give the code of a level of that scale.")),
    SELF_ASSESSMENT_ID_TAKEN(conflict(
            "Another self-assessment has this id.", "Give the self-assessment a new id, or leave the id out.")),
    ANCHOR_ID_TAKEN(conflict("Another anchor script has this id.", "Give the anchor a new id, or leave the id out.")),
    ANCHOR_UNKNOWN(unknown("There is no such anchor script.", "Look up the id of the anchor.")),
    ANCHOR_COMPETENCY_NOT_IN_PATHWAY(
            rule("The competency is not part of the pathway version.", "Name a competency of that pathway version.")),
    ANCHOR_PANEL_TOO_SMALL(rule(
            "It takes a panel of at least two people, each named once.",
            "Name everybody who agreed on the mark, once.")),
    ANCHOR_RATING_ID_TAKEN(conflict("Another rating has this id.", "Give the rating a new id, or leave the id out.")),
    ANCHOR_ALREADY_RATED(conflict(
            "The assessor has rated this anchor on this occasion.",
            "Nothing needs to be done, or name a new occasion.")),
    ANCHOR_RATED_BEFORE_ADOPTED(rule(
            "The rating lies before the day on which the anchor was adopted.",
            "Date the rating on or after that day.")),
    RATER_KNOWS_THE_REFERENCE(rule(
            "Who agreed on the reference mark of an anchor cannot rate it blind.",
            "Say that the rating is not blind, or let another assessor rate it.")),
    ALLOCATED_TO_ANOTHER(forbidden(
            "The work was allocated to another assessor in this role.",
            "Let that assessor judge, or have it reallocated.")),
    ASSESSOR_IS_AUTHOR(forbidden(
            "The assessor is the learner, or one of the authors of the work.",
            "Let somebody else mark it: nobody marks their own work.")),
    ASSESSOR_HAS_ANOTHER_ROLE(forbidden(
            "The same person has marked this work in another role, or is to.",
            "Let somebody else mark it: two marks of one person are no second marking.")),
    MARKING_ROLE_TAKEN(conflict(
            "The work has a mark, or an assessor, in this role already.",
            "Correct the mark, have the work reallocated, or mark it in another role.")),
    ASSESSOR_NOT_AUTHORISED(forbidden(
            "The actor is not authorised to assess this competency of the pathway in this role on that day.",
            "Authorise the assessor for this pathway, competency, role and day, or let an authorised one judge.")),
    COMPETENCY_NOT_OF_PATHWAY(unknown(
            "The pathway version of this enrolment has no such competency.", "Name a competency of the pathway.")),
    MASTERY_NOT_GRANTED(conflict(
            "The competency is not mastered, so there is nothing to take back.",
            "Look at the explanation of the competency.")),
    RESCINDED_BEFORE_GRANTED(rule(
            "Mastery would be taken back from a day on which it was not granted yet.",
            "Date it on or after the day of the verdict.")),
    JUDGEMENT_NOT_OF_COMPETENCY(rule(
            "A judgement that is to be set aside is none of this competency.",
            "Name judgements that the explanation of the competency lists.")),
    RESCISSION_CHANGES_NOTHING(rule(
            "By the marks that count, the same mastery would be granted again at once.",
            "Say which judgements are to be set aside, or have them corrected or the evidence withdrawn first.")),
    OFFICER_WAS_ASSESSOR(forbidden(
            "Whoever assessed the competency, or is the learner, cannot take its mastery back.",
            "Let another examinations officer do it, or correct the judgement.")),
    OFFICER_NOT_AUTHORISED(forbidden(
            "The actor is not authorised as examinations officer for this pathway on that day.",
            "Have an examinations officer authorised, or let an authorised one act.")),
    MASTERY_NOT_VALID_UNTIL_THEN(conflict(
            "No verdict on this competency is valid until that day.",
            "Give the last day of validity that the explanation of the competency names.")),
    MASTERY_STILL_VALID(
            rule("That day is not over yet.", "Record the lapse on a later day, or leave it: it ends by itself.")),
    MASTERY_SHOWN_FOR_LONGER(
            conflict("The competency was shown again, at no lower level and for longer.", "Nothing needs to be done.")),
    RECALCULATION_ID_TAKEN(
            conflict("Another recalculation has this id.", "Give the recalculation a new id, or leave the id out.")),
    RECALCULATION_UNKNOWN(unknown("There is no such recalculation.", "Look up its id, or have one recorded first.")),
    RECALCULATION_POLICY_NOT_PUBLISHED(rule(
            "The policy version by which to compute again is not published.",
            "Look up the version, or publish it first.")),
    RECALCULATION_PREVIEW_STALE(conflict(
            "What the recalculation would grant is not what the preview showed.",
            "Preview it again, have that decided on, and send its fingerprint under a new id.")),
    RECALCULATION_CHANGES_NOTHING(
            rule("By this policy nobody shows more than was granted.", "Nothing needs to be done.")),
    RECALCULATED_BY_ASSESSOR(forbidden(
            "Whoever assessed what would be granted, or is one of the learners, cannot have it computed again.",
            "Let another examinations officer do it.")),
    RECALCULATED_SINCE_CHANGED(conflict(
            "The marks of the enrolment, or its pathway version, are other ones than in the preview.",
            "Preview the recalculation again, and have another one recorded."));

    private final Refusal refusal;

    AssessmentReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
