package org.cairn.contracts.pathway;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;

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
    MILESTONE_LEVEL_REPEATED(rule("A milestone names a level twice.", "Name each level once."));

    private final Refusal refusal;

    PathwayReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
