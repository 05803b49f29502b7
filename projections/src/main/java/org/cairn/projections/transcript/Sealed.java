package org.cairn.projections.transcript;

import org.cairn.contracts.credential.DisclosureParty;
import org.cairn.contracts.credential.RecordDisclosed;
import org.cairn.contracts.learner.StatementPlaced;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.shared.SealedText;

/// Sealed words stay in the log, where the learner's key is asked for.
final class Sealed {
    private static final SealedText NOTHING = new SealedText("-");

    static StatementPlaced without(StatementPlaced e) {
        return new StatementPlaced(e.statement(), e.learner(), e.about(), NOTHING, e.effectiveOn());
    }

    /// An organisation is told by its code; who is named in words is not.
    static RecordDisclosed without(RecordDisclosed e) {
        if (e.party().sealed() == null) return e;
        return new RecordDisclosed(
                e.disclosure(),
                e.learner(),
                new DisclosureParty(null, NOTHING),
                e.purpose(),
                e.lawfulBasis(),
                e.scope(),
                e.transcript(),
                e.credential(),
                e.onwardOf(),
                e.outcome(),
                e.effectiveOn());
    }

    static MilestoneEvent without(MilestoneEvent event) {
        return switch (event) {
            case RequirementWaived e ->
                new RequirementWaived(
                        e.waiver(),
                        e.enrolment(),
                        e.learner(),
                        e.pathway(),
                        e.node(),
                        e.grounds(),
                        null,
                        e.authority(),
                        e.authorisation(),
                        e.effectiveOn());
            case AppealLodged e ->
                new AppealLodged(
                        e.appeal(),
                        e.enrolment(),
                        e.learner(),
                        e.pathway(),
                        e.against(),
                        e.grounds(),
                        null,
                        e.decidedOn(),
                        e.effectiveOn());
            case AppealDecided e ->
                new AppealDecided(
                        e.appeal(),
                        e.enrolment(),
                        e.learner(),
                        e.pathway(),
                        e.against(),
                        e.outcome(),
                        e.grounds(),
                        null,
                        e.panel(),
                        e.effectiveOn());
            default -> event;
        };
    }

    private Sealed() {}
}
