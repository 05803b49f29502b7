package org.cairn.contracts.enrolment.pace;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.ChoiceGroup;
import org.cairn.contracts.pathway.Requirement.CreditsAtLeast;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;

/// The credits of a pathway version, in hundredths. Where no competency has any, each counts as one.
public final class PlannedCredits {
    private static final long ONE = 100;

    private final Requirement tree;
    private final Map<CompetencyCode, Long> credits = new HashMap<>();
    private final boolean counted;

    public PlannedCredits(Requirement tree) {
        this.tree = tree;
        tree.nodes()
                .filter(Mastery.class::isInstance)
                .map(Mastery.class::cast)
                .filter(leaf -> leaf.credits() != null)
                .forEach(leaf -> credits.merge(
                        leaf.competency(),
                        Objects.requireNonNullElse(leaf.credits(), Credits.NONE).hundredths(),
                        Math::max));
        counted = credits.isEmpty();
    }

    public long of(CompetencyCode competency) {
        return counted ? ONE : credits.getOrDefault(competency, 0L);
    }

    public long of(Collection<CompetencyCode> competencies) {
        return competencies.stream().mapToLong(this::of).sum();
    }

    /// What it takes at least to meet these nodes together. Of a choice the options with the fewest credits
    /// are due, in the tree's order where that is equal; where credits are asked for, leaves in the tree's
    /// order until there are enough. A competency that several nodes ask for is due once; one that was
    /// recognised, or whose node was waived, is not due.
    public Set<CompetencyCode> due(Collection<String> nodes, Set<CompetencyCode> recognised, Set<String> waived) {
        var due = new LinkedHashSet<CompetencyCode>();
        for (var name : nodes) {
            tree.nodes()
                    .filter(each -> each.node().equals(name))
                    .findFirst()
                    .ifPresent(node -> due.addAll(due(node, recognised, waived)));
        }
        return due;
    }

    private Set<CompetencyCode> due(Requirement node, Set<CompetencyCode> recognised, Set<String> waived) {
        if (node.canBeWaived() && waived.contains(node.node())) return Set.of();
        return switch (node) {
            case Mastery leaf -> recognised.contains(leaf.competency()) ? Set.of() : Set.of(leaf.competency());
            case NOf some -> cheapest(some.of(), some.n(), recognised, waived);
            case ChoiceGroup group -> cheapest(group.of(), group.min(), recognised, waived);
            case CreditsAtLeast some -> enough(some, recognised, waived);
            case Requirement.AllOf _, Requirement.LevelAtLeast _, Requirement.Prerequisite _ -> {
                var all = new LinkedHashSet<CompetencyCode>();
                for (var each : node.of()) all.addAll(due(each, recognised, waived));
                yield all;
            }
        };
    }

    private Set<CompetencyCode> cheapest(
            List<Requirement> options, int n, Set<CompetencyCode> recognised, Set<String> waived) {
        var due = new LinkedHashSet<CompetencyCode>();
        options.stream()
                .map(each -> due(each, recognised, waived))
                .sorted(Comparator.comparingLong(this::of))
                .limit(n)
                .forEach(due::addAll);
        return due;
    }

    private Set<CompetencyCode> enough(CreditsAtLeast some, Set<CompetencyCode> recognised, Set<String> waived) {
        var leaves = some.competencies().distinct().toList();
        var lacking = some.credits().hundredths()
                - of(leaves.stream().filter(recognised::contains).toList());
        var due = new LinkedHashSet<CompetencyCode>();
        for (var leaf : leaves) {
            if (lacking <= 0) break;
            if (recognised.contains(leaf) || waived.contains(leaf.code())) continue;
            due.add(leaf);
            lacking -= of(leaf);
        }
        return due;
    }
}
