package org.cairn.command.state;

import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_ON_LEAVE;
import static org.cairn.contracts.enrolment.EnrolmentReason.ENROLMENT_WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.command.state.EnrolmentClock.Standstill;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveId;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.enrolment.MasteryCarried;
import org.cairn.contracts.enrolment.PacePlanAgreed;
import org.cairn.contracts.enrolment.ProgressStandingSet;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Reason;
import org.jspecify.annotations.Nullable;

/// Whether and how the learner takes part.
///
/// @param begun      as it was recorded at first; null if there is no such enrolment
/// @param enrolled   the same on the pathway version that the learner is on now
/// @param leaves     in the order in which they were recorded; no two share a day
/// @param departures in the order in which they were recorded; only of the last one may the return be missing
/// @param agreed     all else, in the order in which it was recorded
public record Participation(
        @Nullable LearnerEnrolled begun,
        @Nullable LearnerEnrolled enrolled,
        List<Leave> leaves,
        List<Departure> departures,
        List<EnrolmentEvent> agreed) {

    static final Participation NONE = new Participation(null, null, List.of(), List.of(), List.of());

    Participation with(EnrolmentEvent event) {
        return switch (event) {
            case LearnerEnrolled e -> new Participation(e, e, leaves, departures, agreed);
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
            case EnrolmentMovedToVersion e ->
                new Participation(begun, on(e.to()), leaves, departures, Grown.by(agreed, e));
            case PacePlanAgreed _, ElectiveChosen _, ChoiceChanged _, MasteryCarried _, ProgressStandingSet _ ->
                new Participation(begun, enrolled, leaves, departures, Grown.by(agreed, event));
        };
    }

    private Participation with(List<Leave> leaves, List<Departure> departures) {
        return new Participation(begun, enrolled, leaves, departures, agreed);
    }

    private LearnerEnrolled on(PathwayVersionId version) {
        var first = Objects.requireNonNull(begun);
        return new LearnerEnrolled(
                first.enrolment(), first.learner(), version, first.cohort(), first.section(), first.effectiveOn());
    }

    private <E extends EnrolmentEvent> List<E> all(Class<E> type) {
        return agreed.stream().filter(type::isInstance).map(type::cast).toList();
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

    /// The pace plans, each of which takes the place of the one before.
    public List<PacePlanAgreed> plans() {
        return all(PacePlanAgreed.class);
    }

    /// The pace plan that holds; null if none was agreed.
    public @Nullable PacePlanAgreed plan() {
        return plans().isEmpty() ? null : plans().getLast();
    }

    public List<EnrolmentMovedToVersion> moves() {
        return all(EnrolmentMovedToVersion.class);
    }

    public List<MasteryCarried> carried() {
        return all(MasteryCarried.class);
    }

    /// In the order in which they were recorded.
    public List<ProgressStandingSet> reviews() {
        return all(ProgressStandingSet.class);
    }

    /// By choice group, the options that were chosen by the end of that day, in the order of choosing.
    public Map<String, Set<String>> chosenBy(LocalDate day) {
        var chosen = new HashMap<String, Set<String>>();
        for (var event : agreed) {
            if (event.effectiveOn().isAfter(day)) continue;
            switch (event) {
                case ElectiveChosen e ->
                    chosen.computeIfAbsent(e.choiceGroup(), _ -> new LinkedHashSet<>())
                            .add(e.option());
                case ChoiceChanged e -> {
                    var options = chosen.computeIfAbsent(e.choiceGroup(), _ -> new LinkedHashSet<>());
                    options.remove(e.from());
                    options.add(e.to());
                }
                default -> {}
            }
        }
        return chosen;
    }

    /// The options of a group that are chosen now.
    public Set<String> chosen(String choiceGroup) {
        return chosenBy(LocalDate.MAX).getOrDefault(choiceGroup, Set.of());
    }

    /// Whether what was shown under that version is about the competencies of the framework version of now.
    public boolean sharesFrameworkWith(PathwayVersionId version) {
        return isSinceLast(version, move -> !move.keepsFramework());
    }

    /// Whether marks that were given under that version are on the scale of now, for competencies of now.
    public boolean sharesMarksWith(PathwayVersionId version) {
        return isSinceLast(version, move -> !move.keepsMarks());
    }

    private boolean isSinceLast(PathwayVersionId version, Predicate<EnrolmentMovedToVersion> ends) {
        var moves = moves();
        if (moves.isEmpty()) return true;
        var versions = new LinkedHashSet<PathwayVersionId>();
        versions.add(moves.getFirst().from());
        for (var move : moves) {
            if (ends.test(move)) versions.clear();
            versions.add(move.to());
        }
        return versions.contains(version);
    }

    /// These competencies, and all from which mastery of them was carried over.
    public Set<CompetencyCode> withSources(Set<CompetencyCode> competencies) {
        var carried = carried();
        if (carried.isEmpty()) return competencies;
        var all = new LinkedHashSet<>(competencies);
        // The latest first: what was carried twice leads back to the very beginning.
        for (var each : carried.reversed()) if (all.contains(each.competency())) all.add(each.carriedFrom());
        return all;
    }
}
