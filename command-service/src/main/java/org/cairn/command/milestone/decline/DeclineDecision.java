package org.cairn.command.milestone.decline;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_ALREADY_DECIDED;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_BEFORE_REQUEST;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_UNKNOWN;

import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Board;
import org.cairn.command.milestone.Board.Seat;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.milestone.DeclineMilestone;
import org.cairn.contracts.milestone.MilestoneDeclined;

/// One approver can decline, before or after the first approval: it takes two to approve, not to doubt.
final class DeclineDecision implements Slice<DeclineMilestone> {

    @Override
    public Class<DeclineMilestone> command() {
        return DeclineMilestone.class;
    }

    @Override
    public Decision decide(DeclineMilestone command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var approval = enrolment.approvals().get(command.approval());
        if (approval == null) return reject(APPROVAL_UNKNOWN);
        var already = approval.declined();
        if (already != null && repeats(command, already)) return NOTHING_NEW;

        var request = approval.requested();
        var seat = Board.seat(act, command.delegation(), request, enrolment, known);
        if (seat instanceof Seat.Refused(var reason)) return reject(reason);

        var declined = new MilestoneDeclined(
                command.approval(),
                command.enrolment(),
                request.learner(),
                request.pathway(),
                request.milestone(),
                command.grounds(),
                act.person(),
                ((Seat.Taken) seat).authorisation(),
                ((Seat.Taken) seat).asDelegate(),
                act.effectiveOn());
        if (approval.isDecided()) return reject(APPROVAL_ALREADY_DECIDED);
        if (!act.isHistorical() && act.effectiveOn().isBefore(request.effectiveOn())) {
            return reject(APPROVAL_BEFORE_REQUEST);
        }
        return accept(declined);
    }

    private static boolean repeats(DeclineMilestone command, MilestoneDeclined already) {
        var delegate = already.asDelegate();
        return already.grounds().equals(command.grounds())
                && already.approver().equals(command.act().person())
                && Objects.equals(delegate == null ? null : delegate.delegation(), command.delegation())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
