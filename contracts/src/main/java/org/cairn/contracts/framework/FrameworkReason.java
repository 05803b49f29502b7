package org.cairn.contracts.framework;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;

import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Refusal;

/// Why a framework, scale or policy was not published.
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
