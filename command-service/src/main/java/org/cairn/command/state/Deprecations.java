package org.cairn.command.state;

import java.util.Map;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionDeprecated;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// Which versions of one framework are deprecated.
public record Deprecations(Map<String, FrameworkVersionDeprecated> byVersion) {

    public static final Boundary<FrameworkId, Deprecations> BOUNDARY = Boundary.of(
            Tags.FRAMEWORK,
            new Deprecations(Map.of()),
            (before, event) -> event instanceof FrameworkVersionDeprecated deprecated
                    ? new Deprecations(Grown.by(before.byVersion, deprecated.version(), deprecated))
                    : before,
            FrameworkVersionDeprecated.class);

    /// Null if the version is in use.
    public static @Nullable FrameworkVersionDeprecated of(FrameworkVersionId id, Knowledge known) {
        return known.of(BOUNDARY, id.framework()).byVersion.get(id.version());
    }

    /// Whether something new may not rest on the version: from the day of the recording on, whatever day it is dated
    /// to; of history, from the day of the deprecation on.
    public static boolean barNew(FrameworkVersionId id, Act act, Knowledge known) {
        var deprecated = of(id, known);
        if (deprecated == null) return false;
        return !act.isHistorical() || !act.effectiveOn().isBefore(deprecated.effectiveOn());
    }

    /// Whether nobody may be enrolled by this act on what rests on the version: the last day is over.
    public static boolean barEnrolment(FrameworkVersionId id, Act act, Knowledge known) {
        var deprecated = of(id, known);
        return deprecated != null && act.effectiveOn().isAfter(deprecated.lastEnrolmentOn());
    }
}
