package org.cairn.command.milestone.approve;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_ALREADY_DECIDED;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_ALREADY_GIVEN;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_BEFORE_REQUEST;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_LEVEL_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_REQUIREMENT_NO_LONGER_MET;

import java.util.List;
import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Board;
import org.cairn.command.milestone.Board.Seat;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.milestone.ActingDelegate;
import org.cairn.contracts.milestone.DelegationId;
import org.cairn.contracts.milestone.FirstApproveMilestone;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.jspecify.annotations.Nullable;

final class FirstApproveDecision implements Slice<FirstApproveMilestone> {

    @Override
    public Class<FirstApproveMilestone> command() {
        return FirstApproveMilestone.class;
    }

    @Override
    public Decision decide(FirstApproveMilestone command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var approval = enrolment.approvals().get(command.approval());
        if (approval == null) return reject(APPROVAL_UNKNOWN);
        var first = approval.firstApproved();
        if (first != null && repeats(command, first)) return NOTHING_NEW;

        var request = approval.requested();
        var seat = Board.seat(act, command.delegation(), request, enrolment, known);
        if (seat instanceof Seat.Refused(var reason)) return reject(reason);
        if (approval.isDecided()) return reject(APPROVAL_ALREADY_DECIDED);
        if (first != null) return reject(APPROVAL_ALREADY_GIVEN);
        var milestone = Board.milestone(request.milestone(), Pathways.of(request.pathway(), known));
        if (!isLevel(command.level(), milestone == null ? List.of() : milestone.levels())) {
            return reject(MILESTONE_LEVEL_UNKNOWN);
        }
        if (!act.isHistorical() && act.effectiveOn().isBefore(request.effectiveOn())) {
            return reject(APPROVAL_BEFORE_REQUEST);
        }
        if (Board.isNoLongerMet(request, enrolment, act.effectiveOn(), known)) {
            return reject(MILESTONE_REQUIREMENT_NO_LONGER_MET);
        }

        return accept(new MilestoneFirstApproved(
                command.approval(),
                command.enrolment(),
                request.learner(),
                request.pathway(),
                request.milestone(),
                command.level(),
                act.person(),
                ((Seat.Taken) seat).authorisation(),
                ((Seat.Taken) seat).asDelegate(),
                act.effectiveOn()));
    }

    private static boolean repeats(FirstApproveMilestone command, MilestoneFirstApproved already) {
        return Objects.equals(already.level(), command.level())
                && already.approver().equals(command.act().person())
                && Objects.equals(delegation(already.asDelegate()), command.delegation())
                && already.effectiveOn().equals(command.act().effectiveOn());
    }

    private static @Nullable DelegationId delegation(@Nullable ActingDelegate delegate) {
        return delegate == null ? null : delegate.delegation();
    }

    private static boolean isLevel(@Nullable String level, List<String> levels) {
        return levels.isEmpty() ? level == null : level != null && levels.contains(level);
    }
}
