package org.cairn.projections.reports.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.Participation;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.statistics.AalenJohansen;
import org.cairn.projections.reports.statistics.Durations;
import org.cairn.projections.reports.statistics.KaplanMeier;

/// The share of learners who reached a milestone by the active day on which plans have it due (the median of all
/// plans), as it is known at the end of each term; leaving and being declined compete with it. Leave is taken out
/// of the days. The median of Kaplan and Meier beside it tells how long it takes those who stay.
final class TimeToMilestone {
    private static final int LEFT = 2;
    private static final int DECLINED = 3;

    private final Material material;
    private final Map<UUID, LocalDate> reached = new HashMap<>();
    private final Map<UUID, LocalDate> declined = new HashMap<>();
    private final String milestone;

    private TimeToMilestone(Material material, String milestone) {
        this.material = material;
        this.milestone = milestone;
        for (var each : material.programme().reached()) {
            if (each.milestone().equals(milestone)) {
                reached.putIfAbsent(each.participation().enrolment(), each.on());
            }
        }
        for (var each : material.programme().all(OutcomeFact.Milestone.class)) {
            if (each.stage() == OutcomeFact.MilestoneStage.DECLINED
                    && each.milestone().equals(milestone)) {
                declined.put(each.enrolment(), each.on());
            }
        }
    }

    static List<DriftRow> rows(Material material) {
        var milestones = new TreeMap<String, Integer>();
        for (var version : material.programme().versions().keySet()) {
            for (var each : material.programme().milestones(version)) milestones.put(each.milestone(), each.ordinal());
        }
        var rows = new ArrayList<DriftRow>();
        for (var milestone : milestones.keySet()) new TimeToMilestone(material, milestone).rows(rows);
        return rows;
    }

    private void rows(List<DriftRow> rows) {
        var timeline = material.timeline();
        var day = dueDay();
        for (var term = 0; term < timeline.termCount(); term++) {
            if (!timeline.isShown(timeline.startOf(term))) continue;
            var until = timeline.lastDay(timeline.startOf(term) + Timeline.TERM - 1);
            var durations = durations(until);
            if (durations.subjects() == 0) continue;
            var curve = AalenJohansen.of(durations);
            var median = KaplanMeier.of(durations).median();
            var by = Double.isNaN(day) ? median : day;
            var row = new Row(PaceIndicator.ID, "reached/" + milestone, Scope.PROGRAMME, timeline.termPeriod(term))
                    .baseline(timeline.eraOf(timeline.startOf(term)))
                    .value(Double.isNaN(by) ? Double.NaN : curve.at(by), durations.subjects())
                    .learners(durations.subjects())
                    .error(curve.errorAt(by))
                    .part("by-active-day", by)
                    .part("median-days", median);
            rows.add(row.of(material.pathway()));
        }
    }

    /// Active days from the first to when each ended, as known on a day; nobody has less than one.
    private Durations durations(LocalDate until) {
        var time = new double[material.people().count()];
        var cause = new int[time.length];
        var n = 0;
        for (var learner = 0; learner < time.length; learner++) {
            var participation = material.people().get(learner);
            if (participation.enrolledOn().isAfter(until)) continue;
            var end = until;
            var why = Durations.STILL_WAITING;
            var left = participation.leftOn();
            var refused = declined.get(participation.enrolment());
            var day = reached.get(participation.enrolment());
            if (refused != null && !refused.isAfter(end)) {
                end = refused;
                why = DECLINED;
            }
            if (left != null && !left.isAfter(end)) {
                end = left;
                why = LEFT;
            }
            if (day != null && !day.isAfter(until)) {
                end = day;
                why = Durations.EVENT;
            }
            time[n] = Math.max(1, participation.activeDaysBefore(end.plusDays(1)));
            cause[n++] = why;
        }
        return new Durations(Arrays.copyOf(time, n), Arrays.copyOf(cause, n));
    }

    /// The median active day of what was first planned; `NaN` where nothing was.
    private double dueDay() {
        var days = material.programme().participations().stream()
                .filter(participation -> !participation.plans().isEmpty())
                .flatMapToDouble(participation -> participation.plans().getFirst().milestones().stream()
                        .filter(planned -> planned.milestone().equals(milestone))
                        .mapToDouble(planned -> days(participation, planned.dueOn())))
                .sorted()
                .toArray();
        return days.length == 0 ? Double.NaN : days[days.length / 2];
    }

    private static double days(Participation participation, LocalDate due) {
        return due.toEpochDay() - participation.enrolledOn().toEpochDay() + 1.0;
    }
}
