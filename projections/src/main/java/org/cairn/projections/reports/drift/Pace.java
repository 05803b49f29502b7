package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.Participation;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Status;
import org.jspecify.annotations.Nullable;

/// D7: whether learners get on as they planned. What is charted is the share of milestones that were due in a month
/// and were reached by then: each of them is an observation of its own. Pace ratio, those behind and those stuck
/// are states of the same learners month after month, and are shown beside it.
final class Pace {
    static final String ID = "d7";
    static final double BEHIND = 0.67;

    private static final int STUCK = 45;

    private final Material material;
    private final Timeline timeline;
    private final People people;
    private final Map<UUID, Map<String, LocalDate>> reached = new HashMap<>();

    Pace(Material material) {
        this.material = material;
        timeline = material.timeline();
        people = material.people();
        for (var each : material.programme().reached()) {
            reached.computeIfAbsent(each.participation().enrolment(), _ -> new HashMap<>())
                    .putIfAbsent(each.milestone(), each.on());
        }
    }

    static List<Component> components(Material material) {
        return List.of(Component.of(ID, "on-time", new Pace(material).onTime(), Indicator.D7, false));
    }

    static List<DriftRow> rows(Material material) {
        var rows = new ArrayList<DriftRow>();
        new Pace(material).states(rows);
        rows.addAll(TimeToMilestone.rows(material));
        return rows;
    }

    /// A milestone that was due in a plan that was in force on that day, whoever was still there.
    record Planned(int learner, LocalDate on, @Nullable LocalDate reachedOn) {}

    /// See [Planned].
    List<Planned> planned() {
        var all = new ArrayList<Planned>();
        for (var learner = 0; learner < people.count(); learner++) {
            var participation = people.get(learner);
            for (var plan : participation.plans()) {
                for (var planned : plan.milestones()) {
                    if (timeline.month(planned.dueOn()) >= timeline.months()) continue;
                    if (participation.planOn(planned.dueOn()) != plan) continue;
                    var day = reached(participation, planned.milestone());
                    all.add(new Planned(learner, planned.dueOn(), day));
                }
            }
        }
        all.sort(Comparator.comparing(Planned::on).thenComparingInt(Planned::learner));
        return all;
    }

    private @Nullable LocalDate reached(Participation participation, String milestone) {
        return reached.getOrDefault(participation.enrolment(), Map.of()).get(milestone);
    }

    /// Of those who had not left before the day.
    private Tally onTime() {
        var tally = Tally.ofShares(people, timeline);
        for (var due : planned()) {
            var isReached = due.reachedOn() != null && !due.reachedOn().isAfter(due.on());
            if (!isReached && !people.get(due.learner()).isEnrolledOn(due.on())) continue;
            tally.addOf(due.learner(), people.sectionOf(due.learner()), timeline.month(due.on()), isReached ? 1 : 0);
        }
        return tally;
    }

    /// On the last day of each month, of those who take part on it and have something due.
    private void states(List<DriftRow> rows) {
        var credits = new Credits(material.programme());
        var scopes = people.scopes();
        var lastEvents = new LastEvents(material);
        for (var month = 0; month < timeline.months(); month++) {
            if (!timeline.isShown(month)) continue;
            var day = timeline.lastDay(month);
            var confirmed = new double[scopes.size()];
            var due = new double[scopes.size()];
            var behind = new int[scopes.size()];
            var stuck = new int[scopes.size()];
            var planned = new int[scopes.size()];
            var active = new int[scopes.size()];
            for (var learner = 0; learner < people.count(); learner++) {
                var participation = people.get(learner);
                if (!participation.isActiveOn(day)) continue;
                var section = people.sectionOf(learner);
                var since = lastEvents.before(learner, month, participation);
                var isStuck = day.toEpochDay() - since.toEpochDay() >= STUCK
                        && participation.activeDays(since, day.plusDays(1)) > STUCK;
                add(active, section, 1);
                if (isStuck) add(stuck, section, 1);
                var dueOfOne = due(participation, day, credits);
                if (dueOfOne <= 0) continue;
                var confirmedOfOne = confirmed(participation, day, credits);
                add(confirmed, section, confirmedOfOne);
                add(due, section, dueOfOne);
                add(planned, section, 1);
                if (confirmedOfOne / dueOfOne < BEHIND) add(behind, section, 1);
            }
            for (var scope = 0; scope < scopes.size(); scope++) {
                if (active[scope] == 0) continue;
                state("stuck", scope, month, (double) stuck[scope] / active[scope], active[scope], rows);
                if (planned[scope] == 0) continue;
                state("pace-ratio", scope, month, confirmed[scope] / due[scope], planned[scope], rows);
                state("behind", scope, month, (double) behind[scope] / planned[scope], planned[scope], rows);
            }
        }
    }

    private void state(String series, int scope, int month, double value, int n, List<DriftRow> rows) {
        var era = timeline.eraOf(month);
        var row = new Row(ID, series, people.scopes().get(scope), timeline.monthPeriod(month))
                .baseline(era)
                .value(value, n)
                .learners(n);
        if (series.equals("pace-ratio")) row.target(material.design().target(era, Indicator.D7), value);
        var enough = n >= material.design().fewest(era, Indicator.D7);
        if (era != null && month >= era.decidedFrom() && enough) row.status(Status.IN_CONTROL);
        rows.add(row.of(material.pathway()));
    }

    private double due(Participation participation, LocalDate day, Credits credits) {
        var plan = participation.planOn(day);
        if (plan == null) return 0;
        var sum = 0.0;
        for (var planned : plan.milestones()) {
            if (planned.dueOn().isAfter(day)) continue;
            sum += credits.of(participation, participation.versionOn(day), planned.milestone());
        }
        return sum;
    }

    private double confirmed(Participation participation, LocalDate day, Credits credits) {
        var sum = 0.0;
        for (var each :
                reached.getOrDefault(participation.enrolment(), Map.of()).entrySet()) {
            if (each.getValue().isAfter(day)) continue;
            sum += credits.of(participation, participation.versionOn(day), each.getKey());
        }
        return sum;
    }

    private static void add(double[] sums, int section, double value) {
        sums[0] += value;
        if (section > 0) sums[section] += value;
    }

    private static void add(int[] sums, int section, int value) {
        sums[0] += value;
        if (section > 0) sums[section] += value;
    }

    /// When anything was heard of each learner: work, marks, check-ins, milestones.
    private static final class LastEvents {
        private final long[][] lastOfMonth;

        LastEvents(Material material) {
            var people = material.people();
            var timeline = material.timeline();
            lastOfMonth = new long[people.count()][timeline.months()];
            var programme = material.programme();
            for (var each : programme.all(EvidenceFact.Evidence.class)) add(material, each.enrolment(), each.on());
            for (var each : programme.all(AssessmentFact.Judgement.class)) add(material, each.enrolment(), each.on());
            for (var each : programme.all(CoachingFact.CheckIn.class)) add(material, each.enrolment(), each.on());
            for (var each : programme.reached()) {
                add(material, each.participation().enrolment(), each.on());
            }
            for (var months : lastOfMonth) {
                for (var month = 1; month < months.length; month++) {
                    months[month] = Math.max(months[month], months[month - 1]);
                }
            }
        }

        private void add(Material material, UUID enrolment, LocalDate on) {
            var learner = material.people().number(enrolment);
            var month = Math.max(0, material.timeline().month(on));
            if (learner < 0 || month >= material.timeline().months()) return;
            lastOfMonth[learner][month] = Math.max(lastOfMonth[learner][month], on.toEpochDay());
        }

        /// The day after the last one with an event until the end of a month; the first day where there was none.
        LocalDate before(int learner, int month, Participation participation) {
            var last = lastOfMonth[learner][month];
            return last == 0 ? participation.enrolledOn() : LocalDate.ofEpochDay(last + 1);
        }
    }
}
