package org.cairn.command.framework.publishrubric;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_CRITERION_REPEATED;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_LEVELS_OUT_OF_ORDER;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_LEVEL_NOT_ON_SCALE;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_LEVEL_UNKNOWN;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_SCALE_NOT_PUBLISHED;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_VERSION_ALREADY_PUBLISHED;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_WEIGHTS_NOT_ONE;
import static org.cairn.contracts.framework.FrameworkReason.RUBRIC_WITHOUT_CRITERIA;

import java.util.HashSet;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.PublishRubricVersion;
import org.cairn.contracts.framework.Rubric;
import org.cairn.contracts.framework.RubricCriterion;
import org.cairn.contracts.framework.RubricLevel;
import org.cairn.contracts.framework.RubricVersionPublished;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

final class PublishRubricDecision implements Slice<PublishRubricVersion> {

    @Override
    public Class<PublishRubricVersion> command() {
        return PublishRubricVersion.class;
    }

    @Override
    public Decision decide(PublishRubricVersion command, Knowledge known) {
        var rubric = command.definition();
        var flaw = flawOf(rubric);
        if (flaw != null) return reject(flaw);

        var published = known.of(Versions.OF_RUBRIC, command.id().rubric())
                .get(command.id().version());
        if (rubric.equals(published)) return NOTHING_NEW;
        if (published != null) return reject(RUBRIC_VERSION_ALREADY_PUBLISHED);

        if (rubric.scale() != null) {
            var scale = known.of(Versions.OF_SCALE, rubric.scale().scale())
                    .get(rubric.scale().version());
            if (scale == null) return reject(RUBRIC_SCALE_NOT_PUBLISHED);
            if (!rubric.levels().stream().allMatch(level -> isOn(scale, level))) {
                return reject(RUBRIC_LEVEL_NOT_ON_SCALE);
            }
        }

        return accept(new RubricVersionPublished(
                command.id().rubric(),
                command.id().version(),
                rubric,
                command.act().effectiveOn()));
    }

    private static @Nullable Reason flawOf(Rubric rubric) {
        if (!rubric.levelsRise()) return RUBRIC_LEVELS_OUT_OF_ORDER;
        if (rubric.criteria().isEmpty()) return RUBRIC_WITHOUT_CRITERIA;
        var codes = new HashSet<String>();
        for (var criterion : rubric.criteria()) {
            if (!codes.add(criterion.code())) return RUBRIC_CRITERION_REPEATED;
            if (!namesItsLevels(rubric, criterion)) return RUBRIC_LEVEL_UNKNOWN;
        }
        // Even if every criterion names a level of its own: whoever reads the rubric must not meet a name for nothing.
        if (rubric.rank(rubric.requiredLevel()) < 0) return RUBRIC_LEVEL_UNKNOWN;
        return rubric.weightsSumToOne() ? null : RUBRIC_WEIGHTS_NOT_ONE;
    }

    private static boolean namesItsLevels(Rubric rubric, RubricCriterion criterion) {
        var described = new HashSet<String>();
        return rubric.rank(rubric.requiredIn(criterion)) >= 0
                && criterion.descriptors().stream()
                        .allMatch(each -> rubric.rank(each.level()) >= 0 && described.add(each.level()));
    }

    private static boolean isOn(MasteryScale scale, RubricLevel level) {
        return scale.contains(level.points())
                && scale.levelOf(level.points()).code().equals(level.code());
    }
}
