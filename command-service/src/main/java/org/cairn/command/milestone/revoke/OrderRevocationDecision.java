package org.cairn.command.milestone.revoke;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_NOT_IN_FORCE;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.DEPENDENTS_CHANGED;
import static org.cairn.contracts.milestone.MilestoneReason.REVOCATION_BEFORE_APPROVAL;
import static org.cairn.contracts.milestone.MilestoneReason.REVOCATION_ID_TAKEN;

import java.util.Set;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Board;
import org.cairn.command.milestone.Board.Seat;
import org.cairn.command.milestone.Dependents;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.milestone.OrderRevocation;
import org.cairn.contracts.milestone.RevocationOrdered;

/// A later order takes the place of an earlier one that nobody confirmed.
final class OrderRevocationDecision implements Slice<OrderRevocation> {

    @Override
    public Class<OrderRevocation> command() {
        return OrderRevocation.class;
    }

    @Override
    public Decision decide(OrderRevocation command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var approval = enrolment.approvals().get(command.approval());
        if (approval == null) return reject(APPROVAL_UNKNOWN);
        for (var other : enrolment.approvals().byId().values()) {
            var ordered = other.revocationOrdered();
            if (ordered != null && ordered.revocation().equals(command.revocation())) {
                return repeats(command, ordered) ? NOTHING_NEW : reject(REVOCATION_ID_TAKEN);
            }
        }

        var confirmed = approval.confirmed();
        if (confirmed == null || approval.revoked() != null) return reject(APPROVAL_NOT_IN_FORCE);
        var seat = Board.seat(act, null, approval.requested(), enrolment, known);
        if (seat instanceof Seat.Refused(var reason)) return reject(reason);
        if (!act.isHistorical() && act.effectiveOn().isBefore(confirmed.effectiveOn())) {
            return reject(REVOCATION_BEFORE_APPROVAL);
        }
        var dependents = Dependents.of(approval.requested(), enrolment, known);
        if (!Set.copyOf(dependents).equals(Set.copyOf(command.dependents()))) return reject(DEPENDENTS_CHANGED);

        return accept(new RevocationOrdered(
                command.revocation(),
                command.approval(),
                command.enrolment(),
                confirmed.learner(),
                confirmed.pathway(),
                confirmed.milestone(),
                command.cause(),
                dependents,
                act.person(),
                ((Seat.Taken) seat).authorisation(),
                act.effectiveOn()));
    }

    private static boolean repeats(OrderRevocation command, RevocationOrdered already) {
        return already.approval().equals(command.approval())
                && already.cause().equals(command.cause())
                && Set.copyOf(already.dependents()).equals(Set.copyOf(command.dependents()))
                && already.orderedBy().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
