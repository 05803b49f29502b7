package org.cairn.command.framework.ratifycrosswalk;

import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.framework.FrameworkReason.FRAMEWORK_VERSION_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.framework.CrosswalkRules;
import org.cairn.command.state.Versions;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.RatifyCrosswalk;
import org.jspecify.annotations.Nullable;

final class RatifyCrosswalkDecision implements Slice<RatifyCrosswalk> {

    @Override
    public Class<RatifyCrosswalk> command() {
        return RatifyCrosswalk.class;
    }

    @Override
    public Decision decide(RatifyCrosswalk command, Knowledge known) {
        var crosswalk = command.crosswalk();
        var old = published(crosswalk.from(), known);
        var next = published(crosswalk.to(), known);
        if (old == null || next == null) return reject(FRAMEWORK_VERSION_UNKNOWN);
        return CrosswalkRules.decide(crosswalk, old, next, command.act(), known);
    }

    private static @Nullable FrameworkDefinition published(FrameworkVersionId id, Knowledge known) {
        return known.of(Versions.OF_FRAMEWORK, id.framework()).get(id.version());
    }
}
