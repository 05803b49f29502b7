package org.cairn.projections.reports.fidelity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.CoachingFact.GoalStage;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.Programme;
import org.jspecify.annotations.Nullable;

/// What learners did, by enrolment or by learner, ready to be asked month by month.
final class Learners {
    private static final int REVIEWED_DAYS = 90;

    private record Open(LocalDate from, @Nullable LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    private final Map<UUID, BitSet> monthsByEnrolment = new HashMap<>();
    private final Map<UUID, BitSet> monthsByLearner = new HashMap<>();
    private final Map<UUID, int[]> checkIns = new HashMap<>();
    private final Map<UUID, LocalDate> firstChoice = new HashMap<>();
    private final Map<UUID, List<LocalDate>> reviews = new HashMap<>();
    private final Map<UUID, List<Open>> goals = new HashMap<>();
    private final Months months;

    Learners(Programme programme, Months months) {
        this.months = months;
        for (var fact : programme.all(EvidenceFact.Evidence.class)) tookPart(fact.enrolment(), fact.on());
        for (var fact : programme.all(CoachingFact.Reflection.class)) tookPart(fact.enrolment(), fact.on());
        for (var fact : programme.all(CoachingFact.CheckIn.class)) {
            tookPart(fact.enrolment(), fact.on());
            var month = months.index(fact.on());
            if (month >= 0) checkIns.computeIfAbsent(fact.enrolment(), _ -> new int[months.count()])[month]++;
        }
        for (var fact : programme.all(EnrolmentFact.Choice.class)) {
            tookPart(fact.enrolment(), fact.on());
            if (fact.offered() >= 2) firstChoice.merge(fact.enrolment(), fact.on(), Learners::earlier);
        }
        for (var fact : programme.all(CoachingFact.ProfileReview.class)) {
            takesPart(monthsByLearner, fact.learner(), fact.on());
            reviews.computeIfAbsent(fact.learner(), _ -> new ArrayList<>()).add(fact.on());
        }
        goals(programme.all(CoachingFact.Goal.class));
    }

    private void goals(List<CoachingFact.Goal> facts) {
        var closed = new HashMap<UUID, LocalDate>();
        for (var fact : facts) {
            takesPart(monthsByLearner, fact.learner(), fact.on());
            if (fact.stage() == GoalStage.CLOSED) closed.merge(fact.goal(), fact.on(), Learners::earlier);
        }
        for (var fact : facts) {
            if (fact.stage() != GoalStage.SET) continue;
            goals.computeIfAbsent(fact.learner(), _ -> new ArrayList<>())
                    .add(new Open(fact.on(), closed.get(fact.goal())));
        }
    }

    private void tookPart(UUID enrolment, LocalDate day) {
        takesPart(monthsByEnrolment, enrolment, day);
    }

    private void takesPart(Map<UUID, BitSet> by, UUID id, LocalDate day) {
        var month = months.index(day);
        if (month >= 0) by.computeIfAbsent(id, _ -> new BitSet(months.count())).set(month);
    }

    /// Whether anything of the learner is recorded in the month: work, a check-in, a goal, a choice …
    boolean tookPart(UUID enrolment, UUID learner, int month) {
        return has(monthsByEnrolment.get(enrolment), month) || has(monthsByLearner.get(learner), month);
    }

    int checkIns(UUID enrolment, int month) {
        var counts = checkIns.get(enrolment);
        return counts == null ? 0 : counts[month];
    }

    boolean hasChosen(UUID enrolment, LocalDate day) {
        var first = firstChoice.get(enrolment);
        return first != null && !first.isAfter(day);
    }

    /// On the day or one of the 89 before it.
    boolean wasReviewed(UUID learner, LocalDate day) {
        return reviews.getOrDefault(learner, List.of()).stream()
                .anyMatch(on -> !on.isAfter(day) && on.isAfter(day.minusDays(REVIEWED_DAYS)));
    }

    /// Set on the day or before, and not closed by then.
    boolean hasOpenGoal(UUID learner, LocalDate day) {
        return goals.getOrDefault(learner, List.of()).stream().anyMatch(goal -> goal.on(day));
    }

    private static boolean has(@Nullable BitSet set, int month) {
        return set != null && set.get(month);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
