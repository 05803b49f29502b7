package org.cairn.contracts.coaching;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something that a learner said, or talked over with a coach, was refused.
public enum CoachingReason implements Reason {
    GOAL_UNKNOWN(unknown("The learner has no such goal.", "Look up the id of the goal.")),
    GOAL_ID_TAKEN(conflict("The learner has another goal of this id.", "Give the goal a new id, or leave the id out.")),
    GOAL_ALREADY_CLOSED(conflict(
            "The goal is closed, with another outcome, text or day.",
            "Nothing needs to be done. Set a new goal to go on.")),
    GOAL_CLOSED_BEFORE_IT_WAS_SET(rule("The goal would be closed before it was set.", "Correct the day.")),
    GOAL_DUE_BEFORE_IT_WAS_SET(rule("The goal would be due before it is set.", "Correct the day, or leave it out.")),
    GOAL_COMPETENCY_UNKNOWN(rule(
            "The framework version is not published, or does not have all of these competencies.",
            "Look up the codes of the competencies, and name at least one or leave them out.")),
    CHECK_IN_ID_TAKEN(conflict(
            "Another check-in of the learner has this id.", "Give the check-in a new id, or leave the id out.")),
    CHECK_IN_FIGURES_OUT_OF_RANGE(rule("A check-in has 1 to 600 minutes and 0 to 100 actions.", "Correct the figure.")),
    CHECK_IN_BEFORE_ENROLMENT(rule("The check-in is dated before the enrolment.", "Correct the day.")),
    REFLECTION_ID_TAKEN(conflict(
            "Another reflection of the learner has this id.", "Give the reflection a new id, or leave the id out.")),
    REFLECTION_BEFORE_ENROLMENT(rule("The reflection is dated before the enrolment.", "Correct the day.")),
    PROFILE_REVIEW_ID_TAKEN(
            conflict("Another review of the profile has this id.", "Give the review a new id, or leave the id out.")),
    PROFILE_REVIEW_WITHOUT_SECTION(
            rule("A review is of at least one section of the profile.", "Name the sections that were reviewed."));

    private final Refusal refusal;

    CoachingReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
