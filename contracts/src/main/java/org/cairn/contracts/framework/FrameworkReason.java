package org.cairn.contracts.framework;

import org.cairn.contracts.shared.Reason;

/// Why a framework, scale or policy was not published.
public enum FrameworkReason implements Reason {
    FRAMEWORK_VERSION_ALREADY_PUBLISHED(
            Kind.CONFLICT,
            "This version of the framework is published and says something else. Versions never change: publish another one."),
    FRAMEWORK_WITHOUT_COMPETENCIES(Kind.RULE, "A framework needs at least one competency."),
    COMPETENCY_CODE_REPEATED(Kind.RULE, "Two competencies of the framework have the same code."),
    COMPETENCY_PARENT_UNKNOWN(Kind.RULE, "A competency names a parent that is not in the framework."),
    COMPETENCY_PARENTS_IN_A_CIRCLE(Kind.RULE, "Following the parents of a competency leads back to it."),
    SCALE_VERSION_ALREADY_PUBLISHED(
            Kind.CONFLICT,
            "This version of the scale is published and says something else. Versions never change: publish another one."),
    SCALE_BOUNDS_REVERSED(Kind.RULE, "The maximum of the scale must be above its minimum."),
    SCALE_LEVELS_OUT_OF_ORDER(
            Kind.RULE, "The levels must begin at the minimum, rise, stay within the scale, and have different codes."),
    SCALE_WITHOUT_MASTERY(
            Kind.RULE, "At least the highest level must show mastery, and every level above one that does."),
    POLICY_VERSION_ALREADY_PUBLISHED(
            Kind.CONFLICT,
            "This version of the policy is published and says something else. Versions never change: publish another one."),
    POLICY_PARAMETER_OUT_OF_RANGE(
            Kind.RULE,
            "Minimum evidence, minimum assessors and n must be at least 1, decimals 0 to 6, and rounding not UNNECESSARY.");

    private final Kind kind;
    private final String sentence;

    FrameworkReason(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
