package org.cairn.command.credential;

import java.util.List;
import org.cairn.command.decision.Knowledge;
import org.cairn.command.state.EnrolmentState;
import org.cairn.command.state.Pathways;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.pathway.Milestone;
import org.jspecify.annotations.Nullable;

/// What a credential rests on: a milestone that is confirmed.
public final class Ground {

    /// The confirmation, if it stands; null if there is none, or it was revoked.
    public static @Nullable MilestoneConfirmed confirmed(EnrolmentState enrolment, ApprovalId id) {
        var approval = enrolment.approvals().get(id);
        return approval == null || !approval.isInForce() ? null : approval.confirmed();
    }

    /// The levels at which the milestone could be approved.
    public static List<String> levels(MilestoneConfirmed confirmed, Knowledge known) {
        return Pathways.of(confirmed.pathway(), known).milestones().stream()
                .filter(milestone -> milestone.milestone().equals(confirmed.milestone()))
                .findFirst()
                .map(Milestone::levels)
                .orElse(List.of());
    }

    private Ground() {}
}
