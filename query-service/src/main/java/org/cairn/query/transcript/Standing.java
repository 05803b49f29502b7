package org.cairn.query.transcript;

import java.time.LocalDate;
import java.util.List;
import org.cairn.query.transcript.Transcript.Milestone;
import org.jspecify.annotations.Nullable;

/// How an enrolment stands, and since when.
record Standing(
        EnrolmentStatus status, LocalDate on, @Nullable String level) {

    /// Completion stays, whatever came after it. Otherwise the later of withdrawal and declined completion holds.
    static Standing of(
            LocalDate enrolledOn,
            @Nullable LocalDate withdrawnOn,
            List<Milestone> milestones,
            @Nullable String completedBy) {
        var completion = milestones.stream()
                .filter(milestone -> milestone.milestone().equals(completedBy))
                .findFirst()
                .orElse(null);
        if (completion != null && completion.status() == MilestoneStatus.CONFIRMED) {
            return new Standing(EnrolmentStatus.COMPLETED, completion.on(), completion.level());
        }
        if (completion != null
                && completion.status() == MilestoneStatus.DECLINED
                && (withdrawnOn == null || !completion.on().isBefore(withdrawnOn))) {
            return new Standing(EnrolmentStatus.DECLINED, completion.on(), null);
        }
        return withdrawnOn == null
                ? new Standing(EnrolmentStatus.ACTIVE, enrolledOn, null)
                : new Standing(EnrolmentStatus.WITHDRAWN, withdrawnOn, null);
    }
}
