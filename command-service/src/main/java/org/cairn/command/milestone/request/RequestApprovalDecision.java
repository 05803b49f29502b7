package org.cairn.command.milestone.request;

import static org.cairn.command.decision.Decision.NOTHING_NEW;
import static org.cairn.command.decision.Decision.accept;
import static org.cairn.command.decision.Decision.reject;
import static org.cairn.contracts.enrolment.EnrolmentReason.ACT_AHEAD_OF_TODAY;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.APPEAL_DOES_NOT_ALLOW;
import static org.cairn.contracts.milestone.MilestoneReason.APPROVAL_ID_TAKEN;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_ALREADY_REACHED;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_ALREADY_REQUESTED;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_REQUIREMENT_NOT_MET;
import static org.cairn.contracts.milestone.MilestoneReason.MILESTONE_UNKNOWN;
import static org.cairn.contracts.milestone.MilestoneReason.REQUEST_BEFORE_ENROLMENT;

import java.util.Objects;
import org.cairn.command.decision.Decision;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.decision.Slice;
import org.cairn.command.milestone.Board;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.command.state.Retirements;
import org.cairn.contracts.milestone.AppealId;
import org.cairn.contracts.milestone.AppealOutcome;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.RequestMilestoneApproval;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.MilestoneCode;

final class RequestApprovalDecision implements Slice<RequestMilestoneApproval> {

    @Override
    public Class<RequestMilestoneApproval> command() {
        return RequestMilestoneApproval.class;
    }

    @Override
    public Decision decide(RequestMilestoneApproval command, Knowledge known) {
        var act = command.act();
        if (act.isAhead()) return reject(ACT_AHEAD_OF_TODAY);
        var enrolment = known.of(EnrolmentState.BOUNDARY, command.enrolment());
        var enrolled = enrolment.enrolled();
        if (enrolled == null) return reject(ENROLMENT_UNKNOWN);
        var pathway = Pathways.of(enrolled.pathway(), known);
        var milestone = Board.milestone(command.milestone(), pathway);
        if (milestone == null) return reject(MILESTONE_UNKNOWN);

        var already = enrolment.approvals().get(command.approval());
        if (already != null) {
            var repeated = already.requested().milestone().equals(command.milestone())
                    && Objects.equals(already.requested().appeal(), command.appeal())
                    && already.requested().effectiveOn().equals(act.effectiveOn());
            return repeated ? NOTHING_NEW : reject(APPROVAL_ID_TAKEN);
        }
        for (var other : enrolment.approvals().byId().values()) {
            if (!other.requested().milestone().equals(command.milestone())) continue;
            if (other.isInForce()) return reject(MILESTONE_ALREADY_REACHED);
            if (!other.isDecided()) return reject(MILESTONE_ALREADY_REQUESTED);
        }
        if (!act.isHistorical()) {
            if (act.effectiveOn().isBefore(enrolled.effectiveOn())) return reject(REQUEST_BEFORE_ENROLMENT);
            var absence = enrolment.participation().absenceOn(act.effectiveOn());
            if (absence != null) return reject(absence);
        }
        if (command.appeal() != null && !allows(command.appeal(), command.milestone(), enrolment)) {
            return reject(APPEAL_DOES_NOT_ALLOW);
        }
        var ended = Retirements.ofGoingOn(enrolled.pathway(), act.effectiveOn(), known);
        if (ended != null) return reject(ended);
        var snapshot = Board.snapshot(milestone, pathway, enrolment, act.effectiveOn(), known);
        if (milestone.gate() == Gate.REQUIREMENT && !snapshot.met()) return reject(MILESTONE_REQUIREMENT_NOT_MET);

        return accept(new MilestoneApprovalRequested(
                command.approval(),
                command.enrolment(),
                enrolled.learner(),
                enrolled.pathway(),
                command.milestone(),
                snapshot,
                command.appeal(),
                act.effectiveOn()));
    }

    /// Whether a panel found for the learner in what was decided on an approval of this milestone.
    private static boolean allows(AppealId id, MilestoneCode milestone, EnrolmentState enrolment) {
        var appeal = enrolment.approvals().appeals().get(id);
        if (appeal == null || appeal.decided() == null) return false;
        if (appeal.decided().outcome() == AppealOutcome.DISMISSED) return false;
        var against = appeal.lodged().against();
        return enrolment.approvals().byId().values().stream()
                .filter(approval -> approval.requested().milestone().equals(milestone))
                .anyMatch(approval -> switch (against.kind()) {
                    case DECLINE -> approval.requested().approval().toString().equals(against.id());
                    case REVOCATION ->
                        approval.revoked() != null
                                && approval.revoked().revocation().toString().equals(against.id());
                    case JUDGEMENT -> false;
                });
    }
}
