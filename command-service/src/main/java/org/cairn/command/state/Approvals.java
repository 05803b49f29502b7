package org.cairn.command.state;

import java.util.Map;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneEvent;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// Which milestones were put before the approvers, and what became of that.
///
/// @param byId each in the order of its first event
public record Approvals(Map<ApprovalId, Approval> byId) {

    static final Approvals NONE = new Approvals(Map.of());

    /// One request to have a milestone approved, and how far it has come.
    public record Approval(
            MilestoneApprovalRequested requested,
            @Nullable MilestoneFirstApproved firstApproved,
            @Nullable MilestoneConfirmed confirmed,
            @Nullable MilestoneDeclined declined) {

        public boolean isDecided() {
            return confirmed != null || declined != null;
        }
    }

    Approvals with(MilestoneEvent event) {
        return switch (event) {
            case MilestoneApprovalRequested e -> with(e.approval(), new Approval(e, null, null, null));
            case MilestoneFirstApproved e -> {
                var before = known(e.approval());
                yield with(e.approval(), new Approval(before.requested(), e, null, null));
            }
            case MilestoneConfirmed e -> {
                var before = known(e.approval());
                yield with(e.approval(), new Approval(before.requested(), before.firstApproved(), e, null));
            }
            case MilestoneDeclined e -> {
                var before = known(e.approval());
                yield with(e.approval(), new Approval(before.requested(), before.firstApproved(), null, e));
            }
        };
    }

    private Approvals with(ApprovalId id, Approval approval) {
        return new Approvals(Grown.by(byId, id, approval));
    }

    private Approval known(ApprovalId id) {
        var approval = byId.get(id);
        if (approval == null) throw new IllegalStateException("No request precedes the approval " + id);
        return approval;
    }

    public @Nullable Approval get(ApprovalId id) {
        return byId.get(id);
    }

    /// Whether this person gave the first approval of a request that is still open: four eyes on it must stay four.
    public boolean isBeingGivenBy(PersonId person) {
        return byId.values().stream()
                .filter(approval -> !approval.isDecided())
                .map(Approval::firstApproved)
                .anyMatch(first -> first != null && first.approver().equals(person));
    }
}
