package org.cairn.contracts.operations;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.forbidden;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why something about the running of programmes was refused.
public enum OperationsReason implements Reason {
    OPERATION_NOT_RECORDED(unknown("Nothing is recorded under this id.", "Look up the id.")),
    OPERATION_ID_TAKEN(conflict("Something else is recorded under this id.", "Give it a new id, or leave the id out.")),
    OPERATION_ALREADY_RETRACTED(conflict("It was already retracted.", "Nothing needs to be done.")),
    OPERATION_HAS_FOLLOWED(conflict(
            "Something rests on it: the assignment was replaced or ended by a departure.",
            "Retract what followed on it first.")),
    SECTION_PATHWAY_UNKNOWN(
            unknown("No version of this pathway is published.", "Correct the pathway, or have it published.")),
    SECTIONS_MISSING(rule("An assignment is to at least one section.", "Name the sections.")),
    FTE_IMPLAUSIBLE(rule(
            "A full-time equivalent is above 0 and at most 1.5, with at most 3 decimals.",
            "Give the share of a full post, for example 0.5.")),
    ASSIGNMENT_ENDS_BEFORE_IT_STARTS(
            rule("The assignment would end before it starts.", "Give a last day that is not before the first.")),
    ASSIGNMENT_UNKNOWN(unknown(
            "The assignment to be replaced is not one of this person's that is open.",
            "Look up the assignments of this person.")),
    NOT_ASSIGNED(rule(
            "The person has no assignment on the day before.", "Correct the person or the day, or assign them first.")),
    TRAINING_EXPIRES_BEFORE_IT_ENDS(
            rule("The training would expire before it was completed.", "Give a later day, or none.")),
    MINUTES_IMPLAUSIBLE(rule("There are 1 to 1440 minutes in a day.", "Give the minutes of one day.")),
    SECTION_WITHOUT_PATHWAY(rule("A section is one of a pathway.", "Name the pathway as well.")),
    OBSERVATION_RUBRIC_UNKNOWN(unknown(
            "This version of the observation rubric is not published.", "Name a published version, or publish it.")),
    OBSERVATION_RUBRIC_ALREADY_PUBLISHED(conflict(
            "This version of the observation rubric is published with other content.", "Publish another version.")),
    OBSERVATION_RUBRIC_IMPLAUSIBLE(rule(
            "An observation rubric has 1 to 200 items, each once, with weights above 0 and up to 1000.",
            "Correct the items.")),
    OBSERVATION_INCOMPLETE(rule(
            "Each item of the rubric is either scored or not observed, and no other item is.",
            "Say of each item what was seen, or that it was not observed.")),
    OBSERVATION_SCORE_IMPLAUSIBLE(rule("Items are scored 0 to 3.", "Correct the scores.")),
    OBSERVER_WORKS_THERE(forbidden(
            "The observer is assigned to the section on that day.", "Let somebody observe who does not work there.")),
    SURVEY_IMPLAUSIBLE(rule(
            "No more can answer than were invited, and an item's mean and standard deviation must be possible on the scale.",
            "Correct the figures.")),
    SURVEY_ITEMS_WRONG(rule(
            "A survey that was answered has items, each once; one that nobody answered has none.",
            "Correct the items.")),
    COST_IMPLAUSIBLE(rule(
            "An amount is above 0, at most a thousand million, with no more decimals than its currency has.",
            "Correct the amount; what was recorded by mistake is retracted.")),
    CURRENCY_UNKNOWN(rule("ISO 4217 has no such currency.", "Give a code of three letters, for example EUR.")),
    FISCAL_YEAR_IMPLAUSIBLE(rule(
            "The cost lies neither in the fiscal year nor within a year of it.",
            "Give the calendar year in which the fiscal year begins."));

    private final Refusal refusal;

    OperationsReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
