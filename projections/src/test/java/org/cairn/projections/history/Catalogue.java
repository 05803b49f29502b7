package org.cairn.projections.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.CalculationPolicyPublished;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Score;

/// What the made-up university teaches: assignments all of which, and exams one of which must be mastered.
public final class Catalogue {
    public static final MasteryScale SCALE = new MasteryScale(
            "Percent",
            Score.of(0),
            Score.of(100),
            List.of(
                    new ScaleLevel("fail", "Fail", Score.of(0), false),
                    new ScaleLevel("pass", "Pass", Score.of(40), true),
                    new ScaleLevel("distinction", "Distinction", Score.of(85), true)));
    public static final ScaleVersionId SCALE_ID = new ScaleVersionId(new ScaleId("percent"), "1");
    public static final PolicyVersionId POLICY_ID = new PolicyVersionId(new PolicyId("latest"), "1");
    public static final MilestoneCode HALFWAY = new MilestoneCode("halfway");
    public static final MilestoneCode COMPLETION = new MilestoneCode("completion");

    /// Scale and policy, which all pathways share.
    public static List<DomainEvent> shared() {
        return List.of(
                new MasteryScalePublished(SCALE_ID.scale(), SCALE_ID.version(), SCALE, LocalDate.of(2012, 1, 1)),
                new CalculationPolicyPublished(
                        POLICY_ID.policy(),
                        POLICY_ID.version(),
                        new CalculationPolicy("Latest", new CalculationMethod.Latest(), 1, 1, 2, Rounding.HALF_UP),
                        LocalDate.of(2012, 1, 1)));
    }

    public static PathwayVersionId version(String pathway, String version) {
        return new PathwayVersionId(new PathwayId(pathway), version);
    }

    /// For example `AAA-TMA-1`.
    public static CompetencyCode assignment(String pathway, int number) {
        return new CompetencyCode(pathway + "-TMA-" + number);
    }

    public static CompetencyCode exam(String pathway, int number) {
        return new CompetencyCode(pathway + "-Exam-" + number);
    }

    public static List<CompetencyCode> competencies(String pathway, int assignments) {
        var codes = new ArrayList<CompetencyCode>();
        IntStream.rangeClosed(1, assignments).forEach(n -> codes.add(assignment(pathway, n)));
        codes.add(exam(pathway, 1));
        codes.add(exam(pathway, 2));
        return codes;
    }

    /// A framework version and the pathway version that asks for it; completed by its second milestone.
    public static List<DomainEvent> publish(
            PathwayVersionId id, int assignments, LocalDate startsOn, LocalDate endsOn) {
        var pathway = id.pathway().code();
        var framework = new FrameworkVersionId(new FrameworkId(pathway), id.version());
        var items = competencies(pathway, assignments).stream()
                .map(code -> new Competency(code, "Can do " + code, null))
                .toList();
        var leaves = items.stream()
                .<Requirement>map(item -> new Requirement.Mastery(item.code()))
                .toList();
        var tree = new Requirement.AllOf(
                "all",
                "All of " + pathway,
                List.of(
                        new Requirement.AllOf("assignments", "All assignments", leaves.subList(0, assignments)),
                        new Requirement.NOf("exams", "One exam", 1, leaves.subList(assignments, leaves.size()))));
        var milestones = List.of(
                new Milestone(HALFWAY, "Halfway", "assignments", Gate.REQUIREMENT, List.of()),
                new Milestone(COMPLETION, "Completion", "all", Gate.BOARD, List.of("pass", "distinction")));
        return List.of(
                new FrameworkVersionPublished(
                        framework.framework(),
                        framework.version(),
                        new FrameworkDefinition("Framework " + framework, null, items),
                        startsOn),
                new PathwayVersionPublished(
                        id.pathway(),
                        id.version(),
                        new PathwayDefinition(
                                "Pathway " + pathway,
                                framework,
                                SCALE_ID,
                                POLICY_ID,
                                startsOn,
                                endsOn,
                                tree,
                                milestones),
                        startsOn));
    }

    private Catalogue() {}
}
