package org.cairn.command.milestone.request;

import static org.cairn.command.Boardroom.*;
import static org.cairn.command.Markroom.provisional;
import static org.cairn.command.Markroom.validUntil;
import static org.cairn.command.University.*;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_REQUIREMENT_NOT_MET;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_ENDED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairn.command.SliceFixture;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.NodeStanding;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.milestone.RequirementSnapshot;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.shared.DomainEvent;
import org.junit.jupiter.api.Test;

/// What of richer requirements bars a request: levels, teach-out, and that nothing counts twice, not even for another
/// milestone.
class RequirementsOfAPathwayTest {

    private static final MilestoneCode SECOND_CERTIFICATE = new MilestoneCode("second");

    private final SliceFixture slice = SliceFixture.of(new RequestApprovalDecision());

    @Test
    void onlyALevelThatIsHighEnoughCounts() {
        var tree = new AllOf(
                "all", "All", List.of(new LevelAtLeast("well", "Well", "excellent", List.of(new Mastery(JOIN)), null)));
        slice.given(history(tree, mastered(JOIN, "pass", "50", MONDAY, 1)))
                .when(request(CERTIFICATE, TUESDAY))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        slice.given(history(tree, mastered(JOIN, "excellent", "90", MONDAY, 1)))
                .when(request(CERTIFICATE, TUESDAY))
                .thenEvents(requestedAs(
                        CERTIFICATE,
                        List.of(JOIN),
                        List.of(),
                        node("all", true, JOIN),
                        node("well", true, JOIN),
                        node("W-1", true, JOIN)));
        // On Monday it was there at a pass only.
        slice.given(history(
                        tree, mastered(JOIN, "pass", "50", MONDAY, 1), mastered(JOIN, "excellent", "90", WEDNESDAY, 2)))
                .when(request(CERTIFICATE, TUESDAY))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
    }

    @Test
    void whatIsProvisionalOrOverRaisesNoLevel() {
        var tree = new AllOf(
                "all", "All", List.of(new LevelAtLeast("well", "Well", "excellent", List.of(new Mastery(JOIN)), null)));
        var passed = mastered(JOIN, "pass", "50", MONDAY, 1);
        var excelled = mastered(JOIN, "excellent", "90", MONDAY, 2);
        slice.given(history(tree, passed, provisional(excelled)))
                .when(request(CERTIFICATE, TUESDAY))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        slice.given(history(tree, passed, validUntil(excelled, MONDAY)))
                .when(request(CERTIFICATE, TUESDAY))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        // A pass that holds for longer takes nothing from what is excellent now.
        slice.given(history(tree, validUntil(excelled, THURSDAY), mastered(JOIN, "pass", "50", TUESDAY, 1)))
                .when(request(CERTIFICATE, TUESDAY))
                .thenEvents(requestedAs(
                        CERTIFICATE,
                        List.of(JOIN),
                        List.of(),
                        node("all", true, JOIN),
                        node("well", true, JOIN),
                        node("W-1", true, JOIN)));
    }

    /// Two groups, each of which wants one of joining and cutting; what counts for the one does not for the other.
    @Test
    void whatAMilestoneUsedUpCountsForNoOther() {
        var tree = new AllOf("all", "All", List.of(group("one"), group("two")));
        var first = new DomainEvent[] {
            mastered(JOIN, "pass", "50", MONDAY, 1),
            requested(APPROVAL, CERTIFICATE, MET, TUESDAY),
            eveApproved(TUESDAY),
            fayConfirmed(TUESDAY)
        };
        slice.given(history(tree, first))
                .when(request(SECOND_CERTIFICATE, THURSDAY))
                .thenRefused(MILESTONE_REQUIREMENT_NOT_MET);
        // With cutting as well, one for each: cutting takes the place that joining had, which is free for the second.
        slice.given(history(tree, join(first, mastered(CUT, "pass", "50", WEDNESDAY, 2))))
                .when(request(SECOND_CERTIFICATE, THURSDAY))
                .thenEvents(requestedAs(
                        SECOND_CERTIFICATE,
                        List.of(JOIN, CUT),
                        List.of(),
                        node("two", true, JOIN),
                        node("W-1", true, JOIN),
                        node("W-2", false)));
    }

    @Test
    void afterTeachOutNothingIsAskedForAnyMore() {
        slice.given(adaQualifiedAnd(pathwayRetired(TUESDAY, MONDAY)))
                .when(request(CERTIFICATE, TUESDAY))
                .thenEvents(requested(ANOTHER_APPROVAL, CERTIFICATE, MET, TUESDAY));
        slice.given(adaQualifiedAnd(pathwayRetired(TUESDAY, MONDAY)))
                .when(request(CERTIFICATE, WEDNESDAY))
                .thenRefused(TEACH_OUT_ENDED);
        slice.given(adaQualifiedAnd(pathwayRetired(TUESDAY, MONDAY), pathwayRetired(WEDNESDAY, TUESDAY)))
                .when(request(CERTIFICATE, WEDNESDAY))
                .thenEvents(requested(ANOTHER_APPROVAL, CERTIFICATE, MET, WEDNESDAY));
    }

    private static DomainEvent[] adaQualifiedAnd(DomainEvent... more) {
        return join(adaQualified(), more);
    }

    private static DomainEvent[] join(DomainEvent[] first, DomainEvent... second) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(DomainEvent[]::new);
    }

    /// The milestones rest on the groups where there are any, else on all.
    private static DomainEvent[] history(Requirement tree, DomainEvent... more) {
        var groups = tree.nodes().anyMatch(node -> node instanceof ChoiceGroup);
        var pathway = new PathwayDefinition(
                "Welding",
                FRAMEWORK,
                SCALE,
                POLICY,
                START,
                null,
                tree,
                List.of(
                        new Milestone(CERTIFICATE, "First", groups ? "one" : "all", Gate.REQUIREMENT, List.of()),
                        new Milestone(
                                SECOND_CERTIFICATE, "Second", groups ? "two" : "all", Gate.REQUIREMENT, List.of())));
        return adaEnrolled(
                join(new DomainEvent[] {new PathwayVersionPublished(WELDING.pathway(), "2026", pathway, START)}, more));
    }

    private static Requirement group(String node) {
        return new ChoiceGroup(
                node, "One of two", 1, null, true, false, List.of(new Mastery(JOIN), new Mastery(CUT)), null);
    }

    private static RequestMilestoneApproval request(MilestoneCode milestone, LocalDate day) {
        return new RequestMilestoneApproval(ADAS, ANOTHER_APPROVAL, milestone, act(REGISTRAR, day));
    }

    private static MilestoneApprovalRequested requestedAs(
            MilestoneCode milestone,
            List<CompetencyCode> mastered,
            List<CompetencyCode> missing,
            NodeStanding... nodes) {
        var day = milestone.equals(CERTIFICATE) ? TUESDAY : THURSDAY;
        var snapshot = new RequirementSnapshot(true, mastered, missing, List.of(nodes), List.of());
        return requested(ANOTHER_APPROVAL, milestone, snapshot, day);
    }
}
