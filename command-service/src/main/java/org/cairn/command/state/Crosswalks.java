package org.cairn.command.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.framework.CrosswalkId;
import org.cairn.contracts.framework.CrosswalkRatified;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The crosswalks that lead from versions of one framework, in the order in which they were ratified. None is ever
/// taken away: a later one between the same versions takes the place of the one before.
public record Crosswalks(Map<CrosswalkId, CrosswalkRatified> byId) {

    public static final Boundary<FrameworkId, Crosswalks> BOUNDARY = Boundary.of(
            Tags.FRAMEWORK,
            new Crosswalks(Map.of()),
            (before, event) -> event instanceof CrosswalkRatified ratified
                    ? new Crosswalks(Grown.by(before.byId, ratified.crosswalk(), ratified))
                    : before,
            CrosswalkRatified.class);

    /// The one in force between two versions; null if none was ratified.
    public static @Nullable CrosswalkRatified between(
            FrameworkVersionId old, FrameworkVersionId next, Knowledge known) {
        var chain = known.of(BOUNDARY, old.framework()).chain(old, next);
        return chain.isEmpty() ? null : chain.getLast();
    }

    /// All between two versions; the last is in force.
    public List<CrosswalkRatified> chain(FrameworkVersionId old, FrameworkVersionId next) {
        var chain = new ArrayList<CrosswalkRatified>();
        for (var each : byId.values()) {
            if (each.isBetween(old, next)) chain.add(each);
        }
        return chain;
    }
}
