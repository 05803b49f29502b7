package org.cairn.command.pathway.retire;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.pathway.PathwayReason.PATHWAY_VERSION_NOT_PUBLISHED;
import static org.cairn.contracts.pathway.PathwayReason.RETIREMENT_BEFORE_THE_LAST;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_BEFORE_RETIREMENT;
import static org.cairn.contracts.pathway.PathwayReason.TEACH_OUT_SHORTENED;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.Retirements;
import org.cairn.command.state.Versions;
import org.cairn.contracts.pathway.PathwayVersionRetired;
import org.cairn.contracts.pathway.RetirePathwayVersion;

final class RetirePathwayDecision implements Slice<RetirePathwayVersion> {

    @Override
    public Class<RetirePathwayVersion> command() {
        return RetirePathwayVersion.class;
    }

    @Override
    public Decision decide(RetirePathwayVersion command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        if (command.teachOutUntil().isBefore(act.effectiveOn())) return reject(TEACH_OUT_BEFORE_RETIREMENT);
        var id = command.id();
        var published = known.of(Versions.OF_PATHWAY, id.pathway()).get(id.version());
        if (published == null) return reject(PATHWAY_VERSION_NOT_PUBLISHED);

        var retired = new PathwayVersionRetired(id.pathway(), id.version(), command.teachOutUntil(), act.effectiveOn());
        var before = known.of(Retirements.BOUNDARY, id.pathway()).byVersion().get(id.version());
        if (before == null) return accept(retired);
        if (before.promises().contains(retired)) return NOTHING_NEW;
        // What is promised stays promised: the day only ever moves to later.
        if (!command.teachOutUntil().isAfter(before.latest().teachOutUntil())) return reject(TEACH_OUT_SHORTENED);
        if (act.effectiveOn().isBefore(before.latest().effectiveOn())) return reject(RETIREMENT_BEFORE_THE_LAST);
        return accept(retired);
    }
}
