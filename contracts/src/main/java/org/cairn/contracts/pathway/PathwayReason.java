package org.cairn.contracts.pathway;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why a pathway version was not published, or could not be used.
public enum PathwayReason implements Reason {
    PATHWAY_VERSION_ALREADY_PUBLISHED(conflict(
            "This version of the pathway is published and says something else.",
            "Versions never change: publish another one.")),
    PATHWAY_VERSION_NOT_PUBLISHED(
            rule("There is no such published version of the pathway.", "Look up the version, or publish it first.")),
    PATHWAY_ENDS_BEFORE_IT_STARTS(rule(
            "The last day of the pathway lies before its first.", "Give a last day that is not before the first.")),
    FRAMEWORK_VERSION_NOT_PUBLISHED(rule(
            "The pathway names a framework version that is not published.",
            "Look up the version, or publish it first.")),
    SCALE_VERSION_NOT_PUBLISHED(rule(
            "The pathway names a scale version that is not published.", "Look up the version, or publish it first.")),
    POLICY_VERSION_NOT_PUBLISHED(rule(
            "The pathway names a policy version that is not published.", "Look up the version, or publish it first.")),
    COMPETENCY_NOT_IN_FRAMEWORK(rule(
            "A requirement names a competency that is not in the framework version.",
            "Name competencies of the framework version that the pathway names.")),
    REQUIREMENT_NODE_REPEATED(rule(
            "Two nodes of the requirement tree have the same name, or a name that is not a code.",
            "Give each node a code of its own that is no code of a competency either.")),
    REQUIREMENT_CANNOT_BE_MET(rule(
            "An n-of needs 1 to as many as there are below it.",
            "Ask for at least one, and at most as many as there are.")),
    REQUIREMENT_COMPETENCY_REPEATED(rule(
            "Below an n-of, a competency stands twice, and would count twice.", "Name each competency below it once.")),
    REQUIREMENT_TOO_DEEP(rule("A requirement tree has at most 16 levels.", "Make the tree flatter.")),
    REQUIREMENT_WITHOUT_COMPETENCIES(rule(
            "A node of the requirement tree has nothing below it.",
            "Put at least one competency below the node, or leave the node out.")),
    MILESTONE_REPEATED(
            rule("Two milestones of the pathway have the same code.", "Give each milestone a code of its own.")),
    MILESTONE_NODE_UNKNOWN(rule(
            "A milestone rests on a node that is not in the requirement tree.",
            "Name a node of the requirement tree.")),
    MILESTONE_LEVEL_REPEATED(rule("A milestone names a level twice.", "Name each level once.")),
    REQUIREMENT_TOO_LARGE(
            rule("A requirement tree has at most 500 nodes.", "Split the pathway, or make the tree simpler.")),
    REQUIREMENT_LEVEL_SHOWS_NO_MASTERY(rule(
            "A requirement asks for a level that is not on the scale, or that shows no mastery.",
            "Name a level of the pathway's scale that shows mastery.")),
    REQUIREMENT_CREDITS_UNREACHABLE(rule(
            "A requirement asks for more credits than all that is below it can bring.",
            "Ask for fewer credits, give the competencies below theirs, or put more of them there.")),
    REQUIREMENT_TOO_ENTANGLED(rule(
            "Exclusive groups share so many competencies of different credits, or in different bundles, that it could take too long to tell whether they are met.",
            "Let fewer competencies stand in several exclusive groups, or give those in a group equal credits.")),
    CHOICE_GROUP_OUT_OF_BOUNDS(rule(
            "A choice group needs a minimum of 0 or more, and a maximum of 1 or more that is neither below the minimum nor above the number of options.",
            "Correct the minimum and the maximum, or leave the maximum out.")),
    CHOICE_OPTION_REPEATED(rule(
            "Two options of a choice group have the same name, so that it could not be said which one was chosen.",
            "Name each option once.")),
    EXCLUSIVE_GROUPS_CANNOT_BE_MET(rule(
            "Even with everything mastered the requirement cannot be met, as no competency counts in two exclusive groups.",
            "Ask for less in the exclusive groups, or put more competencies there.")),
    PREREQUISITE_NAMES_NOTHING(rule(
            "A prerequisite names no node that comes before it.", "Name at least one, or make the node an all-of.")),
    PREREQUISITE_NOT_IN_TREE(rule(
            "A prerequisite names a node that is not in the requirement tree.", "Name nodes of the requirement tree.")),
    PREREQUISITE_CIRCLE(rule(
            "Prerequisites go in a circle: a node would have to be met before itself.",
            "Take one of the prerequisites out of the circle.")),
    PREREQUISITE_NOT_MET(rule(
            "The evidence is for a competency whose prerequisite was not met by then.",
            "Show the prerequisite first, have it waived, or date the evidence when it was met.")),
    OFF_RAMP_MILESTONE_UNKNOWN(
            rule("An off-ramp names a milestone that the pathway does not have.", "Name a milestone of the pathway.")),
    OFF_RAMP_REPEATED(rule("Two off-ramps name the same milestone.", "Name each milestone once.")),
    OFF_RAMP_IS_THE_WHOLE(rule(
            "An off-ramp rests on the whole requirement, and so is no exit before the end.",
            "Let the milestone of the off-ramp rest on a part of the requirement.")),
    QUALIFICATION_OUT_OF_RANGE(rule(
            "Workload and credits are more than 0, and the level of the European Qualifications Framework is 1 to 8.",
            "Correct the figures, or leave out what is not known.")),
    CREDIT_EQUIVALENCE_MODULE_UNKNOWN(rule(
            "A credit equivalence is of a module that is not in the requirement tree, or is there for the second time.",
            "Give each module of the requirement tree one equivalence.")),
    PATHWAY_RULE_OUT_OF_RANGE(
            rule(
                    "A rule of the pathway has a figure that makes no sense, or names a level that is not on the scale.",
                    "Shares are 0 to 100, the time frame is 100 percent or more, days and attempts are at least 1 (waiting days 0).")),
    PATHWAY_VERSION_RETIRED(rule(
            "The version of the pathway is retired: nobody enrols on it any more.",
            "Enrol the learner on a version that is not retired.")),
    TEACH_OUT_ENDED(rule(
            "The version of the pathway is retired, and the time to finish it is over.",
            "Move the learner to a newer version, or have the teach-out extended.")),
    TEACH_OUT_BEFORE_RETIREMENT(rule(
            "The teach-out would end before the version is retired.",
            "Give a last day on or after the day of the retirement.")),
    TEACH_OUT_SHORTENED(conflict(
            "Those enrolled were promised more time than this.",
            "Give a last day that is not before the one promised.")),
    RETIREMENT_BEFORE_THE_LAST(conflict(
            "The version was retired on a later day than this.",
            "Date the extension on or after the day of the retirement.")),
    PATHWAY_UNKNOWN(unknown("There is no pathway of this name.", "Look up the code of the pathway.")),
    BASELINE_ALREADY_RATIFIED(conflict(
            "This design baseline is ratified and says something else.",
            "Baselines never change: ratify another one that supersedes it.")),
    BASELINE_WITHOUT_INDICATORS(rule("A design baseline sets no target.", "Give at least one indicator a target.")),
    BASELINE_INDICATOR_REPEATED(rule("An indicator has two targets.", "Give each indicator one target.")),
    BASELINE_TARGET_OUT_OF_RANGE(rule(
            "An indicator has a target that it cannot have, a tolerance of 0 or less, a weight below 0, or a smallest number below 1.",
            "Correct the figures of the indicator; shares are 0 to 1, the fidelity index 0 to 100.")),
    BASELINE_WITHOUT_WEIGHT(
            rule("No indicator of the design baseline has a weight.", "Give at least one indicator a weight above 0.")),
    OBSERVATION_PLAN_OUT_OF_RANGE(
            rule(
                    "The observation plan has a figure that makes no sense.",
                    "Sections and observers are at least 1, walkthroughs of each at least 2, shares are 0 to 100, days and numbers at least 1.")),
    BASELINE_NOT_RATIFIED_BY_TWO(rule(
            "A design baseline is ratified by two different people, or by a committee whose minutes say so.",
            "Name two people, or the reference of the minutes.")),
    BASELINE_DOES_NOT_SUPERSEDE_THE_LAST(conflict(
            "The design baseline does not say that it supersedes the one that was ratified last.",
            "Look up the last baseline of the pathway and name it; the first one supersedes nothing.")),
    BASELINE_BEFORE_THE_LAST(conflict(
            "The design baseline would be in force before the one that it supersedes.",
            "Date it on or after the day of the baseline before it."));

    private final Refusal refusal;

    PathwayReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
