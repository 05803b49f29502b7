package org.cairn.projections.reports.drift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.projections.bi.Participation;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;

/// What each milestone adds to the credits of those before it, by version; and what of that prior learning brought,
/// which counts neither as due nor as confirmed.
final class Credits {
    private final Programme programme;
    private final Map<String, Map<String, Double>> own = new HashMap<>();
    private final Map<UUID, Set<String>> priorLearning = new HashMap<>();

    Credits(Programme programme) {
        this.programme = programme;
        for (var mastered : programme.mastered()) {
            if (!mastered.priorLearning()) continue;
            priorLearning
                    .computeIfAbsent(mastered.participation().enrolment(), _ -> new HashSet<>())
                    .add(mastered.competency());
        }
    }

    /// What the learner has to do for a milestone; 0 for one that is not of the version.
    double of(Participation participation, String version, String milestone) {
        double credits = own.computeIfAbsent(version, this::own).getOrDefault(milestone, 0.0);
        var known = priorLearning.get(participation.enrolment());
        return known == null ? credits : Math.max(0, credits - of(version, milestone, known));
    }

    /// A milestone that rests on all that another rests on and more brings what it brings more.
    private Map<String, Double> own(String version) {
        var own = new LinkedHashMap<String, Double>();
        var before = new ArrayList<PathwayFact.PathwayMilestone>();
        for (var milestone : programme.milestones(version)) {
            var credits = milestone.credits().doubleValue();
            for (var earlier : before) {
                if (milestone.competencies().containsAll(earlier.competencies())) {
                    credits -= own.getOrDefault(earlier.milestone(), 0.0);
                }
            }
            own.put(milestone.milestone(), Math.max(0, credits));
            before.add(milestone);
        }
        return own;
    }

    /// Credits of the competencies that this milestone is the first to ask for.
    private double of(String version, String milestone, Set<String> known) {
        var asked = new HashSet<String>();
        for (var each : programme.milestones(version)) {
            if (each.milestone().equals(milestone)) {
                return programme.leaves(version).stream()
                        .filter(leaf -> each.competencies().contains(leaf.competency())
                                && !asked.contains(leaf.competency())
                                && known.contains(leaf.competency()))
                        .map(leaf -> leaf.credits() == null ? defaultCredits(version) : leaf.credits())
                        .mapToDouble(BigDecimal::doubleValue)
                        .sum();
            }
            asked.addAll(each.competencies());
        }
        return 0;
    }

    /// A leaf without credits counts as one where none has any.
    private BigDecimal defaultCredits(String version) {
        return programme.leaves(version).stream().allMatch(leaf -> leaf.credits() == null)
                ? BigDecimal.ONE
                : BigDecimal.ZERO;
    }

    /// The milestones of a version, in their order.
    List<String> milestones(String version) {
        return List.copyOf(own.computeIfAbsent(version, this::own).keySet());
    }
}
