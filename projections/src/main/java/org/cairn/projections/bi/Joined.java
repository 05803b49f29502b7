package org.cairn.projections.bi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/// What follows from a programme's facts by joining them.
record Joined(
        List<Participation> participations,
        Map<UUID, Participation> byEnrolment,
        List<String> sections,
        List<String> cohorts,
        List<Mark> marks,
        List<Reached> reached,
        List<Mastered> mastered,
        List<Visit> visits,
        Levels levels,
        Map<String, PathwayFact.PathwayVersion> versions,
        Map<String, List<PathwayFact.PathwayMilestone>> milestones,
        Map<String, List<PathwayFact.RequirementLeaf>> leaves) {

    static Joined of(FactsByKind facts) {
        var versions = new TreeMap<String, PathwayFact.PathwayVersion>();
        for (var version : facts.of(PathwayFact.PathwayVersion.class)) versions.put(version.version(), version);
        var levels = Levels.of(facts);
        var byEnrolment = Participations.of(facts, versions);
        return new Joined(
                List.copyOf(byEnrolment.values()),
                byEnrolment,
                sections(facts, byEnrolment),
                List.copyOf(new TreeSet<>(
                        byEnrolment.values().stream().map(Participation::cohort).toList())),
                marks(facts, byEnrolment, levels),
                Outcomes.reached(facts, byEnrolment),
                Outcomes.mastered(facts, byEnrolment),
                visits(facts),
                levels,
                versions,
                grouped(facts.of(PathwayFact.PathwayMilestone.class), PathwayFact.PathwayMilestone::version),
                grouped(facts.of(PathwayFact.RequirementLeaf.class), PathwayFact.RequirementLeaf::version));
    }

    private static List<String> sections(FactsByKind facts, Map<UUID, Participation> byEnrolment) {
        var sections = new TreeSet<String>();
        for (var each : byEnrolment.values()) if (each.section() != null) sections.add(each.section());
        for (var each : facts.of(OperationFact.Session.class)) sections.add(each.section());
        for (var each : facts.of(OperationFact.Walkthrough.class)) sections.add(each.section());
        for (var each : facts.of(OperationFact.Survey.class)) if (each.section() != null) sections.add(each.section());
        return List.copyOf(sections);
    }

    private static List<Mark> marks(FactsByKind facts, Map<UUID, Participation> byEnrolment, Levels levels) {
        var withdrawn = new HashSet<InEnrolment>();
        for (var each : facts.of(EvidenceFact.Withdrawal.class)) {
            withdrawn.add(new InEnrolment(each.enrolment(), each.evidence()));
        }
        var corrected = new HashMap<InEnrolment, AssessmentFact.Correction>();
        for (var each : facts.of(AssessmentFact.Correction.class)) {
            corrected.merge(new InEnrolment(each.enrolment(), each.judgement()), each, Joined::later);
        }
        var marks = new ArrayList<Mark>();
        for (var judgement : facts.of(AssessmentFact.Judgement.class)) {
            var participation = byEnrolment.get(judgement.enrolment());
            if (participation == null) continue;
            var last = corrected.get(new InEnrolment(judgement.enrolment(), judgement.judgement()));
            var level = last == null ? judgement.level() : last.level();
            marks.add(new Mark(
                    judgement,
                    participation.section(),
                    participation.cohort(),
                    last == null ? judgement.score() : last.score(),
                    level,
                    levels.ordinal(judgement.version(), level),
                    withdrawn.contains(new InEnrolment(judgement.enrolment(), judgement.evidence()))));
        }
        return List.copyOf(marks);
    }

    /// The one that was recorded last counts, whatever its day.
    private static AssessmentFact.Correction later(AssessmentFact.Correction one, AssessmentFact.Correction other) {
        return one.at().position() > other.at().position() ? one : other;
    }

    private static List<Visit> visits(FactsByKind facts) {
        var items = new HashMap<String, FrameworkFact.ObservationItem>();
        for (var item : facts.of(FrameworkFact.ObservationItem.class)) {
            items.put(item.rubric() + "/" + item.rubricVersion() + "/" + item.item(), item);
        }
        var observed = new HashMap<UUID, List<Visit.Observation>>();
        for (var score : facts.of(OperationFact.WalkthroughItem.class)) {
            var item = items.get(score.rubric() + "/" + score.rubricVersion() + "/" + score.item());
            if (item == null) continue;
            observed.computeIfAbsent(score.operation(), _ -> new ArrayList<>())
                    .add(new Visit.Observation(item, score.score()));
        }
        return facts.of(OperationFact.Walkthrough.class).stream()
                .map(visit -> new Visit(visit, observed.getOrDefault(visit.operation(), List.of())))
                .toList();
    }

    private static <F> Map<String, List<F>> grouped(List<F> facts, Function<F, String> version) {
        var grouped = new LinkedHashMap<String, List<F>>();
        for (var fact : facts) {
            grouped.computeIfAbsent(version.apply(fact), _ -> new ArrayList<>()).add(fact);
        }
        return grouped;
    }
}
