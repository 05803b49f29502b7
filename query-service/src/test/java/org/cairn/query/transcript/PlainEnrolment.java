package org.cairn.query.transcript;

import static org.cairn.query.transcript.PlainTranscript.all;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.contracts.enrolment.ChoiceChanged;
import org.cairn.contracts.enrolment.ElectiveChosen;
import org.cairn.contracts.enrolment.EnrolmentEvent;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.EnrolmentMovedToVersion;
import org.cairn.contracts.enrolment.EnrolmentResumed;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.enrolment.LeaveEnded;
import org.cairn.contracts.enrolment.LeaveStarted;
import org.cairn.contracts.evidence.PriorLearningDecided;
import org.cairn.contracts.milestone.AppealDecided;
import org.cairn.contracts.milestone.AppealLodged;
import org.cairn.contracts.milestone.RequirementWaived;
import org.cairn.contracts.milestone.WaiverEnded;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/// One enrolment of [PlainTranscript].
final class PlainEnrolment {
    private static final Versions VERSIONS = new Versions();

    private record Away(
            String kind, LocalDate from, @Nullable LocalDate until, boolean stopsClock) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private final LearnerEnrolled enrolled;
    private final List<DomainEvent> events;
    private final LocalDate asOf;

    PlainEnrolment(LearnerEnrolled enrolled, List<DomainEvent> all, LocalDate asOf) {
        this.enrolled = enrolled;
        this.events = all.stream()
                .filter(each -> enrolled.enrolment().equals(enrolmentOf(each)))
                .toList();
        this.asOf = asOf;
    }

    /// By name, as every event of an enrolment has one.
    private static @Nullable Object enrolmentOf(DomainEvent event) {
        try {
            return event.getClass().getMethod("enrolment").invoke(event) instanceof EnrolmentId id ? id : null;
        } catch (NoSuchMethodException _) {
            return null;
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private PathwayVersionId version() {
        var moves = all(events, EnrolmentMovedToVersion.class);
        return moves.isEmpty() ? enrolled.pathway() : moves.getLast().to();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var competencies = new PlainCompetencies(events, version(), asOf);
        lines.add("enrolment %s on %s since %s: %s"
                .formatted(enrolled.enrolment(), version().version(), enrolled.effectiveOn(), status()));
        lines.add(competencies.earned());
        for (var each : away()) lines.add("%s from %s to %s".formatted(each.kind(), each.from(), each.until()));
        for (var each : all(events, EnrolmentMovedToVersion.class)) {
            lines.add("moved from %s to %s on %s, with %s"
                    .formatted(each.from(), each.to(), each.effectiveOn(), before(each)));
        }
        lines.addAll(choices());
        lines.addAll(competencies.lines());
        for (var each : all(events, PriorLearningDecided.class)) {
            lines.add("prior learning %s: %s, %s, %s on %s"
                    .formatted(
                            each.priorLearning(),
                            Versions.statement(VERSIONS.pathway(each.pathway()).framework(), each.competency()),
                            each.decision().name().toLowerCase(),
                            each.credits(),
                            each.effectiveOn()));
        }
        for (var each : all(events, RequirementWaived.class)) {
            if (all(events, WaiverEnded.class).stream()
                    .anyMatch(end -> end.waiver().equals(each.waiver()))) continue;
            lines.add("waived %s since %s".formatted(each.node(), each.effectiveOn()));
        }
        for (var each : milestones()) lines.add(new PlainMilestone(each, events).line());
        for (var each : all(events, AppealLodged.class)) {
            var decided = all(events, AppealDecided.class).stream()
                    .filter(end -> end.appeal().equals(each.appeal()))
                    .findFirst();
            lines.add("appeal %s of %s: %s on %s"
                    .formatted(
                            each.appeal(),
                            each.effectiveOn(),
                            decided.map(end -> end.outcome().name().toLowerCase())
                                    .orElse(null),
                            decided.map(AppealDecided::effectiveOn).orElse(null)));
        }
        return lines;
    }

    private String status() {
        var done = new PlainMilestone(VERSIONS.pathway(version()).milestones().getLast(), events);
        if (done.status().equals("confirmed")) return "completed on %s, %s".formatted(done.on(), done.level());
        var gone = away().stream()
                .filter(each -> each.kind().equals("withdrawal") && each.until() == null)
                .findFirst()
                .map(each -> each.from().minusDays(1))
                .orElse(null);
        if (done.status().equals("declined")
                && (gone == null || !Objects.requireNonNull(done.on()).isBefore(gone))) {
            return "declined on %s, null".formatted(done.on());
        }
        if (gone != null) return "withdrawn on %s, null".formatted(gone);
        for (var each : away()) {
            if (each.kind().equals("leave") && each.covers(asOf)) return "leave on %s, null".formatted(each.from());
        }
        var counted = 0;
        for (var day : PlainTranscript.days(enrolled.effectiveOn(), asOf).toList()) {
            if (away().stream().anyMatch(each -> each.stopsClock() && each.covers(day))) continue;
            if (++counted > Versions.LONGEST) return "lapsed on %s, null".formatted(day);
        }
        var since = Stream.concat(
                        all(events, LeaveEnded.class).stream().map(LeaveEnded::effectiveOn),
                        all(events, EnrolmentResumed.class).stream().map(EnrolmentResumed::effectiveOn))
                .max(LocalDate::compareTo)
                .orElse(enrolled.effectiveOn());
        return "active on %s, null".formatted(since);
    }

    private List<Away> away() {
        var away = new ArrayList<Away>();
        for (var i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof LeaveStarted e) away.add(leave(e, i));
            if (events.get(i) instanceof LearnerWithdrawn e) {
                var from = e.effectiveOn().plusDays(1);
                var back = after(i, EnrolmentResumed.class)
                        .map(EnrolmentEvent::effectiveOn)
                        .findFirst();
                away.add(new Away(
                        "withdrawal", from, back.map(day -> later(day, from)).orElse(null), true));
            }
        }
        return away;
    }

    /// It ends when it says so, or else when the learner was said to have left.
    private Away leave(LeaveStarted e, int at) {
        var from = e.effectiveOn();
        var ended = all(events, LeaveEnded.class).stream()
                .filter(each -> each.leave().equals(e.leave()))
                .map(LeaveEnded::effectiveOn)
                .findFirst();
        var cut = after(at, LearnerWithdrawn.class)
                .map(each -> later(each.effectiveOn().plusDays(1), from))
                .findFirst();
        return new Away("leave", from, ended.or(() -> cut).orElse(null), e.clockStopped());
    }

    private <E> Stream<E> after(int at, Class<E> type) {
        return events.subList(at + 1, events.size()).stream()
                .filter(type::isInstance)
                .map(type::cast);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /// What counted on the day of a move to another framework version, as it was known when the move was recorded.
    private List<?> before(EnrolmentMovedToVersion move) {
        if (move.fromFramework().equals(move.toFramework())) return List.of();
        var known = events.subList(0, events.indexOf(move)).stream()
                .filter(each -> !each.effectiveOn().isAfter(move.effectiveOn()))
                .toList();
        return new PlainCompetencies(known, move.from(), move.effectiveOn()).mastered();
    }

    private List<String> choices() {
        var chosen = new LinkedHashMap<String, LocalDate>();
        for (var event : events) {
            if (event instanceof ElectiveChosen e) chosen.put(e.option(), e.effectiveOn());
            if (event instanceof ChoiceChanged e && chosen.remove(e.from()) != null) {
                chosen.put(e.to(), e.effectiveOn());
            }
        }
        return chosen.entrySet().stream()
                .map(each -> "chose %s of where on %s".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Milestone> milestones() {
        var all = new LinkedHashMap<String, Milestone>();
        for (var each : VERSIONS.pathway(version()).milestones()) {
            all.put(each.milestone().code(), each);
        }
        for (var move : all(events, EnrolmentMovedToVersion.class)) {
            for (var each : VERSIONS.pathway(move.from()).milestones()) {
                if (!new PlainMilestone(each, events).status().equals("open")) {
                    all.putIfAbsent(each.milestone().code(), each);
                }
            }
        }
        return all.values().stream().collect(Collectors.toList());
    }
}
