package org.cairn.projections.reports.fidelity;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.operations.Grouping;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.Participation;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.fidelity.RatioMeasure.Kind;
import org.jspecify.annotations.Nullable;

/// All parts of all dimensions of one programme, made in one pass over its facts.
final class Measures {
    private final Programme programme;
    private final Months months;
    private final Baselines baselines;
    private final List<String> sections;
    private final Map<String, Integer> sectionIndex = new HashMap<>();
    private final Map<Part, Measure> measures = new EnumMap<>(Part.class);
    private final Set<Part> unrecorded;

    private Measures(Programme programme, Months months, Baselines baselines) {
        this.programme = programme;
        this.months = months;
        this.baselines = baselines;
        unrecorded = Unrecorded.in(programme);
        sections = programme.sections();
        for (var s = 0; s < sections.size(); s++) sectionIndex.put(sections.get(s), s);
    }

    static Measures of(Programme programme, Months months, Baselines baselines) {
        var all = new Measures(programme, months, baselines);
        var participation = all.learners();
        var grouping = all.grouping();
        all.practice((section, from, until) ->
                participation.has(section, from, until) || grouping.has(section, from, until));
        all.marks();
        all.survey();
        all.reflections();
        all.options();
        all.modes();
        return all;
    }

    Measure of(Part part) {
        if (unrecorded.contains(part)) return (_, _, _) -> Figure.NONE;
        var measure = measures.get(part);
        if (measure == null) throw new IllegalStateException("No measure of " + part);
        return measure;
    }

    List<String> sections() {
        return sections;
    }

    int section(@Nullable String code) {
        return code == null ? Measure.PROGRAMME : sectionIndex.getOrDefault(code, Measure.PROGRAMME);
    }

    Scope scope(int section) {
        return section == Measure.PROGRAMME ? Scope.PROGRAMME : Scope.section(sections.get(section));
    }

    private RatioMeasure ratio(Part part, Kind kind, boolean ofLearners) {
        var measure = new RatioMeasure(kind, ofLearners, _ -> 1, sections.size(), months.count());
        measures.put(part, measure);
        return measure;
    }

    /// What is asked of each active learner on the last day of each month.
    private RatioMeasure learners() {
        var checkIns = ratio(Part.CHECK_INS, Kind.AMOUNT, true);
        var reviews = ratio(Part.PROFILE_REVIEWS, Kind.SHARE, true);
        var goals = ratio(Part.OPEN_GOALS, Kind.SHARE, true);
        var choice = ratio(Part.CHOICE, Kind.SHARE, true);
        var participation = ratio(Part.PARTICIPATION, Kind.SHARE, true);
        var cohorts = new CohortMeasure(programme.cohorts().size(), months.count());
        measures.put(Part.SMALLEST_COHORT, cohorts);
        var learners = new Learners(programme, months);
        var choosing = versionsWithAChoice();
        for (var each : programme.participations()) {
            var section = section(each.section());
            var cohort = programme.cohorts().indexOf(each.cohort());
            for (var month = 0; month < months.count(); month++) {
                var day = months.lastDay(month);
                var held = learners.checkIns(each.enrolment(), month);
                if (!each.isActiveOn(day)) {
                    if (held > 0 && planned(month) > 0) checkIns.add(section, month, held, 0);
                    continue;
                }
                if (planned(month) > 0) checkIns.add(section, month, held, planned(month));
                reviews.add(section, month, one(learners.wasReviewed(each.learner(), day)), 1);
                goals.add(section, month, one(learners.hasOpenGoal(each.learner(), day)), 1);
                if (choosing.contains(each.versionOn(day))) {
                    choice.add(section, month, one(learners.hasChosen(each.enrolment(), day)), 1);
                }
                var tookPart = learners.tookPart(each.enrolment(), each.learner(), month);
                participation.add(section, month, one(tookPart), 1);
                cohorts.add(cohort, month, tookPart);
            }
        }
        return participation;
    }

    /// Check-ins that each learner is to have in a month: a quarter of a term's.
    private double planned(int month) {
        var baseline = baselines.in(month);
        var inATerm = baseline == null ? null : baseline.checkInsPerLearner();
        return inATerm == null ? 0 : (double) inATerm / Period.Kind.TERM.months();
    }

    private HashSet<String> versionsWithAChoice() {
        var options = new HashMap<String, Integer>();
        var versions = new HashSet<String>();
        for (var option : programme.all(PathwayFact.ChoiceOption.class)) {
            var count = options.merge(option.version() + "/" + option.choiceGroup(), 1, Integer::sum);
            if (count >= 2) versions.add(option.version());
        }
        return versions;
    }

    private RatioMeasure grouping() {
        var grouping = ratio(Part.GROUPING, Kind.AMOUNT, false);
        for (var session : programme.all(OperationFact.Session.class)) {
            var month = months.index(session.on());
            if (month < 0) continue;
            var whole = session.grouping() == Grouping.WHOLE;
            grouping.add(section(session.section()), month, whole ? 0 : session.minutes(), session.minutes());
        }
        return grouping;
    }

    private void practice(PracticeMeasure.Population population) {
        var adherence = new PracticeMeasure(sections.size(), months.count(), population);
        var quality = new PracticeMeasure(sections.size(), months.count(), population);
        measures.put(Part.ADHERENCE_PRACTICE, adherence);
        measures.put(Part.QUALITY_PRACTICE, quality);
        for (var visit : programme.visits()) {
            var month = months.index(visit.walkthrough().on());
            if (month < 0) continue;
            var section = section(visit.walkthrough().section());
            for (var dimension : new Dimension[] {Dimension.ADHERENCE, Dimension.QUALITY}) {
                var seen = Seen.of(visit, dimension);
                if (seen == null) continue;
                (dimension == Dimension.ADHERENCE ? adherence : quality).add(section, month, seen);
            }
        }
    }

    private void marks() {
        var turnaround = ratio(Part.TURNAROUND, Kind.SHARE, false);
        var seconds =
                new RatioMeasure(Kind.SHARE, false, month -> 1 / plannedRate(month), sections.size(), months.count());
        measures.put(Part.SECOND_MARKS, seconds);
        var submitted = new HashMap<UUID, LocalDate>();
        for (var evidence : programme.all(EvidenceFact.Evidence.class)) {
            submitted.putIfAbsent(evidence.evidence(), evidence.on());
        }
        for (var mark : programme.marks()) {
            var judgement = mark.judgement();
            var month = months.index(judgement.on());
            if (month < 0 || mark.withdrawn()) continue;
            var section = section(mark.section());
            if (judgement.role() == MarkingRole.SECOND) seconds.add(section, month, 1, 0);
            if (judgement.role() != MarkingRole.FIRST) continue;
            seconds.add(section, month, 0, 1);
            var baseline = baselines.in(month);
            var days = baseline == null ? null : baseline.turnaroundDays();
            var since = submitted.get(judgement.evidence());
            if (days == null || since == null) continue;
            turnaround.add(section, month, one(!judgement.on().isAfter(since.plusDays(days))), 1);
        }
    }

    /// Of second marks, 0 to 1; infinite where none is planned, so that nothing is measured by it.
    private double plannedRate(int month) {
        var baseline = baselines.in(month);
        var percent = baseline == null ? null : baseline.secondMarkingPercent();
        return percent == null || percent == 0 ? Double.POSITIVE_INFINITY : percent / 100.0;
    }

    private void survey() {
        var survey = new SurveyMeasure(sections.size(), months.count());
        measures.put(Part.SURVEY, survey);
        var items = new HashMap<UUID, double[]>();
        for (var item : programme.all(OperationFact.SurveyItem.class)) {
            var sums = items.computeIfAbsent(item.operation(), _ -> new double[3]);
            sums[0]++;
            sums[1] += item.mean().doubleValue();
            sums[2] += item.sd().doubleValue();
        }
        for (var closed : programme.all(OperationFact.Survey.class)) {
            var month = months.index(closed.on());
            var sums = items.get(closed.operation());
            var minimum = closed.scaleMinimum().doubleValue();
            var range = closed.scaleMaximum().doubleValue() - minimum;
            if (month < 0 || sums == null || closed.answered() == 0 || !(range > 0)) continue;
            survey.add(
                    section(closed.section()),
                    month,
                    closed.answered(),
                    (sums[1] / sums[0] - minimum) / range,
                    sums[2] / sums[0] / range);
        }
    }

    private void reflections() {
        var reflections = ratio(Part.REFLECTIONS, Kind.AMOUNT, false);
        for (var reflection : programme.all(CoachingFact.Reflection.class)) {
            var month = months.index(reflection.on());
            if (month >= 0) reflections.add(sectionOf(reflection.enrolment()), month, 1, 0);
        }
        for (var reached : programme.reached()) {
            var month = months.index(reached.on());
            if (month >= 0) reflections.add(section(reached.participation().section()), month, 0, 1);
        }
    }

    private void options() {
        var options = new DiversityMeasure(sections.size(), months.count());
        measures.put(Part.OPTIONS, options);
        for (var choice : programme.all(EnrolmentFact.Choice.class)) {
            var month = months.index(choice.on());
            if (month < 0) continue;
            options.add(sectionOf(choice.enrolment()), month, choice.choiceGroup(), choice.chosen(), choice.offered());
        }
    }

    private void modes() {
        var modes = new DiversityMeasure(sections.size(), months.count());
        measures.put(Part.MODES, modes);
        // A piece of work is one, for however many competencies it is.
        var counted = new HashSet<UUID>();
        for (var evidence : programme.all(EvidenceFact.Evidence.class)) {
            var month = months.index(evidence.on());
            if (month < 0 || !counted.add(evidence.evidence())) continue;
            modes.add(
                    sectionOf(evidence.enrolment()), month, "", evidence.mode().name(), EvidenceMode.values().length);
        }
    }

    private int sectionOf(UUID enrolment) {
        @Nullable Participation participation = programme.participation(enrolment);
        return participation == null ? Measure.PROGRAMME : section(participation.section());
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
    }
}
