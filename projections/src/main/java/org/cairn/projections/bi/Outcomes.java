package org.cairn.projections.bi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.projections.bi.OutcomeFact.MasteryStage;
import org.jspecify.annotations.Nullable;

/// Joins the steps of verdicts and approvals.
final class Outcomes {

    static List<Reached> reached(FactsByKind facts, Map<UUID, Participation> byEnrolment) {
        var reached = new ArrayList<Reached>();
        Participations.confirmed(facts).forEach((enrolment, confirmed) -> {
            var participation = byEnrolment.get(enrolment);
            if (participation == null) return;
            var seen = new HashSet<String>();
            for (var each : confirmed) {
                if (seen.add(each.milestone())) {
                    reached.add(new Reached(participation, each.milestone(), each.on()));
                }
            }
        });
        reached.sort(Comparator.comparing(Reached::on)
                .thenComparing(each -> each.participation().enrolment())
                .thenComparing(Reached::milestone));
        return List.copyOf(reached);
    }

    private record Key(UUID enrolment, String competency) {}

    static List<Mastered> mastered(FactsByKind facts, Map<UUID, Participation> byEnrolment) {
        var steps = new LinkedHashMap<Key, List<OutcomeFact.Mastery>>();
        for (var step : facts.of(OutcomeFact.Mastery.class)) {
            if (!byEnrolment.containsKey(step.enrolment())) continue;
            steps.computeIfAbsent(new Key(step.enrolment(), step.competency()), _ -> new ArrayList<>())
                    .add(step);
        }
        var mastered = new ArrayList<Mastered>();
        steps.forEach((key, own) -> join(Objects.requireNonNull(byEnrolment.get(key.enrolment())), own, mastered));
        mastered.sort(Comparator.comparing(Mastered::on)
                .thenComparing(each -> each.participation().enrolment())
                .thenComparing(Mastered::competency));
        return List.copyOf(mastered);
    }

    private static void join(Participation participation, List<OutcomeFact.Mastery> steps, List<Mastered> mastered) {
        OutcomeFact.Mastery since = null;
        for (var step : steps) {
            var grants = step.stage() == MasteryStage.SHOWN || step.stage() == MasteryStage.CARRIED;
            if (grants && !step.provisional() && since == null) since = step;
            if (!grants && since != null) {
                // Of no use for a single day: taken back on the day on which it was shown.
                if (step.on().isAfter(since.on())) mastered.add(span(participation, since, step));
                since = null;
            }
        }
        if (since != null) mastered.add(span(participation, since, null));
    }

    private static Mastered span(
            Participation participation, OutcomeFact.Mastery since, OutcomeFact.@Nullable Mastery ended) {
        return new Mastered(
                participation,
                since.competency(),
                since.on(),
                ended == null ? null : ended.on().minusDays(1),
                since.priorLearning() != null,
                since.stage() == MasteryStage.CARRIED);
    }

    private Outcomes() {}
}
