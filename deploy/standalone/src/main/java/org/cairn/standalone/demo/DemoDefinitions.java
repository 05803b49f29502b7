package org.cairn.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.cairn.contracts.framework.PublishMasteryScale;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Score;
import org.cairn.standalone.demo.DemoPathway.DemoCompetency;

/// What the demo university publishes.
final class DemoDefinitions {

    /// The lowest score that shows mastery.
    static final int MASTERY_FROM = 55;

    static final MilestoneCode FOUNDATION = new MilestoneCode("foundation");
    static final MilestoneCode COMPLETION = new MilestoneCode("completion");
    private static final ScaleVersionId SCALE = new ScaleVersionId(new ScaleId("proficiency"), "1");
    private static final PolicyVersionId POLICY = new PolicyVersionId(new PolicyId("best-evidence"), "1");

    static PublishMasteryScale scale(Act act) {
        var levels = List.of(
                new ScaleLevel("beginning", "Beginning", Score.of(0), false),
                new ScaleLevel("developing", "Developing", Score.of(35), false),
                new ScaleLevel("proficient", "Proficient", Score.of(MASTERY_FROM), true),
                new ScaleLevel("exemplary", "Exemplary", Score.of(80), true));
        return new PublishMasteryScale(SCALE, new MasteryScale("Proficiency", Score.of(0), Score.of(100), levels), act);
    }

    static PublishCalculationPolicy policy(Act act) {
        var best = new CalculationPolicy("Best evidence", new CalculationMethod.Highest(), 1, 1, 1, Rounding.HALF_UP);
        return new PublishCalculationPolicy(POLICY, best, act);
    }

    static PublishFrameworkVersion framework(DemoPresentation presentation, Act act) {
        var pathway = presentation.pathway();
        var competencies = pathway.competencies()
                .map(each -> new Competency(pathway.code(each), each.statement(), null))
                .toList();
        return new PublishFrameworkVersion(
                framework(presentation), new FrameworkDefinition(pathway.title(), null, competencies), act);
    }

    static PublishPathwayVersion pathway(DemoPresentation presentation, Act act) {
        var pathway = presentation.pathway();
        var core = new Requirement.AllOf("core", "Core", leaves(pathway, pathway.core()));
        var electives = new Requirement.NOf(
                "electives", "Electives", pathway.electivesNeeded(), leaves(pathway, pathway.electives()));
        var all = new Requirement.AllOf("all", pathway.title(), List.of(core, electives));
        var milestones = List.of(
                new Milestone(FOUNDATION, "Foundation", core.node(), Gate.REQUIREMENT, List.of()),
                new Milestone(COMPLETION, "Completion", all.node(), Gate.BOARD, List.of("pass", "merit")));
        return new PublishPathwayVersion(
                presentation.id(),
                new PathwayDefinition(
                        pathway.title(),
                        framework(presentation),
                        SCALE,
                        POLICY,
                        presentation.startsOn(),
                        presentation.endsOn(),
                        all,
                        milestones),
                act);
    }

    private static FrameworkVersionId framework(DemoPresentation presentation) {
        return new FrameworkVersionId(new FrameworkId(presentation.pathway().code()), presentation.version());
    }

    private static List<Requirement> leaves(DemoPathway pathway, List<DemoCompetency> competencies) {
        var leaves = new ArrayList<Requirement>();
        for (var each : competencies) leaves.add(new Requirement.Mastery(pathway.code(each)));
        return leaves;
    }

    private DemoDefinitions() {}
}
