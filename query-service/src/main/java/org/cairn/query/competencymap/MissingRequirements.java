package org.cairn.query.competencymap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.LevelAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.pathway.Requirement.Prerequisite;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.contracts.pathway.evaluation.RequirementCheck;
import org.cairn.contracts.pathway.evaluation.Standing;
import org.cairn.query.competencymap.CompetencyMap.Because;
import org.cairn.query.competencymap.CompetencyMap.Competency;
import org.cairn.query.competencymap.CompetencyMap.Missing;
import org.jspecify.annotations.Nullable;

/// What is still missing for milestones and why, decided as the write side decides it: by levels, waivers
/// and choices, and together with the milestones that are reached already, as what counts there may count
/// nowhere else.
final class MissingRequirements {
    private final Requirement tree;
    private final List<Milestone> milestones;
    private final Attained attained;
    private final RequirementCheck check;
    private final Approvals approvals;
    private final Map<String, Competency> competencies = new HashMap<>();

    /// @param scale from lowest to highest
    MissingRequirements(
            Requirement tree,
            List<Milestone> milestones,
            List<ScaleLevel> scale,
            Attained attained,
            Approvals approvals,
            List<Competency> competencies) {
        this.tree = tree;
        this.milestones = milestones;
        this.attained = attained;
        this.approvals = approvals;
        check = RequirementCheck.of(tree, scale.stream().map(ScaleLevel::code).toList());
        for (var each : competencies) this.competencies.put(each.competency(), each);
    }

    List<CompetencyMap.Milestone> all() {
        return milestones.stream().map(this::of).toList();
    }

    private CompetencyMap.Milestone of(Milestone milestone) {
        var node = find(milestone.requires());
        var standing = standing(milestone, node);
        var last = approvals.last(milestone.milestone().code());
        return new CompetencyMap.Milestone(
                milestone.milestone().code(),
                milestone.title(),
                milestone.gate(),
                last == null ? "open" : last.step(),
                last == null ? null : last.effectiveOn(),
                approvals.isReached(milestone.milestone().code()),
                standing.met(),
                standing.met()
                        ? List.of()
                        : missing(node, standing.metNodes(), null).distinct().toList());
    }

    private Standing standing(Milestone asked, Requirement node) {
        var nodes = new ArrayList<String>();
        for (var each : milestones) {
            if (each.equals(asked) || !approvals.isReached(each.milestone().code())) continue;
            nodes.add(find(each.requires()).node());
            if (!check.isMet(nodes, attained)) nodes.removeLast();
        }
        nodes.add(node.node());
        var whole = check.standing(nodes, attained);
        return new Standing(
                whole.met(), within(node, whole), whole.counted(), whole.waived(), whole.credits(), whole.missing());
    }

    /// The nodes below that are met, without competencies that count for another milestone only.
    private static Set<String> within(Requirement node, Standing whole) {
        var names = node.nodes()
                .filter(each -> !(each instanceof Mastery))
                .map(Requirement::node)
                .collect(Collectors.toSet());
        var met = new LinkedHashSet<String>();
        node.nodes().map(Requirement::node).filter(whole.metNodes()::contains).forEach(name -> {
            var here = names.contains(name)
                    || whole.waived().contains(name)
                    || whole.counted().stream()
                            .anyMatch(one -> one.competency().code().equals(name)
                                    && (names.isEmpty() || names.contains(one.below())));
            if (here) met.add(name);
        });
        return met;
    }

    private Requirement find(String name) {
        return tree.nodes().filter(each -> each.node().equals(name)).findFirst().orElse(tree);
    }

    /// All-of is taken apart, since each of its parts has to be shown. Where there is a choice it stays whole.
    ///
    /// @param level the lowest that will do there; null for any
    private Stream<Missing> missing(Requirement requirement, Set<String> met, @Nullable String level) {
        if (met.contains(requirement.node())) return Stream.empty();
        return switch (requirement) {
            case AllOf all -> below(all, met, level);
            case LevelAtLeast all -> below(all, met, all.level());
            case Prerequisite all ->
                Stream.concat(
                        all.requires().stream()
                                .filter(name -> !check.isMet(List.of(name), attained))
                                .flatMap(name -> missing(find(name), met, null)),
                        below(all, met, level));
            case CreditsAtLeast some -> Stream.of(credits(some, met, level));
            case NOf some -> Stream.of(choice(some, some.n(), met, level));
            case ChoiceGroup group -> Stream.of(choice(group, group.min(), met, level));
            case Mastery leaf -> {
                var asked = leaf.level() == null ? level : leaf.level();
                var code = leaf.node();
                yield Stream.of(new Missing(
                        code, leaf.title(), 1, null, asked, List.of(code), List.of(because(code, asked, true))));
            }
        };
    }

    private Stream<Missing> below(Requirement all, Set<String> met, @Nullable String level) {
        return all.of().stream().flatMap(each -> missing(each, met, level));
    }

    private Missing choice(Requirement some, int n, Set<String> met, @Nullable String level) {
        var open = open(some, met);
        var needed = Math.max(1, n - (some.of().size() - open.size()));
        return new Missing(some.node(), some.title(), needed, null, level, open, reasons(some, open, level));
    }

    private Missing credits(CreditsAtLeast some, Set<String> met, @Nullable String level) {
        var there = check.standing(some.node(), attained).credits().value();
        var lacking = some.credits().value().subtract(there).max(BigDecimal.ZERO);
        var open = open(some, met);
        return new Missing(some.node(), some.title(), 0, lacking, level, open, reasons(some, open, level));
    }

    private static List<String> open(Requirement some, Set<String> met) {
        return some.of().stream()
                .map(Requirement::node)
                .filter(each -> !met.contains(each))
                .toList();
    }

    private List<Because> reasons(Requirement some, List<String> open, @Nullable String level) {
        var chosen = some instanceof ChoiceGroup group && group.declared()
                ? attained.chosen().getOrDefault(group.node(), Set.of())
                : null;
        return some.of().stream()
                .filter(each -> open.contains(each.node()))
                .flatMap(option -> option.competencies()
                        .map(code -> because(
                                code.code(), levelOf(option, level), chosen == null || chosen.contains(option.node()))))
                .distinct()
                .toList();
    }

    private static @Nullable String levelOf(Requirement option, @Nullable String level) {
        return option instanceof Mastery leaf && leaf.level() != null ? leaf.level() : level;
    }

    private Because because(String code, @Nullable String asked, boolean isChosen) {
        if (!isChosen) return Reasons.notChosen(code);
        var competency = competencies.get(code);
        if (competency == null) return new Because(code, "no-evidence", "Nothing has been handed in.");
        if (competency.because() != null) return competency.because();
        var level = competency.level();
        if (level == null) return Reasons.blindMarkingOpen(code);
        return asked == null || asked.equals(level)
                ? Reasons.countsElsewhere(code)
                : Reasons.levelTooLow(code, level, asked);
    }
}
