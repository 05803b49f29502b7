package org.cairn.contracts.enrolment.pace;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.Requirement;

/// What a pathway version asks for, as far as plans go by it.
public final class PlannedVersion {
    private final List<Stage> stages;
    private final PlannedCredits credits;
    private final Map<Set<String>, Set<CompetencyCode>> dueToAll = new ConcurrentHashMap<>();

    /// @param requires the node of the tree that the milestone rests on
    public record Stage(String milestone, String requires) {}

    /// @param stages in their order; the last one completes the pathway
    public PlannedVersion(List<Stage> stages, Requirement tree) {
        this.stages = List.copyOf(stages);
        credits = new PlannedCredits(tree);
    }

    public static PlannedVersion of(List<Milestone> milestones, Requirement tree) {
        return new PlannedVersion(
                milestones.stream()
                        .map(each -> new Stage(each.milestone().code(), each.requires()))
                        .toList(),
                tree);
    }

    /// Whether it is this milestone that completes the pathway.
    boolean isCompletedBy(String milestone) {
        return !stages.isEmpty() && stages.getLast().milestone().equals(milestone);
    }

    /// In hundredths.
    long credits(Collection<CompetencyCode> competencies) {
        return credits.of(competencies);
    }

    /// What it takes at least to reach these milestones together.
    Set<CompetencyCode> due(Collection<String> milestones, Set<CompetencyCode> recognised, Set<String> waived) {
        if (!recognised.isEmpty() || !waived.isEmpty()) return asked(milestones, recognised, waived);
        return dueToAll.computeIfAbsent(new HashSet<>(milestones), _ -> asked(milestones, Set.of(), Set.of()));
    }

    private Set<CompetencyCode> asked(
            Collection<String> milestones, Set<CompetencyCode> recognised, Set<String> waived) {
        var nodes = stages.stream()
                .filter(each -> milestones.contains(each.milestone()))
                .map(Stage::requires)
                .toList();
        return credits.due(nodes, recognised, waived);
    }
}
