package org.cairn.command.enrolment.leave;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_ALREADY_ENDED;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_ENDS_BEFORE_IT_STARTS;
import static org.cairn.contracts.enrolment.EnrolmentReason.LEAVE_UNKNOWN;

import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.state.EnrolmentState;
import org.cairn.contracts.enrolment.EndLeave;
import org.cairn.contracts.enrolment.LeaveEnded;

final class EndLeaveDecision implements Slice<EndLeave> {

    @Override
    public Class<EndLeave> command() {
        return EndLeave.class;
    }

    @Override
    public Decision decide(EndLeave command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var leave = enrolment.participation().leave(command.leave());
        if (leave == null) return reject(LEAVE_UNKNOWN);

        var ended = new LeaveEnded(
                command.leave(), command.enrolment(), enrolled.learner(), enrolled.pathway(), act.effectiveOn());
        if (leave.ended() != null && leave.ended().effectiveOn().equals(act.effectiveOn())) return NOTHING_NEW;
        if (!leave.isOpen()) return reject(LEAVE_ALREADY_ENDED);
        if (!act.effectiveOn().isAfter(leave.from())) return reject(LEAVE_ENDS_BEFORE_IT_STARTS);

        return accept(ended);
    }
}
