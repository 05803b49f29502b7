package org.cairn.projections.bi;

import java.util.HashMap;
import java.util.function.Consumer;
import org.cairn.contracts.assessment.RecalculationRun;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.DesignBaselineRatified;
import org.cairn.contracts.pathway.PathwayEvent;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.PathwayVersionRetired;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.projections.Codes;

/// What the design of programmes says.
final class PathwayFacts {

    static void of(At at, PathwayEvent event, Consumer<? super Fact> facts) {
        switch (event) {
            case PathwayVersionPublished e -> version(at, e, facts);
            case PathwayVersionRetired e ->
                facts.accept(new PathwayFact.Retirement(at, e.pathway().code(), e.version(), e.teachOutUntil()));
            case DesignBaselineRatified e -> baseline(at, e, facts);
        }
    }

    private static void version(At at, PathwayVersionPublished e, Consumer<? super Fact> facts) {
        var definition = e.definition();
        var ects = definition.amountsTo().ects();
        var completing = Codes.completing(definition);
        facts.accept(new PathwayFact.PathwayVersion(
                at,
                e.pathway().code(),
                e.version(),
                definition.title(),
                definition.startsOn(),
                definition.endsOn(),
                definition.framework().framework().code(),
                definition.framework().version(),
                definition.scale().scale().code(),
                definition.scale().version(),
                definition.policy().policy().code(),
                definition.policy().version(),
                ects == null ? null : ects.value(),
                definition.amountsTo().eqf(),
                completing == null ? null : completing.code(),
                definition.sets().expectedDays(),
                definition.requirement()));
        leaves(at, e, facts);
        milestones(at, e, facts);
        options(at, e, facts);
    }

    private static void leaves(At at, PathwayVersionPublished e, Consumer<? super Fact> facts) {
        var place = 0;
        for (var node : e.definition().requirement().nodes().toList()) {
            if (!(node instanceof Requirement.Mastery leaf)) continue;
            var credits = leaf.credits();
            facts.accept(new PathwayFact.RequirementLeaf(
                    at,
                    e.pathway().code(),
                    e.version(),
                    ++place,
                    leaf.competency().code(),
                    e.definition().framework().framework().code(),
                    e.definition().framework().version(),
                    credits == null ? null : credits.value(),
                    leaf.level()));
        }
    }

    private static void milestones(At at, PathwayVersionPublished e, Consumer<? super Fact> facts) {
        var nodes = new HashMap<String, Requirement>();
        e.definition().requirement().nodes().forEach(node -> nodes.putIfAbsent(node.node(), node));
        var worth = LeastCredits.of(e.definition().requirement());
        var completing = Codes.completing(e.definition());
        var ordinal = 0;
        for (var milestone : e.definition().milestones()) {
            var node = nodes.getOrDefault(milestone.requires(), e.definition().requirement());
            facts.accept(new PathwayFact.PathwayMilestone(
                    at,
                    e.pathway().code(),
                    e.version(),
                    ++ordinal,
                    milestone.milestone().code(),
                    milestone.title(),
                    milestone.requires(),
                    node.competencies().distinct().map(CompetencyCode::code).toList(),
                    Credits.ofHundredths(worth.toMeet(node)).value(),
                    milestone.milestone().equals(completing)));
        }
    }

    private static void options(At at, PathwayVersionPublished e, Consumer<? super Fact> facts) {
        e.definition().requirement().nodes().forEach(node -> {
            if (!(node instanceof Requirement.ChoiceGroup group)) return;
            var ordinal = 0;
            for (var option : group.options()) {
                facts.accept(new PathwayFact.ChoiceOption(
                        at, e.pathway().code(), e.version(), group.node(), option, ++ordinal));
            }
        });
    }

    private static void baseline(At at, DesignBaselineRatified e, Consumer<? super Fact> facts) {
        var plan = e.definition().observationPlan();
        facts.accept(new PathwayFact.Baseline(
                at,
                e.pathway().code(),
                e.baseline(),
                plan.rubric(),
                plan.sections(),
                plan.walkthroughs(),
                plan.observers(),
                plan.checkInsPerLearner(),
                plan.secondMarkingPercent(),
                plan.turnaroundDays(),
                plan.anchorsPerAssessor(),
                e.definition().ratifiedBy().size(),
                e.definition().supersedes()));
        for (var target : e.definition().indicators()) {
            facts.accept(new PathwayFact.BaselineTarget(
                    at,
                    e.pathway().code(),
                    e.baseline(),
                    target.indicator(),
                    target.target().value(),
                    target.tolerance().value(),
                    target.weight().value(),
                    target.minN()));
        }
    }

    static PathwayFact.Recalculation of(At at, RecalculationRun e) {
        return new PathwayFact.Recalculation(
                at,
                e.recalculation().value(),
                e.pathway().code(),
                e.version(),
                e.newPolicy().policy().code(),
                e.newPolicy().version(),
                Codes.of(e.cause()),
                e.enrolments(),
                e.grants());
    }

    private PathwayFacts() {}
}
