package org.cairn.command.state;

import java.time.LocalDate;
import org.cairn.contracts.enrolment.EnrolmentStatus;
import org.cairn.contracts.pathway.PathwayDefinition;

/// How an enrolment stands: what follows from all that is recorded, by the first of these rules that fits.
public final class Statuses {

    /// At the end of that day.
    ///
    /// @param pathway the version that the learner is on
    public static EnrolmentStatus on(LocalDate day, EnrolmentState enrolment, PathwayDefinition pathway) {
        var participation = enrolment.participation();
        if (day.isBefore(participation.clock().startedOn())) return EnrolmentStatus.TO_COME;
        if (isCompletedBy(day, enrolment, pathway)) return EnrolmentStatus.COMPLETED;
        var withdrawn = participation.withdrawn();
        if (participation.hasLeftBefore(day)
                || withdrawn != null && withdrawn.effectiveOn().equals(day)) return EnrolmentStatus.WITHDRAWN;
        if (participation.onLeave(day)) return EnrolmentStatus.LEAVE;
        var frame = TimeFrame.of(pathway);
        return frame != null && participation.clock().daysBy(day) > frame.maximumDays()
                ? EnrolmentStatus.LAPSED
                : EnrolmentStatus.ACTIVE;
    }

    /// Whether the last milestone of the pathway version is confirmed, and not revoked since.
    private static boolean isCompletedBy(LocalDate day, EnrolmentState enrolment, PathwayDefinition pathway) {
        if (pathway.milestones().isEmpty()) return false;
        var last = pathway.milestones().getLast().milestone();
        return enrolment.approvals().byId().values().stream()
                .filter(approval -> approval.requested().milestone().equals(last))
                .anyMatch(approval -> approval.confirmed() != null
                        && approval.isInForce()
                        && !approval.confirmed().effectiveOn().isAfter(day));
    }

    private Statuses() {}
}
