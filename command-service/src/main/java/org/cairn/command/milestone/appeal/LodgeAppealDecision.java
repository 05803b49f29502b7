package org.cairn.command.milestone.appeal;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.APPEALED_DECISION_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_ALREADY_LODGED;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_BEFORE_DECISION;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_ID_TAKEN;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_OUTSIDE_WINDOW;

import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.LodgeAppeal;
import org.cairn.contracts.pathway.PathwayVersionId;

final class LodgeAppealDecision implements Slice<LodgeAppeal> {

    /// Where the pathway version sets no window.
    private static final int DEFAULT_WINDOW_DAYS = 28;

    @Override
    public Class<LodgeAppeal> command() {
        return LodgeAppeal.class;
    }

    @Override
    public Decision decide(LodgeAppeal command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var already = enrolment.approvals().appeals().get(command.appeal());
        if (already != null) return repeats(command, already.lodged()) ? NOTHING_NEW : reject(APPEAL_ID_TAKEN);

        var contested = ContestedDecision.find(command.against(), enrolment, known);
        if (contested == null) return reject(APPEALED_DECISION_UNKNOWN);
        for (var other : enrolment.approvals().appeals().values()) {
            if (other.lodged().against().equals(command.against())) return reject(APPEAL_ALREADY_LODGED);
        }
        if (!act.isHistorical()) {
            if (act.effectiveOn().isBefore(contested.decidedOn())) return reject(APPEAL_BEFORE_DECISION);
            var last = contested.decidedOn().plusDays(windowDays(enrolled.pathway(), known));
            if (act.effectiveOn().isAfter(last)) return reject(APPEAL_OUTSIDE_WINDOW);
        }

        return accept(new AppealLodged(
                command.appeal(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.against(),
                command.grounds(),
                command.statement(),
                contested.decidedOn(),
                act.effectiveOn()));
    }

    private static int windowDays(PathwayVersionId pathway, Knowledge known) {
        var set = Pathways.of(pathway, known).sets().appealDays();
        return set == null ? DEFAULT_WINDOW_DAYS : set;
    }

    private static boolean repeats(LodgeAppeal command, AppealLodged already) {
        return already.against().equals(command.against())
                && already.grounds().equals(command.grounds())
                && Objects.equals(already.statement(), command.statement())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
