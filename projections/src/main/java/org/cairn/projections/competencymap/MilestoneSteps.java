package org.cairn.projections.competencymap;

import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.milestone.ApprovalId;
import org.cairn.contracts.milestone.MilestoneApprovalRequested;
import org.cairn.contracts.milestone.MilestoneApprovalRevoked;
import org.cairn.contracts.milestone.MilestoneConfirmed;
import org.cairn.contracts.milestone.MilestoneDeclined;
import org.cairn.contracts.milestone.MilestoneFirstApproved;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;
import org.jspecify.annotations.Nullable;

/// How far approvals of milestones are. An order to revoke changes nothing until it is confirmed.
final class MilestoneSteps {
    private final Rows steps = Rows.into(
            "competency_map.milestone_step",
            "enrolment uuid",
            "approval uuid",
            "step text",
            "milestone text",
            "level text");

    void take(Recorded recorded) {
        switch (recorded.event()) {
            case MilestoneApprovalRequested e ->
                step(recorded, e.enrolment(), e.approval(), "requested", e.milestone(), null);
            case MilestoneFirstApproved e ->
                step(recorded, e.enrolment(), e.approval(), "first-approved", e.milestone(), e.level());
            case MilestoneConfirmed e ->
                step(recorded, e.enrolment(), e.approval(), "confirmed", e.milestone(), e.level());
            case MilestoneDeclined e -> step(recorded, e.enrolment(), e.approval(), "declined", e.milestone(), null);
            case MilestoneApprovalRevoked e ->
                step(recorded, e.enrolment(), e.approval(), "revoked", e.milestone(), null);
            default -> {
                // Not on a map.
            }
        }
    }

    private void step(
            Recorded recorded,
            EnrolmentId enrolment,
            ApprovalId approval,
            String step,
            MilestoneCode milestone,
            @Nullable String level) {
        steps.add(recorded, enrolment, approval, step, milestone, level);
    }

    List<Rows> rows() {
        return List.of(steps);
    }
}
