package org.cairn.projections.bi;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One enrolment over time, joined from all that is known of it.
///
/// @param section     null where it was not said
/// @param versions    of the pathway, each from a day on
/// @param leaves      taken out of active days; none that began while the learner was away
/// @param departures  from a withdrawal to the return, or open
/// @param plans       what was agreed, the first first
/// @param completedOn the day on which the milestone that completes the pathway was confirmed; null if it was not, or
///                    was revoked
public record Participation(
        UUID enrolment,
        UUID learner,
        String cohort,
        @Nullable String section,
        LocalDate enrolledOn,
        NavigableMap<LocalDate, String> versions,
        List<Absence> leaves,
        List<Absence> departures,
        List<PacePlan> plans,
        @Nullable LocalDate completedOn) {

    /// What was agreed on one day.
    public record PacePlan(UUID plan, LocalDate agreedOn, List<EnrolmentFact.PlannedMilestone> milestones) {}

    /// The version that the learner was on; before the first day the first one.
    public String versionOn(LocalDate day) {
        var entry = versions.floorEntry(day);
        return entry == null ? versions.firstEntry().getValue() : entry.getValue();
    }

    /// The plan that was in force on a day; null if none was agreed yet.
    public @Nullable PacePlan planOn(LocalDate day) {
        PacePlan last = null;
        for (var plan : plans) if (!plan.agreedOn().isAfter(day)) last = plan;
        return last;
    }

    /// Whether the learner is enrolled on the day, has not left and has not completed; leave does not matter.
    public boolean isEnrolledOn(LocalDate day) {
        return !day.isBefore(enrolledOn)
                && (completedOn == null || !day.isAfter(completedOn))
                && departures.stream().noneMatch(absence -> absence.covers(day));
    }

    /// Whether the learner takes part on the day: is enrolled and not on leave.
    public boolean isActiveOn(LocalDate day) {
        return isEnrolledOn(day) && leaves.stream().noneMatch(absence -> absence.covers(day));
    }

    /// Days of taking part from the first day up to and without `end`; leave and time away taken out.
    public long activeDaysBefore(LocalDate end) {
        return activeDays(enrolledOn, end);
    }

    /// The same from `first` on. Leave that goes on into time away is taken out once.
    public long activeDays(LocalDate first, LocalDate end) {
        var from = first.isBefore(enrolledOn) ? enrolledOn : first;
        var days = Math.max(0, end.toEpochDay() - from.toEpochDay());
        for (var absence : leaves) days -= absence.daysWithin(from, end);
        for (var absence : departures) days -= absence.daysWithin(from, end);
        return Math.max(0, days);
    }

    /// The first day away, from which the learner has not come back; null if there is none.
    public @Nullable LocalDate leftOn() {
        return departures.isEmpty() || departures.getLast().until() != null
                ? null
                : departures.getLast().from();
    }
}
