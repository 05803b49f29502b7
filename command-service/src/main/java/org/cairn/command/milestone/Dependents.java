package org.cairn.command.milestone;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.Credentials;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.milestone.Dependent;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;

/// What stands on an approved milestone. Nothing of it falls by itself when the approval does.
public final class Dependents {

    public static List<Dependent> of(MilestoneApprovalRequested approval, EnrolmentState enrolment, Knowledge known) {
        var node = Board.requirement(approval.milestone(), Pathways.of(approval.pathway(), known))
                .node();
        var milestones = enrolment.approvals().byId().values().stream()
                .filter(other -> !other.requested().approval().equals(approval.approval()))
                .filter(other -> other.isInForce() || !other.isDecided())
                .filter(other -> includes(other.requested(), node, known))
                .map(other -> new Dependent(
                        Dependent.Kind.MILESTONE_APPROVAL,
                        other.requested().approval().toString()));
        var credentials = known.of(Credentials.BOUNDARY, approval.learner()).restingOn(approval.approval()).stream()
                .map(credential -> new Dependent(Dependent.Kind.CREDENTIAL, credential.value()));
        return Stream.concat(milestones, credentials).toList();
    }

    private static boolean includes(MilestoneApprovalRequested other, String node, Knowledge known) {
        return Board.requirement(other.milestone(), Pathways.of(other.pathway(), known))
                .nodes()
                .anyMatch(each -> each.node().equals(node));
    }

    private Dependents() {}
}
