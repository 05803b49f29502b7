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
import static org.cairn.contracts.milestone.MilestoneReason.APPROVER_SPEAKS_FOR_THE_FIRST;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_REQUIREMENT_NO_LONGER_MET;

import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Board;
import org.cairn.command.milestone.Board.Seat;
import org.cairn.command.state.Approvals;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Persons;
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
        if (Persons.sameAs(act.person(), known).contains(first.approver())) return reject(APPROVER_IS_THE_FIRST);
        var seat = Board.seat(act, command.delegation(), approval.requested(), enrolment, known);
        if (seat instanceof Seat.Refused(var reason)) return reject(reason);
        var second = (Seat.Taken) seat;
        if (Persons.overlap(second.persons(), Approvals.persons(first), known)) {
            return reject(APPROVER_SPEAKS_FOR_THE_FIRST);
        }
        for (var person : Approvals.persons(first)) {
            // What has become so, or known, since the first approval, which had been refused otherwise.
            var bar = Board.bar(person, approval.requested(), enrolment, known);
            if (bar != null) return reject(bar);
        }
        if (!act.isHistorical() && act.effectiveOn().isBefore(first.effectiveOn())) {
            return reject(APPROVAL_BEFORE_REQUEST);
        }
        if (Board.isNoLongerMet(approval.requested(), enrolment, act.effectiveOn(), known)) {
            return reject(MILESTONE_REQUIREMENT_NO_LONGER_MET);
        }

        return accept(new MilestoneConfirmed(
                command.approval(),
                command.enrolment(),
                first.learner(),
                first.pathway(),
                first.milestone(),
                first.level(),
                act.person(),
                second.authorisation(),
                second.asDelegate(),
                act.effectiveOn()));
    }

    private static boolean repeats(ConfirmMilestone command, MilestoneConfirmed already) {
        var delegate = already.asDelegate();
        return already.approver().equals(command.act().person())
                && Objects.equals(delegate == null ? null : delegate.delegation(), command.delegation())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }
}
