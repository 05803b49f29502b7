package org.cairn.query.transcript;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.cairn.query.transcript.Transcript.Milestone;
import org.jspecify.annotations.Nullable;

/// One step towards a milestone, as it is stored.
record MilestoneStep(
        UUID approval,
        String milestone,
        String title,
        MilestoneStatus step,
        @Nullable String level,
        @Nullable UUID approver,
        LocalDate on) {

    /// The milestones that these steps lead to.
    ///
    /// @param steps by milestone in the pathway's order, and of each in the order in which they were recorded
    static List<Milestone> milestones(List<MilestoneStep> steps) {
        var byMilestone = new LinkedHashMap<String, Milestone>();
        var lastApproval = new LinkedHashMap<String, UUID>();
        for (var step : steps) {
            var before = step.approval().equals(lastApproval.put(step.milestone(), step.approval()))
                    ? byMilestone.get(step.milestone())
                    : null;
            byMilestone.put(step.milestone(), step.after(before));
        }
        return List.copyOf(byMilestone.values());
    }

    private Milestone after(@Nullable Milestone before) {
        return new Milestone(
                milestone,
                title,
                step,
                level != null || before == null ? level : before.level(),
                on,
                by(MilestoneStatus.FIRST_APPROVED, before == null ? null : before.firstApprovedBy()),
                by(MilestoneStatus.CONFIRMED, before == null ? null : before.confirmedBy()),
                by(MilestoneStatus.DECLINED, before == null ? null : before.declinedBy()));
    }

    private @Nullable UUID by(MilestoneStatus status, @Nullable UUID before) {
        return step == status ? approver : before;
    }
}
