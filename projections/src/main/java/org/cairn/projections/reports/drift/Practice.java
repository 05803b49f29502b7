package org.cairn.projections.reports.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.reports.fidelity.Part;
import org.cairn.projections.reports.statistics.Series;

/// D1, the practice gap: each part of fidelity, as it comes about in each month. Where fidelity asks for a state (a
/// goal is open, a profile was reviewed in the last 90 days), the chart takes what was done in each term: values
/// that share observations would signal for each other.
final class Practice {
    static final String ID = "d1";

    private final Material material;
    private final Timeline timeline;
    private final People people;
    private final List<Component> components = new ArrayList<>();

    private Practice(Material material) {
        this.material = material;
        timeline = material.timeline();
        people = material.people();
    }

    static List<Component> components(Material material) {
        var practice = new Practice(material);
        practice.flows();
        practice.coaching();
        practice.survey();
        return practice.components;
    }

    private void add(Part part, Tally tally) {
        components.add(Component.of(ID, part.series(), tally, part.dimension().indicator(), false));
    }

    /// As the report on fidelity has them.
    private void flows() {
        var last = timeline.month(timeline.months() - 1);
        var byName = new LinkedHashMap<String, List<org.cairn.projections.reports.fidelity.Component>>();
        for (var flow :
                org.cairn.projections.reports.fidelity.Component.of(material.programme(), timeline.first(), last)) {
            byName.computeIfAbsent(flow.name(), _ -> new ArrayList<>()).add(flow);
        }
        for (var part : Part.values()) {
            var flows = byName.getOrDefault(part.series(), List.of());
            if (!flows.isEmpty()) components.add(flow(part, flows));
        }
    }

    private Component flow(Part part, List<org.cairn.projections.reports.fidelity.Component> flows) {
        var scopes = people.scopes();
        var series = new Series[scopes.size()];
        var learners = new int[scopes.size()][timeline.months()];
        Arrays.fill(series, Series.empty(timeline.months()));
        for (var flow : flows) {
            var scope = scopes.indexOf(flow.scope());
            if (scope < 0) continue;
            series[scope] = flow.series();
            for (var month = 0; month < timeline.months(); month++) {
                learners[scope][month] = Math.max(0, flow.learners()[month]);
            }
        }
        var indicator = part.dimension().indicator();
        return new Component(ID, part.series(), List.of(series), learners, indicator, part == Part.ADHERENCE_PRACTICE);
    }

    private void coaching() {
        var reviewed = new boolean[people.count()][timeline.termCount()];
        var goals = new boolean[people.count()][timeline.termCount()];
        var byLearner = new HashMap<UUID, List<Integer>>();
        for (var i = 0; i < people.count(); i++) {
            byLearner
                    .computeIfAbsent(people.get(i).learner(), _ -> new ArrayList<>())
                    .add(i);
        }
        var reviews = material.programme().all(CoachingFact.ProfileReview.class);
        for (var review : reviews) {
            mark(reviewed, byLearner.getOrDefault(review.learner(), List.of()), timeline.month(review.on()));
        }
        var set = material.programme().all(CoachingFact.Goal.class).stream()
                .filter(goal -> goal.stage() == CoachingFact.GoalStage.SET)
                .toList();
        for (var goal : set) {
            mark(goals, byLearner.getOrDefault(goal.learner(), List.of()), timeline.month(goal.on()));
        }
        if (reviews.isEmpty() && set.isEmpty()) return;
        var active = people.active(timeline);
        if (!reviews.isEmpty()) add(Part.PROFILE_REVIEWS, ofTerms(active, reviewed));
        if (!set.isEmpty()) add(Part.OPEN_GOALS, ofTerms(active, goals));
    }

    private void mark(boolean[][] done, List<Integer> learners, int month) {
        var term = timeline.termOf(month);
        if (term < 0) return;
        for (var learner : learners) done[learner][term] = true;
    }

    /// Who took part in the middle of the term, and did it in the term; written down for the term's last month.
    private Tally ofTerms(boolean[][] active, boolean[][] done) {
        var tally = Tally.ofShares(people, timeline);
        for (var term = 0; term < timeline.termCount(); term++) {
            var start = timeline.startOf(term);
            for (var learner = 0; learner < people.count(); learner++) {
                if (!People.anyActive(active[learner], start + 1, start + Timeline.TERM - 1)) continue;
                var last = start + Timeline.TERM - 1;
                tally.addOf(learner, people.sectionOf(learner), last, done[learner][term] ? 1 : 0);
            }
        }
        return tally;
    }

    /// (mean − minimum) ÷ range of the answers; the items of one survey are answered by the same people.
    private void survey() {
        var tally = Tally.ofMeans(people, timeline);
        var surveys = new HashMap<UUID, OperationFact.Survey>();
        for (var survey : material.programme().all(OperationFact.Survey.class)) {
            surveys.put(survey.operation(), survey);
        }
        if (surveys.isEmpty()) return;
        for (var item : material.programme().all(OperationFact.SurveyItem.class)) {
            var survey = surveys.get(item.operation());
            if (survey == null || survey.items() == 0) continue;
            var range = survey.scaleMaximum().subtract(survey.scaleMinimum()).doubleValue();
            var value = item.mean().subtract(survey.scaleMinimum()).doubleValue() / range;
            var sd = item.sd().doubleValue() / range;
            var n = (double) item.answered() / survey.items();
            tally.addSums(
                    people.section(survey.section()),
                    timeline.month(survey.on()),
                    n,
                    n,
                    n * value,
                    n * (value * value + sd * sd));
        }
        add(Part.SURVEY, tally);
    }
}
