package org.cairn.standalone.oulad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Score;

/// What is published: the data set's scale and policy, and for each presentation a framework and a pathway version.
final class OuladDefinitions {

    /// The data set's own rule: 40 is a pass.
    static final Score PASS = Score.of(40);

    static final MilestoneCode COMPLETION = new MilestoneCode("completion");
    private static final ScaleVersionId SCALE = new ScaleVersionId(new ScaleId("ou-percent"), "1");
    private static final PolicyVersionId POLICY = new PolicyVersionId(new PolicyId("ou-latest"), "1");
    private static final int DECIMALS = 2;

    static PublishMasteryScale scale(Act act) {
        var levels =
                List.of(new ScaleLevel("fail", "Fail", Score.of(0), false), new ScaleLevel("pass", "Pass", PASS, true));
        return new PublishMasteryScale(SCALE, new MasteryScale("Per cent", Score.of(0), Score.of(100), levels), act);
    }

    static PublishCalculationPolicy policy(Act act) {
        var latest = new CalculationPolicy(
                "Latest judgement", new CalculationMethod.Latest(), 1, 1, DECIMALS, Rounding.HALF_UP);
        return new PublishCalculationPolicy(POLICY, latest, act);
    }

    static PublishFrameworkVersion framework(Presentation presentation, List<NumberedAssessment> assessments, Act act) {
        var competencies = assessments.stream()
                .map(each -> new Competency(each.competency(), each.statement(), null))
                .toList();
        return new PublishFrameworkVersion(
                frameworkId(presentation), new FrameworkDefinition(title(presentation), null, competencies), act);
    }

    static PublishPathwayVersion pathway(Course course, List<NumberedAssessment> assessments, Act act) {
        var presentation = course.presentation();
        var tree = new Requirement.AllOf("all", "All of " + title(presentation), groups(assessments));
        var completion =
                new Milestone(COMPLETION, "Completion", tree.node(), Gate.BOARD, List.of("pass", "distinction"));
        LocalDate start = presentation.startsOn();
        var definition = new PathwayDefinition(
                title(presentation),
                frameworkId(presentation),
                SCALE,
                POLICY,
                start,
                start.plusDays(course.lengthDays()),
                tree,
                List.of(completion));
        return new PublishPathwayVersion(pathwayId(presentation), definition, act);
    }

    static PathwayVersionId pathwayId(Presentation presentation) {
        return new PathwayVersionId(new PathwayId(presentation.module()), presentation.code());
    }

    private static FrameworkVersionId frameworkId(Presentation presentation) {
        return new FrameworkVersionId(new FrameworkId(presentation.module()), presentation.code());
    }

    /// All coursework, and one examination where there are several to choose from.
    private static List<Requirement> groups(List<NumberedAssessment> assessments) {
        var groups = new ArrayList<Requirement>();
        for (var type : AssessmentType.values()) {
            var leaves = assessments.stream()
                    .filter(each -> each.assessment().type() == type)
                    .<Requirement>map(each -> new Requirement.Mastery(each.competency()))
                    .toList();
            if (leaves.isEmpty()) continue;
            var node = type.code().toLowerCase(Locale.ROOT);
            groups.add(
                    type == AssessmentType.EXAM
                            ? new Requirement.NOf(node, type.title(), 1, leaves)
                            : new Requirement.AllOf(node, type.title(), leaves));
        }
        return groups;
    }

    private static String title(Presentation presentation) {
        return "Module %s, presentation %s".formatted(presentation.module(), presentation.code());
    }

    private OuladDefinitions() {}
}
