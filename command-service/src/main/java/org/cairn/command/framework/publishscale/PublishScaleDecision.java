package org.cairn.command.framework.publishscale;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.SCALE_BOUNDS_REVERSED;
import static org.cairn.contracts.framework.FrameworkReason.SCALE_LEVELS_OUT_OF_ORDER;
import static org.cairn.contracts.framework.FrameworkReason.SCALE_VERSION_ALREADY_PUBLISHED;
import static org.cairn.contracts.framework.FrameworkReason.SCALE_WITHOUT_MASTERY;

import java.util.HashSet;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.MasteryScalePublished;
import org.cairn.contracts.framework.PublishMasteryScale;

final class PublishScaleDecision implements Slice<PublishMasteryScale> {

    @Override
    public Class<PublishMasteryScale> command() {
        return PublishMasteryScale.class;
    }

    @Override
    public Decision decide(PublishMasteryScale command, Knowledge known) {
        var scale = command.definition();
        if (scale.minimum().atLeast(scale.maximum())) return reject(SCALE_BOUNDS_REVERSED);
        if (!levelsRise(scale)) return reject(SCALE_LEVELS_OUT_OF_ORDER);
        if (!masteryIsAtTheTop(scale)) return reject(SCALE_WITHOUT_MASTERY);

        var published = known.of(Versions.OF_SCALE, command.id().scale())
                .get(command.id().version());
        if (scale.equals(published)) return NOTHING_NEW;
        if (published != null) return reject(SCALE_VERSION_ALREADY_PUBLISHED);

        return accept(new MasteryScalePublished(
                command.id().scale(),
                command.id().version(),
                scale,
                command.act().effectiveOn()));
    }

    private static boolean levelsRise(MasteryScale scale) {
        var codes = new HashSet<String>();
        for (var i = 0; i < scale.levels().size(); i++) {
            var level = scale.levels().get(i);
            if (!codes.add(level.code())) return false;
            if (!scale.contains(level.from())) return false;
            if (i == 0 && !level.from().equals(scale.minimum())) return false;
            if (i > 0 && scale.levels().get(i - 1).from().atLeast(level.from())) return false;
        }
        return true;
    }

    private static boolean masteryIsAtTheTop(MasteryScale scale) {
        var mastery = false;
        for (var level : scale.levels()) {
            if (mastery && !level.mastery()) return false;
            mastery |= level.mastery();
        }
        return mastery;
    }
}
