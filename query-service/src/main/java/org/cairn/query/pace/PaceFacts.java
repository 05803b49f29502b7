package org.cairn.query.pace;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.enrolment.pace.Pace;
import org.cairn.contracts.enrolment.pace.PaceRecord;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.query.pace.BehindPace.Learner;
import org.cairn.query.pace.BehindPace.Overdue;
import org.jspecify.annotations.Nullable;

/// One enrolment, and what its pace follows from.
record PaceFacts(
        UUID learner,
        @Nullable String number,
        @Nullable String name,
        UUID enrolment,
        String version,
        String cohort,
        @Nullable String section,
        PaceRecord record) {

    /// As a line of the list.
    Learner line(Pace pace, List<Milestone> milestones) {
        return new Learner(
                learner,
                number,
                name,
                enrolment,
                version,
                cohort,
                section,
                record.enrolledOn(),
                pace.hasPlan() ? credits(pace.due()) : null,
                credits(pace.confirmed()),
                pace.ratio(),
                pace.isBehind(),
                pace.quietDays(),
                pace.isStuck(),
                record.lastEventOn(),
                pace.leaveDays(),
                pace.fallenDue().stream()
                        .filter(each -> !record.isReached(each.milestone()))
                        .map(each -> new Overdue(each.milestone(), title(each.milestone(), milestones), each.on()))
                        .toList());
    }

    private static String title(String milestone, List<Milestone> milestones) {
        return milestones.stream()
                .filter(each -> each.milestone().code().equals(milestone))
                .map(Milestone::title)
                .findFirst()
                .orElse(milestone);
    }

    private static BigDecimal credits(long hundredths) {
        var plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
