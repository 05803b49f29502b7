package org.cairn.documents.transcript;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.documents.transcript.Transcript.Absence;
import org.jspecify.annotations.Nullable;

/// When the learner was away: on leave, or gone. What ends one may be missing, as it may count from a later day.
final class Absences {
    private static final String LEAVE = "leave";
    private static final String WITHDRAWAL = "withdrawal";
    /// Of the expected time, where the pathway version does not say otherwise (34 CFR 668.34).
    private static final int PERCENT = 150;

    /// @param until       the first day back; null if there is none yet
    /// @param stopsClock  whether its days count for no time limit
    private record Away(
            String kind,
            @Nullable LeaveId leave,
            LocalDate from,
            @Nullable LocalDate until,
            boolean stopsClock) {

        private Away until(LocalDate day) {
            return new Away(kind, leave, from, day.isBefore(from) ? from : day, stopsClock);
        }
    }

    private final LocalDate enrolledOn;
    private final List<Away> all = new ArrayList<>();
    private LocalDate activeSince;

    Absences(LocalDate enrolledOn) {
        this.enrolledOn = enrolledOn;
        this.activeSince = enrolledOn;
    }

    void take(LeaveStarted e) {
        all.add(new Away(LEAVE, e.leave(), e.effectiveOn(), null, e.clockStopped()));
    }

    void take(LeaveEnded e) {
        all.replaceAll(each -> e.leave().equals(each.leave()) ? each.until(e.effectiveOn()) : each);
        backOn(e.effectiveOn());
    }

    /// Whoever has left is not on leave.
    void take(LearnerWithdrawn e) {
        var next = e.effectiveOn().plusDays(1);
        all.replaceAll(each -> each.until() == null ? each.until(next) : each);
        all.add(new Away(WITHDRAWAL, null, next, null, true));
    }

    void take(EnrolmentResumed e) {
        var withdrawal = openWithdrawal();
        if (withdrawal == null) return;
        all.replaceAll(each -> each == withdrawal ? each.until(e.effectiveOn()) : each);
        backOn(e.effectiveOn());
    }

    /// An absence of long ago may be recorded after a later one.
    private void backOn(LocalDate day) {
        if (activeSince.isBefore(day)) activeSince = day;
    }

    /// Not simply the last absence: a leave from before it may have been recorded after it.
    private @Nullable Away openWithdrawal() {
        return all.stream()
                .filter(each -> each.kind().equals(WITHDRAWAL) && each.until() == null)
                .findFirst()
                .orElse(null);
    }

    /// The last day before a withdrawal from which the learner has not come back; null if there is none.
    @Nullable
    LocalDate withdrawnOn() {
        var withdrawal = openWithdrawal();
        return withdrawal == null ? null : withdrawal.from().minusDays(1);
    }

    /// The first day of the leave that covers this day; null if none does.
    @Nullable
    LocalDate onLeaveSince(LocalDate day) {
        return all.stream()
                .filter(each -> each.kind().equals(LEAVE) && !each.from().isAfter(day))
                .filter(each -> each.until() == null || day.isBefore(each.until()))
                .map(Away::from)
                .findFirst()
                .orElse(null);
    }

    LocalDate activeSince() {
        return activeSince;
    }

    List<Absence> told() {
        return all.stream()
                .map(each -> new Absence(each.kind(), each.from(), each.until()))
                .toList();
    }

    /// The first day by whose end more days have counted than the pathway version allows; null if it has not come.
    @Nullable
    LocalDate outOfTimeSince(LocalDate day, PathwayDefinition pathway) {
        var rules = pathway.sets();
        var expected = rules.expectedDays() != null
                ? Long.valueOf(rules.expectedDays())
                : pathway.endsOn() == null ? null : days(pathway.startsOn(), pathway.endsOn());
        if (expected == null) return null;
        var most = expected * (rules.timeFramePercent() == null ? PERCENT : rules.timeFramePercent()) / 100;
        if (countedBy(day) <= most) return null;
        // As many days count by one day as by the day before, or one more.
        var within = enrolledOn.minusDays(1);
        var over = day;
        while (days(within, over) > 2) {
            var middle = within.plusDays(ChronoUnit.DAYS.between(within, over) / 2);
            if (countedBy(middle) > most) over = middle;
            else within = middle;
        }
        return over;
    }

    private long countedBy(LocalDate day) {
        return days(enrolledOn, day) - stoppedBy(day);
    }

    /// Days that are in several absences are one.
    private long stoppedBy(LocalDate day) {
        var stopped = 0L;
        var counted = enrolledOn.minusDays(1);
        var clockStopped = all.stream()
                .filter(Away::stopsClock)
                .sorted(Comparator.comparing(Away::from))
                .toList();
        for (var each : clockStopped) {
            var from = each.from().isAfter(counted) ? each.from() : counted.plusDays(1);
            var last = each.until() == null || each.until().isAfter(day)
                    ? day
                    : each.until().minusDays(1);
            if (last.isBefore(from)) continue;
            stopped += days(from, last);
            counted = last;
        }
        return stopped;
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
