package org.cairn.command.pathway.publishpathway;

import static org.cairn.command.University.*;
import static org.cairn.contracts.pathway.PathwayReason.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.CreditEquivalence;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.OffRamp;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayRules;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.pathway.QfEhea;
import org.cairn.contracts.pathway.Qualification;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Score;
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
    void aTreeHasFiveHundredNodesAtMost() {
        published(flat(499));
        refusedTree(flat(500), REQUIREMENT_TOO_LARGE);
    }

    @Test
    void aChoiceGroupLeavesAChoiceThatCanBeMade() {
        published(choice(0, null, leaf(JOIN), leaf(CUT)));
        published(choice(1, 2, leaf(JOIN), leaf(CUT)));
        for (var bounds : List.of(List.of(-1, 1), List.of(0, 0), List.of(2, 1), List.of(1, 3), List.of(3, 3))) {
            refusedTree(choice(bounds.get(0), bounds.get(1), leaf(JOIN), leaf(CUT)), CHOICE_GROUP_OUT_OF_BOUNDS);
        }
        refusedTree(choice(3, null, leaf(JOIN), leaf(CUT)), CHOICE_GROUP_OUT_OF_BOUNDS);
    }

    @Test
    void anOptionIsNamedOnce() {
        refusedTree(choice(1, null, leaf(JOIN), leaf(JOIN)), CHOICE_OPTION_REPEATED);
    }

    @Test
    void nothingCountsTwiceTowardsCreditsOrAChoice() {
        var twice = new AllOf("both", "Both", List.of(leaf(JOIN), leaf(CUT)));
        refusedTree(choice(1, null, leaf(JOIN), twice), REQUIREMENT_COMPETENCY_REPEATED);
        refusedTree(credits("10", leaf(JOIN), leaf(JOIN)), REQUIREMENT_COMPETENCY_REPEATED);
        // In exclusive groups it counts once anyway; where one place is free it would count there as well.
        published(credits("10", exclusive("one", 0, JOIN, CUT), exclusive("two", 0, JOIN, POLISH)));
        refusedTree(credits("10", exclusive("one", 0, JOIN, CUT), leaf(JOIN)), REQUIREMENT_COMPETENCY_REPEATED);
    }

    @Test
    void creditsCanBeReached() {
        // 5 each: three of them are 15, and of the two exclusive groups joining counts in one only.
        published(credits("15", leaf(JOIN), leaf(CUT), leaf(POLISH)));
        refusedTree(credits("15.01", leaf(JOIN), leaf(CUT), leaf(POLISH)), REQUIREMENT_CREDITS_UNREACHABLE);
        refusedTree(
                credits("20", exclusive("one", 0, JOIN, CUT), exclusive("two", 0, JOIN, POLISH)),
                REQUIREMENT_CREDITS_UNREACHABLE);
        // A group of three of which two count at most: 10.
        var most = new ChoiceGroup(
                "most", "Two of three", 0, 2, false, false, List.of(leaf(JOIN), leaf(CUT), leaf(POLISH)), null);
        published(credits("10", most));
        refusedTree(credits("10.5", most), REQUIREMENT_CREDITS_UNREACHABLE);
    }

    @Test
    void exclusiveGroupsCanBeMetTogether() {
        published(new AllOf("all", "All", List.of(exclusive("one", 1, JOIN, CUT), exclusive("two", 1, JOIN, CUT))));
        refusedTree(
                new AllOf("all", "All", List.of(exclusive("one", 2, JOIN, CUT), exclusive("two", 1, JOIN, CUT))),
                EXCLUSIVE_GROUPS_CANNOT_BE_MET);
    }

    @Test
    void milestonesCanBeReachedTogether() {
        // Either group is enough for the whole, but each has its milestone, and both want to join and to cut.
        var tree = new NOf("all", "Either", 1, List.of(exclusive("one", 2, JOIN, CUT), exclusive("two", 2, JOIN, CUT)));
        published(tree);
        whenPublished(new PathwayDefinition(
                        "Welding",
                        FRAMEWORK,
                        SCALE,
                        POLICY,
                        START,
                        null,
                        tree,
                        List.of(milestone("first", "one"), milestone("second", "two"))))
                .thenRefused(EXCLUSIVE_GROUPS_CANNOT_BE_MET);
    }

    @Test
    void aRequirementThatCouldTakeTooLongToTellIsRefused() {
        var competencies = IntStream.range(0, 40)
                .mapToObj(number -> new CompetencyCode("E-" + number))
                .toList();
        var framework = new FrameworkVersionPublished(
                FRAMEWORK.framework(),
                "1",
                new FrameworkDefinition(
                        "Welding",
                        null,
                        competencies.stream()
                                .map(code -> new Competency(code, "Something", null))
                                .toList()),
                START);
        // Eight groups that all want all of them, by credits of 40 different sizes.
        var groups = IntStream.range(0, 8).<Requirement>mapToObj(group -> {
            var leaves = IntStream.range(0, 40)
                    .<Requirement>mapToObj(number ->
                            new Mastery(competencies.get(number), Credits.ofHundredths(100 + number), null, null))
                    .toList();
            var exclusive = new ChoiceGroup("g-" + group, "Group", 0, null, true, false, leaves, null);
            return new CreditsAtLeast("c-" + group, "Credits", Credits.of(5), List.of(exclusive), null);
        });
        slice.given(framework, scalePublished(), policyPublished())
                .when(publish(WELDING, tree(new AllOf("all", "All", groups.toList()))))
                .thenRefused(REQUIREMENT_TOO_ENTANGLED);
    }

    @Test
    void aRequiredLevelShowsMastery() {
        published(new Mastery(JOIN, null, "excellent", null));
        published(new LevelAtLeast("well", "Well", "pass", List.of(leaf(JOIN)), null));
        refusedTree(new Mastery(JOIN, null, "fail", null), REQUIREMENT_LEVEL_SHOWS_NO_MASTERY);
        refusedTree(
                new LevelAtLeast("well", "Well", "superb", List.of(leaf(JOIN)), null),
                REQUIREMENT_LEVEL_SHOWS_NO_MASTERY);
    }

    @Test
    void aPrerequisiteNamesWhatComesBefore() {
        var first = new AllOf("first", "First", List.of(leaf(JOIN)));
        published(new AllOf("all", "All", List.of(first, after("then", "first", leaf(CUT)))));
        published(new AllOf("all", "All", List.of(first, after("then", JOIN.code(), leaf(CUT)))));
        refusedTree(
                new Prerequisite("then", "Then", List.of(), true, List.of(leaf(CUT)), null),
                PREREQUISITE_NAMES_NOTHING);
        refusedTree(after("then", "elsewhere", leaf(CUT)), PREREQUISITE_NOT_IN_TREE);
        refusedTree(after("then", FLY.code(), leaf(CUT)), PREREQUISITE_NOT_IN_TREE);
    }

    @Test
    void prerequisitesDoNotGoInACircle() {
        refusedTree(after("then", "then", leaf(CUT)), PREREQUISITE_CIRCLE);
        refusedTree(new AllOf("all", "All", List.of(leaf(JOIN), after("then", "all", leaf(CUT)))), PREREQUISITE_CIRCLE);
        refusedTree(
                new AllOf("all", "All", List.of(after("one", "two", leaf(JOIN)), after("two", "one", leaf(CUT)))),
                PREREQUISITE_CIRCLE);
        refusedTree(after("then", CUT.code(), leaf(CUT)), PREREQUISITE_CIRCLE);
        refusedTree(
                new AllOf(
                        "all",
                        "All",
                        List.of(after("one", CUT.code(), leaf(JOIN)), after("two", JOIN.code(), leaf(CUT)))),
                PREREQUISITE_CIRCLE);
        // Cutting has a place that nothing comes before: it can be shown there.
        published(new AllOf("all", "All", List.of(after("then", CUT.code(), leaf(CUT)), leaf(CUT))));
    }

    @Test
    void anOffRampIsAMilestoneBeforeTheEnd() {
        var half = milestone("half", "finish");
        var whole = milestone("whole", "all");
        whenPublished(saying(List.of(half, whole), List.of(offRamp("half")), null, null))
                .thenEvents(published(saying(List.of(half, whole), List.of(offRamp("half")), null, null), WELDING));
        whenPublished(saying(List.of(half), List.of(offRamp("quarter")), null, null))
                .thenRefused(OFF_RAMP_MILESTONE_UNKNOWN);
        whenPublished(saying(List.of(half), List.of(offRamp("half"), offRamp("half")), null, null))
                .thenRefused(OFF_RAMP_REPEATED);
        whenPublished(saying(List.of(half, whole), List.of(offRamp("whole")), null, null))
                .thenRefused(OFF_RAMP_IS_THE_WHOLE);
    }

    @Test
    void whatAPathwayAmountsToIsPossible() {
        var full = new Qualification(
                Credits.of(1500), Credits.of(60), 6, QfEhea.FIRST_CYCLE, "en", List.of(equivalent("finish", "3")));
        whenPublished(saying(List.of(), null, full, null))
                .thenEvents(published(saying(List.of(), null, full, null), WELDING));
        for (var impossible : List.of(
                new Qualification(Credits.NONE, null, null, null, null, List.of()),
                new Qualification(null, Credits.NONE, null, null, null, List.of()),
                new Qualification(null, null, 0, null, null, List.of()),
                new Qualification(null, null, 9, null, null, List.of()),
                new Qualification(null, null, null, null, null, List.of(equivalent("finish", "0"))))) {
            whenPublished(saying(List.of(), null, impossible, null)).thenRefused(QUALIFICATION_OUT_OF_RANGE);
        }
        for (var modules : List.of(List.of("elsewhere"), List.of("finish", "finish"))) {
            var equivalents =
                    modules.stream().map(module -> equivalent(module, "3")).toList();
            whenPublished(saying(List.of(), null, new Qualification(null, null, null, null, null, equivalents), null))
                    .thenRefused(CREDIT_EQUIVALENCE_MODULE_UNKNOWN);
        }
    }

    @Test
    void theRulesOfAPathwayArePossible() {
        var all = new PathwayRules(50, 150, 365, 30, 3, 0, "pass", true, exactly("0.5"), true);
        whenPublished(saying(List.of(), null, null, all))
                .thenEvents(published(saying(List.of(), null, null, all), WELDING));
        for (var impossible : List.of(
                new PathwayRules(101, null, null, null, null, null, null, null, null, null),
                new PathwayRules(-1, null, null, null, null, null, null, null, null, null),
                new PathwayRules(null, 99, null, null, null, null, null, null, null, null),
                new PathwayRules(null, null, 0, null, null, null, null, null, null, null),
                new PathwayRules(null, null, null, 0, null, null, null, null, null, null),
                new PathwayRules(null, null, null, null, 0, null, null, null, null, null),
                new PathwayRules(null, null, null, null, null, -1, null, null, null, null),
                new PathwayRules(null, null, null, null, null, null, "superb", null, null, null),
                new PathwayRules(null, null, null, null, null, null, null, null, Score.of(0), null))) {
            whenPublished(saying(List.of(), null, null, impossible)).thenRefused(PATHWAY_RULE_OUT_OF_RANGE);
        }
    }

    /// Said as nothing and not said are one and the same.
    @Test
    void publishingAgainWithEmptyWordsChangesNothing() {
        var empty = saying(WELDING_PATHWAY.milestones(), List.of(), Qualification.UNSAID, PathwayRules.NONE);
        slice.given(frameworkPublished(), scalePublished(), policyPublished(), pathwayPublished())
                .when(publish(WELDING, empty))
                .thenNothingNew();
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

    private void published(Requirement tree) {
        whenPublished(tree(tree)).thenEvents(published(tree(tree), WELDING));
    }

    private static PathwayVersionPublished published(PathwayDefinition definition, PathwayVersionId id) {
        return new PathwayVersionPublished(id.pathway(), id.version(), definition, START);
    }

    /// Worth 5 credits.
    private static Requirement leaf(CompetencyCode competency) {
        return new Mastery(competency, Credits.of(5), null, null);
    }

    private static Requirement flat(int leaves) {
        var of = Stream.<Requirement>generate(() -> leaf(JOIN)).limit(leaves).toList();
        return new AllOf("all", "All", of);
    }

    private static Requirement choice(int min, @Nullable Integer max, Requirement... of) {
        return new ChoiceGroup("choice", "Choice", min, max, false, false, List.of(of), null);
    }

    private static Requirement exclusive(String node, int min, CompetencyCode... of) {
        var options = Stream.of(of).map(PublishPathwayTest::leaf).toList();
        return new ChoiceGroup(node, "Exclusive", min, null, true, false, options, null);
    }

    private static Requirement credits(String least, Requirement... of) {
        return new CreditsAtLeast("credits", "Credits", Credits.of(least), List.of(of), null);
    }

    private static Requirement after(String node, String requires, Requirement of) {
        return new Prerequisite(node, "After", List.of(requires), true, List.of(of), null);
    }

    private static Milestone milestone(String code, String requires) {
        return new Milestone(new MilestoneCode(code), "Milestone", requires, Gate.REQUIREMENT, List.of());
    }

    private static OffRamp offRamp(String milestone) {
        return new OffRamp(new MilestoneCode(milestone), "A smaller credential");
    }

    private static CreditEquivalence equivalent(String module, String hours) {
        return new CreditEquivalence(
                module, CreditEquivalence.Unit.CREDIT_HOUR, Credits.of(hours), "panel", "Compared with the course.");
    }

    private static PathwayDefinition saying(
            List<Milestone> milestones,
            @Nullable List<OffRamp> offRamps,
            @Nullable Qualification qualification,
            @Nullable PathwayRules rules) {
        return new PathwayDefinition(
                "Welding", FRAMEWORK, SCALE, POLICY, START, null, TREE, milestones, offRamps, qualification, rules);
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
