package org.cairn.command.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.cairn.contracts.pathway.evaluation.Standing;

/// How the requirements of a pathway stand for one enrolment.
public final class Requirements {

    /// How a milestone's requirement stands at the end of that day.
    ///
    /// It is asked together with those of the milestones that are reached already: what counts there in an
    /// exclusive group is used up, unless it can be spared because something else will do in its place. A reached
    /// milestone whose own requirement is no longer met (the board let it pass, or mastery was taken back) uses
    /// nothing up.
    public static Standing standing(
            Milestone milestone, PathwayDefinition pathway, EnrolmentState enrolment, LocalDate day, Knowledge known) {
        var check = check(pathway, known);
        var attained = attained(pathway, enrolment, day, known);
        var nodes = new ArrayList<String>();
        for (var reached : reached(milestone, pathway, enrolment, day)) {
            nodes.add(reached);
            if (!check.isMet(nodes, attained)) nodes.removeLast();
        }
        nodes.add(milestone.requires());
        return onlyOf(milestone.requires(), pathway.requirement(), check.standing(nodes, attained));
    }

    /// Without what counts for other milestones only.
    private static Standing onlyOf(String node, Requirement tree, Standing whole) {
        var nodes = tree.nodes()
                .filter(each -> each.node().equals(node))
                .findFirst()
                .orElseThrow()
                .nodes()
                .toList();
        var inner = nodes.stream().filter(each -> !(each instanceof Mastery)).map(Requirement::node);
        var names = inner.collect(Collectors.toSet());
        var counted = whole.counted().stream()
                .filter(each -> names.contains(each.below())
                        || names.isEmpty() && each.competency().code().equals(node))
                .toList();
        var met = new LinkedHashSet<String>();
        for (var each : nodes) {
            var name = each.node();
            var counts = !(each instanceof Mastery)
                    || whole.waived().contains(name)
                    || counted.stream().anyMatch(one -> one.competency().code().equals(name));
            if (counts && whole.metNodes().contains(name)) met.add(name);
        }
        return new Standing(whole.met(), met, counted, whole.waived(), whole.credits(), whole.missing());
    }

    /// The check of a pathway's tree, on its scale.
    public static RequirementCheck check(PathwayDefinition pathway, Knowledge known) {
        var levels = Pathways.scaleOf(pathway, known).levels().stream().map(ScaleLevel::code);
        return RequirementCheck.of(pathway.requirement(), levels.toList());
    }

    /// What counts at the end of that day.
    public static Attained attained(
            PathwayDefinition pathway, EnrolmentState enrolment, LocalDate day, Knowledge known) {
        var levels = new HashMap<CompetencyCode, String>();
        enrolment
                .assessment()
                .mastery()
                .highestBy(day, Pathways.scaleOf(pathway, known))
                .forEach((competency, grant) -> levels.put(
                        competency,
                        grant.onFormerScale()
                                ? Attained.LEVEL_UNKNOWN
                                : grant.verdict().level()));
        return new Attained(
                levels,
                enrolment.approvals().waivedOn(day).keySet(),
                enrolment.participation().chosenBy(day));
    }

    /// The nodes of other milestones that were reached by then, in the order in which they were.
    private static List<String> reached(
            Milestone asked, PathwayDefinition pathway, EnrolmentState enrolment, LocalDate day) {
        var reached = new ArrayList<String>();
        for (var approval : enrolment.approvals().byId().values()) {
            var confirmed = approval.confirmed();
            if (confirmed == null
                    || !approval.isInForce()
                    || confirmed.effectiveOn().isAfter(day)) continue;
            pathway.milestones().stream()
                    .filter(each -> each.milestone().equals(confirmed.milestone()))
                    .filter(each -> !each.milestone().equals(asked.milestone()))
                    .forEach(each -> reached.add(each.requires()));
        }
        return reached;
    }

    private Requirements() {}
}
