package org.cairn.command.milestone.approve;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_ALREADY_DECIDED;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_BEFORE_REQUEST;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_NOT_YET_GIVEN;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_IS_THE_FIRST;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_WAS_ASSESSOR;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Board;
import org.cairn.command.milestone.Board.Seat;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.milestone.ConfirmMilestone;
import org.cairn.contracts.milestone.MilestoneConfirmed;

final class ConfirmDecision implements Slice<ConfirmMilestone> {

    @Override
    public Class<ConfirmMilestone> command() {
        return ConfirmMilestone.class;
    }

    @Override
    public Decision decide(ConfirmMilestone command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var approval = enrolment.approvals().get(command.approval());
        if (approval == null) return reject(APPROVAL_UNKNOWN);
        var already = approval.confirmed();
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(APPROVAL_ALREADY_DECIDED);

        var first = approval.firstApproved();
        if (approval.declined() != null) return reject(APPROVAL_ALREADY_DECIDED);
        if (first == null) return reject(APPROVAL_NOT_YET_GIVEN);
        if (first.approver().equals(act.person())) return reject(APPROVER_IS_THE_FIRST);
        var seat = Board.seat(act, approval.requested(), enrolment, known);
        if (seat instanceof Seat.Refused(var reason)) return reject(reason);
        if (Board.wasAssessor(first.approver(), approval.requested(), enrolment, known)) {
            return reject(APPROVER_WAS_ASSESSOR); // Since the first approval, which had been refused otherwise.
        }
        if (!act.isHistorical() && act.effectiveOn().isBefore(first.effectiveOn())) {
            return reject(APPROVAL_BEFORE_REQUEST);
        }

        return accept(new MilestoneConfirmed(
                command.approval(),
                command.enrolment(),
                first.learner(),
                first.pathway(),
                first.milestone(),
                first.level(),
                act.person(),
                ((Seat.Taken) seat).authorisation(),
                act.effectiveOn()));
    }

    private static boolean repeats(ConfirmMilestone command, MilestoneConfirmed already) {
        return already.approver().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
