package org.cairn.command.state;

import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_ON_LEAVE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cairn.command.state.EnrolmentClock.Standstill;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whether and how the learner takes part.
///
/// @param enrolled   null if there is no such enrolment
/// @param leaves     in the order in which they were recorded; no two share a day
/// @param departures in the order in which they were recorded; only of the last one may the return be missing
/// @param plans      the pace plans, each of which takes the place of the one before
public record Participation(
        @Nullable LearnerEnrolled enrolled,
        List<Leave> leaves,
        List<Departure> departures,
        List<PacePlanAgreed> plans) {

    static final Participation NONE = new Participation(null, List.of(), List.of(), List.of());

    Participation with(EnrolmentEvent event) {
        return switch (event) {
            case LearnerEnrolled e -> new Participation(e, leaves, departures, plans);
            case LeaveStarted e -> with(Grown.by(leaves, new Leave(e, null, null)), departures);
            case LeaveEnded e ->
                with(
                        leaves.stream()
                                .map(leave -> leave.started().leave().equals(e.leave()) ? leave.endedBy(e) : leave)
                                .toList(),
                        departures);
            case LearnerWithdrawn e ->
                with(
                        leaves.stream()
                                .map(leave -> leave.cutBy(e.effectiveOn()))
                                .toList(),
                        Grown.by(departures, new Departure(e, null)));
            case EnrolmentResumed e -> {
                var all = new ArrayList<>(departures);
                all.set(all.size() - 1, new Departure(all.getLast().withdrawn(), e));
                yield with(leaves, List.copyOf(all));
            }
            case PacePlanAgreed e -> new Participation(enrolled, leaves, departures, Grown.by(plans, e));
        };
    }

    private Participation with(List<Leave> leaves, List<Departure> departures) {
        return new Participation(enrolled, leaves, departures, plans);
    }

    /// The withdrawal from which the learner has not come back; null if there is none.
    public @Nullable LearnerWithdrawn withdrawn() {
        var last = departures.isEmpty() ? null : departures.getLast();
        return last == null || last.resumed() != null ? null : last.withdrawn();
    }

    /// Null if there is no such leave.
    public @Nullable Leave leave(LeaveId id) {
        return leaves.stream()
                .filter(leave -> leave.started().leave().equals(id))
                .findFirst()
                .orElse(null);
    }

    /// Whether the learner had left before that day, and was not back on it.
    public boolean hasLeftBefore(LocalDate day) {
        return departures.stream().anyMatch(departure -> departure.covers(day));
    }

    public boolean onLeave(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.covers(day));
    }

    /// Whether the learner took part on that day: enrolled, not on leave, and not gone.
    public boolean activeOn(LocalDate day) {
        return enrolled != null && !day.isBefore(enrolled.effectiveOn()) && absenceOn(day) == null;
    }

    /// Why a learner who is enrolled does nothing on that day; null if nothing stands in the way.
    public @Nullable Reason absenceOn(LocalDate day) {
        if (hasLeftBefore(day)) return ENROLMENT_WITHDRAWN;
        return onLeave(day) ? ENROLMENT_ON_LEAVE : null;
    }

    /// Counts the days of the enrolment, without those of withdrawal and of leave that stops the clock.
    public EnrolmentClock clock() {
        return clock(false);
    }

    /// The same, but an open leave is taken to last until the day planned for the return: for days to come.
    public EnrolmentClock clockAsPlanned() {
        return clock(true);
    }

    private EnrolmentClock clock(boolean asPlanned) {
        var away = departures.stream()
                .map(departure -> new Standstill(
                        departure.withdrawn().effectiveOn().plusDays(1),
                        departure.resumed() == null ? null : departure.resumed().effectiveOn()));
        var stopped = leaves.stream()
                .filter(leave -> leave.started().clockStopped())
                .map(leave -> new Standstill(
                        leave.from(),
                        asPlanned && leave.isOpen() ? leave.started().plannedReturnOn() : leave.until()));
        return EnrolmentClock.of(
                Objects.requireNonNull(enrolled).effectiveOn(),
                Stream.concat(away, stopped).toList());
    }

    /// The pace plan that holds; null if none was agreed.
    public @Nullable PacePlanAgreed plan() {
        return plans.isEmpty() ? null : plans.getLast();
    }
}
