package org.cairn.command.state;

import java.time.LocalDate;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.jspecify.annotations.Nullable;

/// One leave.
///
/// @param ended null if its end was not recorded
/// @param cutOn the first day that is not of the leave any more, because the learner withdrew during it; null otherwise
public record Leave(
        LeaveStarted started,
        @Nullable LeaveEnded ended,
        @Nullable LocalDate cutOn) {

    public LocalDate from() {
        return started.effectiveOn();
    }

    /// The first day that is not of it any more; null while it goes on.
    public @Nullable LocalDate until() {
        return ended == null ? cutOn : ended.effectiveOn();
    }

    public boolean isOpen() {
        return until() == null;
    }

    public boolean covers(LocalDate day) {
        var until = until();
        return !day.isBefore(from()) && (until == null || day.isBefore(until));
    }

    /// Whether it has a day in common with one from `day` until before `end`, null = without end.
    public boolean overlaps(LocalDate day, @Nullable LocalDate end) {
        var until = until();
        return (end == null || from().isBefore(end)) && (until == null || day.isBefore(until));
    }

    Leave endedBy(LeaveEnded event) {
        return new Leave(started, event, cutOn);
    }

    /// If it is open, a withdrawal ends it: whoever has left is not on leave.
    Leave cutBy(LocalDate lastDay) {
        if (!isOpen()) return this;
        var next = lastDay.plusDays(1);
        return new Leave(started, null, next.isBefore(from()) ? from() : next);
    }
}
