package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.enrolment.pace.Pace;
import org.cairn.contracts.enrolment.pace.PaceRecord;
import org.cairn.contracts.enrolment.pace.PlannedVersion;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.projections.bi.Participation;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Status;
import org.jspecify.annotations.Nullable;

/// D7: whether learners get on as they planned. What is charted is the share of milestones that were due in a month
/// and were reached by then: each of them is an observation of its own. Pace ratio, those behind and those stuck
/// are states of the same learners month after month, and are shown beside it.
final class PaceIndicator {
    static final String ID = "d7";

    private final Material material;
    private final Timeline timeline;
    private final People people;
    private final PaceRecords records;
    private final Map<UUID, Map<String, LocalDate>> reached = new HashMap<>();

    PaceIndicator(Material material) {
        this.material = material;
        timeline = material.timeline();
        people = material.people();
        records = new PaceRecords(material.programme());
        for (var each : material.programme().reached()) {
            reached.computeIfAbsent(each.participation().enrolment(), _ -> new HashMap<>())
                    .putIfAbsent(each.milestone(), each.on());
        }
    }

    static List<Component> components(Material material) {
        return List.of(Component.of(ID, "on-time", new PaceIndicator(material).onTime(), Indicator.D7, false));
    }

    static List<DriftRow> rows(Material material) {
        var rows = new ArrayList<DriftRow>();
        new PaceIndicator(material).states(rows);
        rows.addAll(TimeToMilestone.rows(material));
        return rows;
    }

    /// A milestone that fell due in a plan that was in force on that day, whoever was still there.
    ///
    /// @param on the day it was planned for, put off by leave
    record Planned(int learner, LocalDate on, @Nullable LocalDate reachedOn) {}

    /// See [Planned].
    List<Planned> planned() {
        var all = new ArrayList<Planned>();
        for (var learner = 0; learner < people.count(); learner++) {
            var participation = people.get(learner);
            if (participation.plans().isEmpty()) continue;
            var leaves = records.leaves(participation.enrolment());
            for (var plan : participation.plans()) {
                var agreed = new PaceRecord.Plan(plan.agreedOn(), List.of());
                for (var planned : plan.milestones()) {
                    var due = agreed.dueOn(planned.dueOn(), leaves);
                    if (due == null || timeline.month(due) >= timeline.months()) continue;
                    if (participation.planOn(due) != plan) continue;
                    all.add(new Planned(learner, due, reached(participation, planned.milestone())));
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
        var versions = versions();
        var scopes = people.scopes();
        var heard = new LastEvents(material);
        for (var month = 0; month < timeline.months(); month++) {
            if (!timeline.isShown(month)) continue;
            var day = timeline.lastDay(month);
            var confirmed = new long[scopes.size()];
            var due = new long[scopes.size()];
            var behind = new int[scopes.size()];
            var stuck = new int[scopes.size()];
            var planned = new int[scopes.size()];
            var active = new int[scopes.size()];
            for (var learner = 0; learner < people.count(); learner++) {
                var pace = paceOf(learner, day, heard.until(month, learner), versions);
                if (pace == null || !pace.takesPart()) continue;
                var section = people.sectionOf(learner);
                add(active, section, 1);
                if (pace.isStuck()) add(stuck, section, 1);
                if (pace.due() == 0) continue;
                add(confirmed, section, pace.confirmed());
                add(due, section, pace.due());
                add(planned, section, 1);
                if (pace.isBehind()) add(behind, section, 1);
            }
            for (var scope = 0; scope < scopes.size(); scope++) {
                if (active[scope] == 0) continue;
                state("stuck", scope, month, (double) stuck[scope] / active[scope], active[scope], rows);
                if (planned[scope] == 0) continue;
                state("pace-ratio", scope, month, (double) confirmed[scope] / due[scope], planned[scope], rows);
                state("behind", scope, month, (double) behind[scope] / planned[scope], planned[scope], rows);
            }
        }
    }

    private Map<String, PlannedVersion> versions() {
        var programme = material.programme();
        var versions = new HashMap<String, PlannedVersion>();
        programme.versions().forEach((code, version) -> {
            var stages = programme.milestones(code).stream()
                    .map(each -> new PlannedVersion.Stage(each.milestone(), each.requires()))
                    .toList();
            versions.put(code, new PlannedVersion(stages, version.requirement()));
        });
        return versions;
    }

    private @Nullable Pace paceOf(
            int learner, LocalDate day, @Nullable LocalDate heard, Map<String, PlannedVersion> versions) {
        var participation = people.get(learner);
        var enrolment = participation.enrolment();
        if (participation.enrolledOn().isAfter(day)) return null;
        var version = versions.get(records.versionOn(day, enrolment));
        if (version == null) return null;
        return Pace.on(day, records.on(day, enrolment, participation.enrolledOn(), heard), version);
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

    private static void add(long[] sums, int section, long value) {
        sums[0] += value;
        if (section > 0) sums[section] += value;
    }

    private static void add(int[] sums, int section, int value) {
        sums[0] += value;
        if (section > 0) sums[section] += value;
    }
}
