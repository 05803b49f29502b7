package org.cairn.command.pathway.publishpathway;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_DEPRECATED;
import static org.cairn.contracts.pathway.PathwayReason.COMPETENCY_NOT_IN_FRAMEWORK;
import static org.cairn.contracts.pathway.PathwayReason.FRAMEWORK_VERSION_NOT_PUBLISHED;
import static org.cairn.contracts.pathway.PathwayReason.MILESTONE_LEVEL_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.MILESTONE_NODE_UNKNOWN;
import static org.cairn.contracts.pathway.PathwayReason.MILESTONE_REPEATED;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_ALREADY_PUBLISHED;
import static org.cairn.contracts.pathway.PathwayReason.POLICY_VERSION_NOT_PUBLISHED;
import static org.cairn.contracts.pathway.PathwayReason.SCALE_VERSION_NOT_PUBLISHED;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Deprecations;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayVersionPublished;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

final class PublishPathwayDecision implements Slice<PublishPathwayVersion> {

    @Override
    public Class<PublishPathwayVersion> command() {
        return PublishPathwayVersion.class;
    }

    @Override
    public Decision decide(PublishPathwayVersion command, Knowledge known) {
        var definition = command.definition();
        if (definition.endsOn() != null && definition.endsOn().isBefore(definition.startsOn())) {
            return reject(PATHWAY_ENDS_BEFORE_IT_STARTS);
        }
        var flaw = RequirementTree.flawOf(definition.requirement());
        if (flaw == null) flaw = flawOf(definition.milestones(), definition.requirement());
        if (flaw == null) flaw = Sayings.flawOf(definition);
        if (flaw != null) return reject(flaw);

        var published = known.of(Versions.OF_PATHWAY, command.id().pathway())
                .get(command.id().version());
        if (definition.equals(published)) return NOTHING_NEW;
        if (published != null) return reject(PATHWAY_VERSION_ALREADY_PUBLISHED);

        var missing = missing(definition, known);
        if (missing != null) return reject(missing);
        if (Deprecations.barNew(definition.framework(), command.act(), known)) {
            return reject(FRAMEWORK_VERSION_DEPRECATED);
        }

        var scale = Pathways.scaleOf(definition, known);
        flaw = Sayings.flawOf(definition.sets(), scale);
        if (flaw == null) flaw = Reachability.flawOf(definition, scale);
        if (flaw != null) return reject(flaw);

        return accept(new PathwayVersionPublished(
                command.id().pathway(),
                command.id().version(),
                definition,
                command.act().effectiveOn()));
    }

    private static @Nullable Reason flawOf(List<Milestone> milestones, Requirement tree) {
        var nodes = tree.nodes().map(Requirement::node).collect(Collectors.toSet());
        var codes = new HashSet<>();
        for (var milestone : milestones) {
            if (!codes.add(milestone.milestone())) return MILESTONE_REPEATED;
            if (!nodes.contains(milestone.requires())) return MILESTONE_NODE_UNKNOWN;
            if (Set.copyOf(milestone.levels()).size() < milestone.levels().size()) return MILESTONE_LEVEL_REPEATED;
        }
        return null;
    }

    /// What the definition names and is not there.
    private static @Nullable Reason missing(PathwayDefinition definition, Knowledge known) {
        var framework = known.of(Versions.OF_FRAMEWORK, definition.framework().framework())
                .get(definition.framework().version());
        if (framework == null) return FRAMEWORK_VERSION_NOT_PUBLISHED;
        var scale = known.of(Versions.OF_SCALE, definition.scale().scale())
                .get(definition.scale().version());
        if (scale == null) return SCALE_VERSION_NOT_PUBLISHED;
        var policy = known.of(Versions.OF_POLICY, definition.policy().policy())
                .get(definition.policy().version());
        if (policy == null) return POLICY_VERSION_NOT_PUBLISHED;
        var competencies =
                framework.competencies().stream().map(Competency::code).collect(Collectors.toSet());
        return competencies.containsAll(definition.competencies()) ? null : COMPETENCY_NOT_IN_FRAMEWORK;
    }
}
