package org.cairn.contracts.framework;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why a framework, scale, rubric or policy was not published.
public enum FrameworkReason implements Reason {
    FRAMEWORK_VERSION_ALREADY_PUBLISHED(conflict(
            "This version of the framework is published and says something else.",
            "Versions never change: publish another one.")),
    FRAMEWORK_WITHOUT_COMPETENCIES(rule("A framework needs at least one competency.", "Add at least one competency.")),
    COMPETENCY_CODE_REPEATED(
            rule("Two competencies of the framework have the same code.", "Give each competency a code of its own.")),
    COMPETENCY_PARENT_UNKNOWN(rule(
            "A competency names a parent that is not in the framework.",
            "Name a parent by the code of a competency of the same framework, or none.")),
    COMPETENCY_PARENTS_IN_A_CIRCLE(rule(
            "Following the parents of a competency leads back to it.", "Leave out one of the parents in the circle.")),
    SCALE_VERSION_ALREADY_PUBLISHED(conflict(
            "This version of the scale is published and says something else.",
            "Versions never change: publish another one.")),
    SCALE_BOUNDS_REVERSED(
            rule("The maximum of the scale must be above its minimum.", "Give a maximum above the minimum.")),
    SCALE_LEVELS_OUT_OF_ORDER(rule(
            "The levels must begin at the minimum, rise, stay within the scale, and have different codes.",
            "List the levels from the minimum upwards, each with a code of its own.")),
    SCALE_WITHOUT_MASTERY(rule(
            "At least the highest level must show mastery, and every level above one that does.",
            "Mark the lowest level that shows mastery, and all above it.")),
    RUBRIC_VERSION_ALREADY_PUBLISHED(conflict(
            "This version of the rubric is published and says something else.",
            "Versions never change: publish another one.")),
    RUBRIC_LEVELS_OUT_OF_ORDER(rule(
            "A rubric needs at least two levels with different codes and rising points.",
            "List the levels from the lowest upwards, each with a code and more points than the one before.")),
    RUBRIC_WITHOUT_CRITERIA(rule("A rubric needs at least one criterion.", "Add at least one criterion.")),
    RUBRIC_CRITERION_REPEATED(
            rule("Two criteria of the rubric have the same code.", "Give each criterion a code of its own.")),
    RUBRIC_LEVEL_UNKNOWN(rule(
            "The rubric requires or describes a level that it does not have, or describes one twice.",
            "Name levels of the rubric, and describe each at most once in a criterion.")),
    RUBRIC_WEIGHTS_NOT_ONE(rule(
            "The weights of the criteria do not sum to exactly 1.",
            "Correct the weights: for example 0.34, 0.33 and 0.33.")),
    RUBRIC_SCALE_NOT_PUBLISHED(rule(
            "The rubric names a scale version that is not published.", "Look up the version, or publish it first.")),
    RUBRIC_LEVEL_NOT_ON_SCALE(rule(
            "A level of the rubric is not one of the scale's, or its points do not have that level there.",
            "Give each level the code of a level of the scale, and points that have it.")),
    POLICY_VERSION_ALREADY_PUBLISHED(conflict(
            "This version of the policy is published and says something else.",
            "Versions never change: publish another one.")),
    POLICY_PARAMETER_OUT_OF_RANGE(rule(
            "Minimum evidence, minimum assessors and n must be at least 1, decimals 0 to 6, and rounding not UNNECESSARY.",
            "Correct the parameter."));

    private final Refusal refusal;

    FrameworkReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
