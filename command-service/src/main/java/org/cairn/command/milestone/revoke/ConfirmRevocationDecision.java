package org.cairn.command.milestone.revoke;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_NOT_IN_FORCE;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.DEPENDENTS_CHANGED;
import static org.cairn.contracts.milestone.MilestoneReason.REVOCATION_BEFORE_APPROVAL;
import static org.cairn.contracts.milestone.MilestoneReason.REVOCATION_BY_ONE_PERSON;
import static org.cairn.contracts.milestone.MilestoneReason.REVOCATION_UNKNOWN;

import java.util.Set;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Board;
import org.cairn.command.milestone.Board.Seat;
import org.cairn.command.milestone.Dependents;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Persons;
import org.cairn.contracts.milestone.ConfirmRevocation;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;

/// The second person revokes exactly what the first ordered: with the same cause, and the same list of what stands on
/// it.
final class ConfirmRevocationDecision implements Slice<ConfirmRevocation> {

    @Override
    public Class<ConfirmRevocation> command() {
        return ConfirmRevocation.class;
    }

    @Override
    public Decision decide(ConfirmRevocation command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var approval = enrolment.approvals().get(command.approval());
        if (approval == null) return reject(APPROVAL_UNKNOWN);
        var ordered = approval.revocationOrdered();
        if (ordered == null || !ordered.revocation().equals(command.revocation())) return reject(REVOCATION_UNKNOWN);
        var already = approval.revoked();
        if (already != null) return repeats(command, already) ? NOTHING_NEW : reject(APPROVAL_NOT_IN_FORCE);

        if (Persons.sameAs(act.person(), known).contains(ordered.orderedBy())) return reject(REVOCATION_BY_ONE_PERSON);
        var seat = Board.seat(act, null, approval.requested(), enrolment, known);
        if (seat instanceof Seat.Refused(var reason)) return reject(reason);
        var bar = Board.bar(ordered.orderedBy(), approval.requested(), enrolment, known);
        if (bar != null) return reject(bar); // Since the order, which had been refused otherwise.
        if (!act.isHistorical() && act.effectiveOn().isBefore(ordered.effectiveOn())) {
            return reject(REVOCATION_BEFORE_APPROVAL);
        }
        var dependents = Dependents.of(approval.requested(), enrolment, known);
        if (!Set.copyOf(dependents).equals(Set.copyOf(ordered.dependents()))) return reject(DEPENDENTS_CHANGED);

        return accept(new MilestoneApprovalRevoked(
                command.revocation(),
                command.approval(),
                command.enrolment(),
                ordered.learner(),
                ordered.pathway(),
                ordered.milestone(),
                ordered.cause(),
                dependents,
                ordered.orderedBy(),
                act.person(),
                ((Seat.Taken) seat).authorisation(),
                act.effectiveOn()));
    }

    private static boolean repeats(ConfirmRevocation command, MilestoneApprovalRevoked already) {
        return already.revocation().equals(command.revocation())
                && already.confirmedBy().equals(command.act().person())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
