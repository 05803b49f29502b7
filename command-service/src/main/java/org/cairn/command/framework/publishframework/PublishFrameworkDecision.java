package org.cairn.command.framework.publishframework;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.COMPETENCY_CODE_REPEATED;
import static org.cairn.contracts.framework.FrameworkReason.COMPETENCY_PARENTS_IN_A_CIRCLE;
import static org.cairn.contracts.framework.FrameworkReason.COMPETENCY_PARENT_UNKNOWN;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_ALREADY_PUBLISHED;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_WITHOUT_COMPETENCIES;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.FrameworkVersionPublished;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.jspecify.annotations.Nullable;

final class PublishFrameworkDecision implements Slice<PublishFrameworkVersion> {

    @Override
    public Class<PublishFrameworkVersion> command() {
        return PublishFrameworkVersion.class;
    }

    @Override
    public Decision decide(PublishFrameworkVersion command, Knowledge known) {
        var definition = command.definition();
        if (definition.competencies().isEmpty()) return reject(FRAMEWORK_WITHOUT_COMPETENCIES);
        var parents = new HashMap<CompetencyCode, @Nullable CompetencyCode>();
        for (var competency : definition.competencies()) {
            if (parents.containsKey(competency.code())) return reject(COMPETENCY_CODE_REPEATED);
            parents.put(competency.code(), competency.parent());
        }
        for (var parent : parents.values()) {
            if (parent != null && !parents.containsKey(parent)) return reject(COMPETENCY_PARENT_UNKNOWN);
        }
        if (hasCircle(parents)) return reject(COMPETENCY_PARENTS_IN_A_CIRCLE);

        var published = known.of(Versions.OF_FRAMEWORK, command.id().framework())
                .get(command.id().version());
        if (definition.equals(published)) return NOTHING_NEW;
        if (published != null) return reject(FRAMEWORK_VERSION_ALREADY_PUBLISHED);

        return accept(new FrameworkVersionPublished(
                command.id().framework(),
                command.id().version(),
                definition,
                command.act().effectiveOn()));
    }

    private static boolean hasCircle(Map<CompetencyCode, @Nullable CompetencyCode> parents) {
        var safe = new HashSet<CompetencyCode>();
        for (var start : parents.keySet()) {
            var path = new HashSet<CompetencyCode>();
            for (CompetencyCode at = start; at != null && !safe.contains(at); at = parents.get(at)) {
                if (!path.add(at)) return true;
            }
            safe.addAll(path);
        }
        return false;
    }
}
