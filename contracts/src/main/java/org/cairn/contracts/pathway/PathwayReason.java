package org.cairn.contracts.pathway;

import org.cairn.contracts.shared.Reason;

/// Why a pathway version was not published, or could not be used.
public enum PathwayReason implements Reason {
    PATHWAY_VERSION_ALREADY_PUBLISHED(
            Kind.CONFLICT,
            "This version of the pathway is published and says something else. Versions never change: publish another one."),
    PATHWAY_VERSION_NOT_PUBLISHED(Kind.RULE, "There is no such published version of the pathway."),
    PATHWAY_ENDS_BEFORE_IT_STARTS(Kind.RULE, "The last day of the pathway lies before its first."),
    FRAMEWORK_VERSION_NOT_PUBLISHED(Kind.RULE, "The pathway names a framework version that is not published."),
    SCALE_VERSION_NOT_PUBLISHED(Kind.RULE, "The pathway names a scale version that is not published."),
    POLICY_VERSION_NOT_PUBLISHED(Kind.RULE, "The pathway names a policy version that is not published."),
    COMPETENCY_NOT_IN_FRAMEWORK(Kind.RULE, "A requirement names a competency that is not in the framework version."),
    REQUIREMENT_NODE_REPEATED(
            Kind.RULE, "Two nodes of the requirement tree have the same name, or a name that is not a code."),
    REQUIREMENT_CANNOT_BE_MET(Kind.RULE, "An n-of needs 1 to as many as there are below it."),
    REQUIREMENT_COMPETENCY_REPEATED(Kind.RULE, "Below an n-of, a competency stands twice, and would count twice."),
    REQUIREMENT_TOO_DEEP(Kind.RULE, "A requirement tree has at most 16 levels."),
    REQUIREMENT_WITHOUT_COMPETENCIES(Kind.RULE, "A node of the requirement tree has nothing below it."),
    MILESTONE_REPEATED(Kind.RULE, "Two milestones of the pathway have the same code."),
    MILESTONE_NODE_UNKNOWN(Kind.RULE, "A milestone rests on a node that is not in the requirement tree."),
    MILESTONE_LEVEL_REPEATED(Kind.RULE, "A milestone names a level twice.");

    private final Kind kind;
    private final String sentence;

    PathwayReason(Kind kind, String sentence) {
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
