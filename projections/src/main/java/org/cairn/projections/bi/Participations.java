package org.cairn.projections.bi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.projections.bi.EnrolmentFact.Enrolment;
import org.cairn.projections.bi.EnrolmentFact.Stage;
import org.cairn.projections.bi.OutcomeFact.MilestoneStage;
import org.jspecify.annotations.Nullable;

/// Joins the steps of enrolments.
final class Participations {

    /// By enrolment, in the order of their first days.
    static Map<UUID, Participation> of(FactsByKind facts, Map<String, PathwayFact.PathwayVersion> versions) {
        var steps = new LinkedHashMap<UUID, List<Enrolment>>();
        var begun = new LinkedHashMap<UUID, Enrolment>();
        for (var step : facts.of(Enrolment.class)) {
            steps.computeIfAbsent(step.enrolment(), _ -> new ArrayList<>()).add(step);
            if (step.stage() == Stage.ENROLLED) begun.put(step.enrolment(), step);
        }
        var plans = plans(facts);
        var confirmed = confirmed(facts);
        var joined = new LinkedHashMap<UUID, Participation>();
        begun.forEach((enrolment, first) -> {
            var own = Objects.requireNonNull(steps.get(enrolment));
            // As they were recorded: of one day, leave ends before the withdrawal that ends it.
            own.sort(
                    (one, other) -> Long.compare(one.at().position(), other.at().position()));
            joined.put(
                    enrolment,
                    join(
                            first,
                            own,
                            plans.getOrDefault(enrolment, List.of()),
                            confirmed.getOrDefault(enrolment, List.of()),
                            versions));
        });
        return joined;
    }

    private static Participation join(
            Enrolment first,
            List<Enrolment> steps,
            List<Participation.PacePlan> plans,
            List<OutcomeFact.Milestone> confirmed,
            Map<String, PathwayFact.PathwayVersion> versions) {
        var on = new TreeMap<LocalDate, String>();
        on.put(first.on(), first.version());
        var leaves = new LinkedHashMap<UUID, Absence>();
        var departures = new ArrayList<Absence>();
        for (var step : steps) {
            switch (step.stage()) {
                case ENROLLED -> {}
                case MOVED -> on.put(step.on(), step.version());
                case LEAVE_STARTED -> {
                    if (step.leave() != null) leaves.put(step.leave(), new Absence(step.on(), null));
                }
                case LEAVE_ENDED -> {
                    var leave = step.leave() == null ? null : leaves.get(step.leave());
                    if (leave != null) {
                        leaves.put(
                                step.leave(),
                                new Absence(leave.from(), step.on().minusDays(1)));
                    }
                }
                case WITHDRAWN -> {
                    // The last day is still one of taking part; open leave goes over into being away.
                    leaves.replaceAll(
                            (_, leave) -> leave.until() == null ? new Absence(leave.from(), step.on()) : leave);
                    departures.add(new Absence(step.on().plusDays(1), null));
                }
                case RESUMED -> {
                    if (!departures.isEmpty()) {
                        var last = departures.removeLast();
                        departures.add(new Absence(last.from(), step.on().minusDays(1)));
                    }
                }
            }
        }
        return new Participation(
                first.enrolment(),
                first.learner(),
                Objects.requireNonNullElse(first.cohort(), first.version()),
                first.section(),
                first.on(),
                Collections.unmodifiableNavigableMap(on),
                leaves.values().stream()
                        .filter(leave -> departures.stream().noneMatch(away -> away.covers(leave.from())))
                        .toList(),
                List.copyOf(departures),
                plans,
                completed(confirmed, on, versions));
    }

    private static @Nullable LocalDate completed(
            List<OutcomeFact.Milestone> confirmed,
            TreeMap<LocalDate, String> on,
            Map<String, PathwayFact.PathwayVersion> versions) {
        for (var milestone : confirmed) {
            var entry = on.floorEntry(milestone.on());
            var version = versions.get(entry == null ? milestone.version() : entry.getValue());
            if (version != null && milestone.milestone().equals(version.completedBy())) return milestone.on();
        }
        return null;
    }

    /// Confirmed and not revoked, by enrolment and day.
    static Map<UUID, List<OutcomeFact.Milestone>> confirmed(FactsByKind facts) {
        var revoked = new HashSet<InEnrolment>();
        for (var each : facts.of(OutcomeFact.Milestone.class)) {
            if (each.stage() == MilestoneStage.REVOKED) {
                revoked.add(new InEnrolment(each.enrolment(), each.approval()));
            }
        }
        var confirmed = new LinkedHashMap<UUID, List<OutcomeFact.Milestone>>();
        for (var each : facts.of(OutcomeFact.Milestone.class)) {
            var approval = new InEnrolment(each.enrolment(), each.approval());
            if (each.stage() != MilestoneStage.CONFIRMED || revoked.contains(approval)) continue;
            confirmed.computeIfAbsent(each.enrolment(), _ -> new ArrayList<>()).add(each);
        }
        return confirmed;
    }

    private static Map<UUID, List<Participation.PacePlan>> plans(FactsByKind facts) {
        var byPlan = new LinkedHashMap<InEnrolment, List<EnrolmentFact.PlannedMilestone>>();
        for (var planned : facts.of(EnrolmentFact.PlannedMilestone.class)) {
            byPlan.computeIfAbsent(new InEnrolment(planned.enrolment(), planned.plan()), _ -> new ArrayList<>())
                    .add(planned);
        }
        // A plan that takes the place of another of the same day comes after it.
        var inOrder = new ArrayList<>(byPlan.values());
        inOrder.sort((one, other) -> Long.compare(
                one.getFirst().at().position(), other.getFirst().at().position()));
        var plans = new HashMap<UUID, List<Participation.PacePlan>>();
        for (var milestones : inOrder) {
            var first = milestones.getFirst();
            plans.computeIfAbsent(first.enrolment(), _ -> new ArrayList<>())
                    .add(new Participation.PacePlan(first.plan(), first.on(), List.copyOf(milestones)));
        }
        return plans;
    }

    private Participations() {}
}
