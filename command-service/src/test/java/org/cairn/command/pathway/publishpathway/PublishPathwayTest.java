package org.cairn.command.pathway.publishpathway;

import static org.cairn.command.University.*;
import static org.cairn.contracts.pathway.PathwayReason.*;

import java.time.LocalDate;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishPathwayTest {

    private static final Requirement TREE = WELDING_PATHWAY.requirement();

    private final SliceFixture slice = SliceFixture.of(new PublishPathwayDecision());

    @Test
    void aVersionIsPublished() {
        whenPublished(WELDING_PATHWAY).thenEvents(pathwayPublished());
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        slice.given(frameworkPublished(), scalePublished(), policyPublished(), pathwayPublished())
                .when(publish(WELDING, WELDING_PATHWAY))
                .thenNothingNew();
    }

    @Test
    void aPublishedVersionNeverChanges() {
        slice.given(frameworkPublished(), scalePublished(), policyPublished(), pathwayPublished())
                .when(publish(WELDING, tree(new Mastery(JOIN))))
                .thenRefused(PATHWAY_VERSION_ALREADY_PUBLISHED);
    }

    @Test
    void anotherVersionAndAnotherPathwayDoNotCount() {
        var history = new DomainEvent[] {frameworkPublished(), scalePublished(), policyPublished(), pathwayPublished()};
        var changed = tree(new Mastery(JOIN));
        for (var id : List.of(
                new PathwayVersionId(WELDING.pathway(), "2027"),
                new PathwayVersionId(new PathwayId("baking"), WELDING.version()))) {
            slice.given(history)
                    .when(publish(id, changed))
                    .thenEvents(new PathwayVersionPublished(id.pathway(), id.version(), changed, START));
        }
    }

    @Test
    void itEndsWhenItStartsOrLater() {
        whenPublished(ending(START.minusDays(1))).thenRefused(PATHWAY_ENDS_BEFORE_IT_STARTS);
        var ofOneDay = ending(START);
        whenPublished(ofOneDay).thenEvents(new PathwayVersionPublished(WELDING.pathway(), "2026", ofOneDay, START));
    }

    @Test
    void whatItRestsOnIsPublishedInThatVersion() {
        slice.given(scalePublished(), policyPublished())
                .when(publish(WELDING, WELDING_PATHWAY))
                .thenRefused(FRAMEWORK_VERSION_NOT_PUBLISHED);
        slice.given(frameworkPublished(), policyPublished())
                .when(publish(WELDING, WELDING_PATHWAY))
                .thenRefused(SCALE_VERSION_NOT_PUBLISHED);
        slice.given(frameworkPublished(), scalePublished())
                .when(publish(WELDING, WELDING_PATHWAY))
                .thenRefused(POLICY_VERSION_NOT_PUBLISHED);
        whenPublished(on(new FrameworkVersionId(FRAMEWORK.framework(), "2"), SCALE, POLICY))
                .thenRefused(FRAMEWORK_VERSION_NOT_PUBLISHED);
        whenPublished(on(FRAMEWORK, new ScaleVersionId(SCALE.scale(), "2"), POLICY))
                .thenRefused(SCALE_VERSION_NOT_PUBLISHED);
        whenPublished(on(FRAMEWORK, SCALE, new PolicyVersionId(POLICY.policy(), "2")))
                .thenRefused(POLICY_VERSION_NOT_PUBLISHED);
    }

    @Test
    void itAsksForWhatTheFrameworkHas() {
        whenPublished(tree(new AllOf("all", "All", List.of(new Mastery(JOIN), new Mastery(FLY)))))
                .thenRefused(COMPETENCY_NOT_IN_FRAMEWORK);
    }

    @Test
    void aNodesNameIsItsOwn() {
        var below = new AllOf("all", "Below", List.of(new Mastery(CUT)));
        refusedTree(new AllOf("all", "All", List.of(new Mastery(JOIN), below)), REQUIREMENT_NODE_REPEATED);
        refusedTree(new AllOf("not a code", "All", List.of(new Mastery(JOIN))), REQUIREMENT_NODE_REPEATED);
    }

    @Test
    void aNodeIsNotNamedLikeACompetency() {
        refusedTree(new AllOf("W-1", "All", List.of(new Mastery(JOIN), new Mastery(CUT))), REQUIREMENT_NODE_REPEATED);
        refusedTree(
                new AllOf("all", "All", List.of(new Mastery(JOIN), new NOf("W-1", "N", 1, List.of(new Mastery(CUT))))),
                REQUIREMENT_NODE_REPEATED);
    }

    @Test
    void aCompetencyMayServeTwoPurposes() {
        var twice = tree(
                new AllOf("all", "All", List.of(new Mastery(JOIN), new NOf("n", "N", 1, List.of(new Mastery(JOIN))))));
        whenPublished(twice).thenEvents(new PathwayVersionPublished(WELDING.pathway(), "2026", twice, START));
    }

    @Test
    void nothingCountsTwiceBelowAnNOf() {
        var twice = new NOf("two", "Two", 2, List.of(new Mastery(JOIN), new Mastery(JOIN), new Mastery(CUT)));
        refusedTree(twice, REQUIREMENT_COMPETENCY_REPEATED);
        var nested = new AllOf("both", "Both", List.of(new Mastery(JOIN), new Mastery(CUT)));
        refusedTree(new NOf("one", "One", 1, List.of(nested, new Mastery(CUT))), REQUIREMENT_COMPETENCY_REPEATED);
    }

    @Test
    void aRequirementCanBeMet() {
        refusedTree(new NOf("n", "None", 0, List.of(new Mastery(JOIN))), REQUIREMENT_CANNOT_BE_MET);
        refusedTree(new NOf("n", "Two of one", 2, List.of(new Mastery(JOIN))), REQUIREMENT_CANNOT_BE_MET);
    }

    @Test
    void aNodeHasSomethingBelowIt() {
        refusedTree(new AllOf("all", "Nothing", List.of()), REQUIREMENT_WITHOUT_COMPETENCIES);
    }

    @Test
    void aTreeHasSixteenLevelsAtMost() {
        var sixteen = tree(nested(16));
        whenPublished(sixteen).thenEvents(new PathwayVersionPublished(WELDING.pathway(), "2026", sixteen, START));
        refusedTree(nested(17), REQUIREMENT_TOO_DEEP);
    }

    @Test
    void aMilestoneHasItsOwnCode() {
        var certificate = new Milestone(CERTIFICATE, "Certificate", "all", Gate.BOARD, List.of());
        whenPublished(milestones(certificate, certificate)).thenRefused(MILESTONE_REPEATED);
    }

    @Test
    void aMilestoneRestsOnANodeOfTheTree() {
        whenPublished(milestones(new Milestone(CERTIFICATE, "Certificate", "elsewhere", Gate.BOARD, List.of())))
                .thenRefused(MILESTONE_NODE_UNKNOWN);
        var onOne = milestones(new Milestone(CERTIFICATE, "Certificate", JOIN.code(), Gate.BOARD, List.of()));
        whenPublished(onOne).thenEvents(new PathwayVersionPublished(WELDING.pathway(), "2026", onOne, START));
    }

    @Test
    void aMilestoneNamesALevelOnce() {
        whenPublished(milestones(new Milestone(CERTIFICATE, "Certificate", "all", Gate.BOARD, List.of("a", "a"))))
                .thenRefused(MILESTONE_LEVEL_REPEATED);
    }

    @Test
    void historyDoesNotRelaxWhatAPathwayIs() {
        slice.given(loaderMayLoad(), frameworkPublished(), scalePublished())
                .when(new PublishPathwayVersion(WELDING, WELDING_PATHWAY, historicalAct(REGISTRAR, START)))
                .thenRefused(POLICY_VERSION_NOT_PUBLISHED);
    }

    private SliceFixture.Outcome whenPublished(PathwayDefinition definition) {
        return slice.given(frameworkPublished(), scalePublished(), policyPublished())
                .when(publish(WELDING, definition));
    }

    private void refusedTree(Requirement tree, Reason reason) {
        whenPublished(tree(tree)).thenRefused(reason);
    }

    private static PublishPathwayVersion publish(PathwayVersionId id, PathwayDefinition definition) {
        return new PublishPathwayVersion(id, definition, act(REGISTRAR, START));
    }

    private static Requirement nested(int levels) {
        Requirement tree = new Mastery(JOIN);
        for (var i = 1; i < levels; i++) tree = new AllOf("level-" + i, "Level", List.of(tree));
        return tree;
    }

    private static PathwayDefinition tree(Requirement tree) {
        return new PathwayDefinition("Welding", FRAMEWORK, SCALE, POLICY, START, null, tree, List.of());
    }

    private static PathwayDefinition milestones(Milestone... milestones) {
        return new PathwayDefinition("Welding", FRAMEWORK, SCALE, POLICY, START, null, TREE, List.of(milestones));
    }

    private static PathwayDefinition ending(@Nullable LocalDate day) {
        return new PathwayDefinition("Welding", FRAMEWORK, SCALE, POLICY, START, day, TREE, List.of());
    }

    private static PathwayDefinition on(FrameworkVersionId framework, ScaleVersionId scale, PolicyVersionId policy) {
        return new PathwayDefinition("Welding", framework, scale, policy, START, null, TREE, List.of());
    }
}
