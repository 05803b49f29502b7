package org.cairn.projections.reports.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.bi.StaffFact;
import org.cairn.projections.reports.attribution.Candidate.Type;
import org.jspecify.annotations.Nullable;

/// What happened in a programme that may have changed practice or results.
final class Candidates {
    private final Programme programme;
    private final List<Candidate> candidates = new ArrayList<>();

    private Candidates(Programme programme) {
        this.programme = programme;
    }

    static List<Candidate> of(Programme programme) {
        var candidates = new Candidates(programme);
        candidates.departures();
        candidates.trainingEnds();
        candidates.platforms();
        candidates.frameworks();
        candidates.policies();
        candidates.baselines();
        return candidates.candidates.stream().sorted().toList();
    }

    private void add(Type type, @Nullable UUID event, String name, LocalDate on, Set<String> sections) {
        candidates.add(new Candidate(type, event, name, on, Set.copyOf(sections)));
    }

    /// Who comes in the place of somebody comes because of the departure, and is no event of its own.
    private void departures() {
        for (var departure : programme.all(StaffFact.Departure.class)) {
            var sections = own(departure.sections());
            if (sections.isEmpty()) continue;
            add(Type.STAFF, departure.operation(), departure.reason(), departure.on(), sections);
        }
    }

    /// The day after a training counted last, where its person was at work then and did not renew it.
    private void trainingEnds() {
        var trainings = programme.all(StaffFact.Training.class);
        for (var training : trainings) {
            var last = training.expiresOn();
            if (last == null) continue;
            var renewed = trainings.stream()
                    .anyMatch(other -> other.person().equals(training.person())
                            && other.course().equals(training.course())
                            && !other.on().isAfter(last.plusDays(1))
                            && (other.expiresOn() == null || other.expiresOn().isAfter(last)));
            var sections = sectionsOf(training.person(), last.plusDays(1));
            if (renewed || sections.isEmpty()) continue;
            add(Type.TRAINING_END, training.operation(), training.course(), last.plusDays(1), sections);
        }
    }

    private Set<String> sectionsOf(UUID person, LocalDate day) {
        var left = programme.all(StaffFact.Departure.class).stream()
                .anyMatch(departure ->
                        departure.person().equals(person) && !departure.on().isAfter(day));
        if (left) return Set.of();
        var sections = new TreeSet<String>();
        for (var assignment : programme.all(StaffFact.Assignment.class)) {
            if (!assignment.person().equals(person) || assignment.on().isAfter(day)) continue;
            var replaced = programme.all(StaffFact.Assignment.class).stream()
                    .anyMatch(other -> assignment.operation().equals(other.replaces())
                            && !other.on().isAfter(day));
            var over = assignment.until() != null && assignment.until().isBefore(day);
            if (!replaced && !over) sections.addAll(own(assignment.sections()));
        }
        return sections;
    }

    /// Changes after which people had to work otherwise. One that names no section was one of all.
    private void platforms() {
        for (var change : programme.all(OperationFact.Platform.class)) {
            if (!change.breaking()) continue;
            add(Type.PLATFORM, change.operation(), change.platform(), change.on(), own(change.sections()));
        }
    }

    /// Versions of the frameworks that the pathway rests on, and its own versions after the first.
    private void frameworks() {
        var frameworks = programme.versions().values().stream()
                .map(PathwayFact.PathwayVersion::framework)
                .collect(Collectors.toSet());
        var known = new HashSet<String>();
        for (var version : programme.all(FrameworkFact.FrameworkVersion.class)) {
            if (!frameworks.contains(version.framework())) continue;
            var first = known.add(version.framework());
            if (first) continue;
            var name = version.framework() + "/" + version.frameworkVersion() + " "
                    + (version.stage() == FrameworkFact.Stage.PUBLISHED ? "published" : "deprecated");
            add(Type.FRAMEWORK, null, name, version.on(), Set.of());
        }
        programme.all(PathwayFact.PathwayVersion.class).stream()
                .skip(1)
                .forEach(version -> add(
                        Type.FRAMEWORK,
                        null,
                        version.pathway() + "/" + version.version() + " published",
                        version.on(),
                        Set.of()));
    }

    private void policies() {
        var policies = programme.versions().values().stream()
                .map(PathwayFact.PathwayVersion::policy)
                .collect(Collectors.toSet());
        var known = new HashSet<String>();
        for (var policy : programme.all(FrameworkFact.Policy.class)) {
            if (!policies.contains(policy.policy()) || known.add(policy.policy())) continue;
            add(Type.POLICY, null, policy.policy() + "/" + policy.policyVersion(), policy.on(), Set.of());
        }
        for (var run : programme.all(PathwayFact.Recalculation.class)) {
            add(Type.POLICY, run.recalculation(), run.cause(), run.on(), Set.of());
        }
    }

    private void baselines() {
        programme.all(PathwayFact.Baseline.class).stream()
                .skip(1)
                .forEach(baseline -> add(Type.BASELINE, null, baseline.baseline(), baseline.on(), Set.of()));
    }

    /// The codes of those that are of this programme.
    private Set<String> own(List<String> sections) {
        var prefix = programme.pathway() + "/";
        return sections.stream()
                .filter(section -> section.startsWith(prefix))
                .map(section -> section.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
