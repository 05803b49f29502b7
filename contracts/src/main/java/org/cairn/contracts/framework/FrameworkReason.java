package org.cairn.contracts.framework;

import static org.cairn.contracts.shared.Refusal.conflict;
import static org.cairn.contracts.shared.Refusal.rule;
import static org.cairn.contracts.shared.Refusal.unknown;

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
    COMPETENCY_IDENTIFIER_REPEATED(rule(
            "Two items of the framework have the same identifier.",
            "Give each item an identifier of its own, or leave identifiers out.")),
    ASSOCIATION_ITEM_UNKNOWN(rule(
            "An association names an item that is not in the framework.",
            "Name items by codes of the same framework, or give the address of what lies elsewhere.")),
    ASSOCIATION_REPEATED(rule(
            "Two associations say the same, or one says what an item says by its parent.",
            "Leave out one of the two.")),
    FRAMEWORK_ENDS_BEFORE_IT_STARTS(rule(
            "The last day on which the framework is in force lies before the first.",
            "Give a last day that is not before the first.")),
    FRAMEWORK_TOO_LARGE(rule(
            "The framework is too large: as JSON it has more than 1,000,000 bytes.",
            "Leave out notes and keywords, or publish it in parts, each as a framework of its own.")),
    FRAMEWORK_CHECKSUM_MISMATCH(conflict(
            "The checksum is not that of the framework as it arrived here.",
            "Send it again as it was; the checksum is the SHA-256 of its canonical JSON (RFC 8785).")),
    CASE_NOT_A_PACKAGE(rule(
            "This is no CFPackage of CASE 1.0 or 1.1: it has no CFDocument with identifier and title.",
            "Send the whole package as its publisher gives it, for example under /ims/case/v1p1/CFPackages/.")),
    CASE_MEMBER_CONTRADICTS(
            rule("A member is in the package twice, with different values.", "Ask the publisher which one is meant.")),
    CASE_ITEM_CONTRADICTS(rule(
            "Two items of the package have the same identifier and say different things.",
            "Ask the publisher which one is meant.")),
    CASE_ITEM_UNFIT(rule(
            "An item of the package has no identifier, no full statement, or one of more than 2000 characters.",
            "Give each item an identifier and a statement, and put what is long into its notes.")),
    FRAMEWORK_VERSION_UNKNOWN(
            unknown("There is no such version of the framework.", "Look up the version, or publish it first.")),
    FRAMEWORK_VERSION_DEPRECATED(conflict(
            "The framework version is deprecated: nothing new may rest on it.",
            "Take the version that it was replaced by.")),
    FRAMEWORK_ALREADY_DEPRECATED(conflict(
            "This version of the framework is deprecated already, with another last day or another successor.",
            "Look up what was recorded; it stands.")),
    FRAMEWORK_REPLACEMENT_UNFIT(rule(
            "What replaces the framework version is not published, is deprecated itself, or is the version itself.",
            "Name a published version that is in use, or none.")),
    LAST_ENROLMENT_BEFORE_DEPRECATION(rule(
            "The last day for enrolments lies before the day of the deprecation.",
            "Give the day of the deprecation or a later one.")),
    CROSSWALK_ID_TAKEN(conflict("Another crosswalk has this id.", "Use another id, or leave it out to get a new one.")),
    CROSSWALK_TO_ITSELF(
            rule("A crosswalk leads from one framework version to another.", "Name two different versions.")),
    CROSSWALK_ITEM_UNKNOWN(rule(
            "The crosswalk names an item that is not in the version where it should be.",
            "Map items of the old version to items of the new one.")),
    CROSSWALK_ITEM_REPEATED(rule(
            "The crosswalk maps an item twice, or names one twice as what it became.",
            "Map each item once, to all that it became.")),
    CROSSWALK_ITEM_MISSING(rule(
            "An item of the old version is not mapped.",
            "Map every item of the old version; where nothing corresponds, with the kind none.")),
    CROSSWALK_TARGETS_UNFIT(rule(
            "An exact item has one item in the new version, one without correspondence none, others at least one.",
            "Correct the kind, or the items that it is mapped to.")),
    CROSSWALK_CARRY_RULE_UNFIT(rule(
            "The carry rule contradicts the kind: exact carries; none does not; broader and partial need a top-up "
                    + "to carry.",
            "Correct the kind, or the carry rule.")),
    CROSSWALK_ALREADY_RATIFIED(conflict(
            "There is a ratified crosswalk between these versions, and this one does not name it.",
            "Name in supersedes the crosswalk that is in force.")),
    CROSSWALK_SUPERSEDES_NOTHING(rule(
            "The crosswalk would supersede one that is not in force between these versions.",
            "Name the one in force, or none if there is none.")),
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
            "Minimums, n, recency and validity must be at least 1, n not more than the works looked at, minimum modes"
                    + " not more than there are, the latest's share 1 to 99 %, and decimals 0 to 6.",
            "Correct the parameter.")),
    POLICY_RUBRIC_NOT_PUBLISHED(rule(
            "The policy asks for the criteria of a rubric version that is not published.",
            "Publish the rubric version first, or name one that is."));

    private final Refusal refusal;

    FrameworkReason(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
