package org.cairn.command.state;

import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_RETIRED;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_ENDED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.command.decision.Boundary;
import org.cairn.command.decision.Knowledge;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PathwayVersionRetired;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.Reason;
import org.cairn.contracts.shared.Tags;
import org.jspecify.annotations.Nullable;

/// The versions of one pathway on which nobody enrols any more.
public record Retirements(Map<String, Retirement> byVersion) {

    /// @param since    the first day on which nobody enrols
    /// @param promises in the order in which they were recorded; the day of the last holds
    public record Retirement(LocalDate since, List<PathwayVersionRetired> promises) {

        public PathwayVersionRetired latest() {
            return promises.getLast();
        }
    }

    public static final Boundary<PathwayId, Retirements> BOUNDARY =
            Boundary.of(Tags.PATHWAY, new Retirements(Map.of()), Retirements::with, PathwayVersionRetired.class);

    private Retirements with(DomainEvent event) {
        if (!(event instanceof PathwayVersionRetired e)) return this;
        var before = byVersion.get(e.version());
        var since = before == null ? e.effectiveOn() : before.since();
        var promises = before == null ? List.of(e) : Grown.by(before.promises(), e);
        return new Retirements(Grown.by(byVersion, e.version(), new Retirement(since, promises)));
    }

    /// Why nobody enrols on the version, or moves to it, by this act; null if nothing stands in the way. Dating back to
    /// when it was not retired yet is for those who load history.
    public static @Nullable Reason ofEnrolling(PathwayVersionId id, Act act, Knowledge known) {
        var retirement = known.of(BOUNDARY, id.pathway()).byVersion().get(id.version());
        if (retirement == null) return null;
        var day = act.isHistorical() || act.effectiveOn().isAfter(act.receivedOn())
                ? act.effectiveOn()
                : act.receivedOn();
        return day.isBefore(retirement.since()) ? null : PATHWAY_VERSION_RETIRED;
    }

    /// Why work and requests of that day are not taken any more from those enrolled; null if they are.
    public static @Nullable Reason ofGoingOn(PathwayVersionId id, LocalDate day, Knowledge known) {
        var retirement = known.of(BOUNDARY, id.pathway()).byVersion().get(id.version());
        return retirement == null || !day.isAfter(retirement.latest().teachOutUntil()) ? null : TEACH_OUT_ENDED;
    }
}
