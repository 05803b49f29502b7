package org.cairn.query.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.query.pace.BehindPace.Learner;
import org.cairn.query.pace.BehindPace.Overdue;
import org.jspecify.annotations.Nullable;

/// What the pace of one enrolment follows from.
///
/// @param away   on leave or gone
/// @param leaves the leaves alone
/// @param steps  of milestones, in the order in which they were recorded
record PaceFacts(
        UUID learner,
        @Nullable String number,
        @Nullable String name,
        UUID enrolment,
        String version,
        String cohort,
        @Nullable String section,
        LocalDate enrolledOn,
        @Nullable Plan plan,
        Away away,
        Away leaves,
        List<Step> steps,
        List<Mastered> mastered,
        Set<String> waived,
        @Nullable LocalDate lastEventOn) {

    record Plan(LocalDate agreedOn, List<Planned> milestones) {}

    record Planned(String milestone, LocalDate on) {}

    record Step(UUID approval, String step, String milestone) {}

    /// @param prior whether it rests on prior learning only
    record Mastered(String competency, boolean prior) {}

    /// Not away, and not through: the completing milestone is neither reached nor, as last heard, declined.
    boolean takesPartOn(LocalDate day, List<Milestone> milestones) {
        if (away.on(day)) return false;
        if (milestones.isEmpty()) return true;
        var last = milestones.getLast().milestone().code();
        var declined = steps.stream()
                .filter(each -> each.milestone().equals(last))
                .reduce((_, later) -> later)
                .filter(each -> each.step().equals("declined"));
        return !isReached(last) && declined.isEmpty();
    }

    boolean isReached(String milestone) {
        var revoked = steps.stream()
                .filter(each -> each.step().equals("revoked"))
                .map(Step::approval)
                .collect(Collectors.toSet());
        return steps.stream()
                .anyMatch(each -> each.step().equals("confirmed")
                        && each.milestone().equals(milestone)
                        && !revoked.contains(each.approval()));
    }

    Learner on(LocalDate day, List<Milestone> milestones, PlannedCredits credits) {
        var recognised = mastered.stream()
                .filter(Mastered::prior)
                .map(each -> new CompetencyCode(each.competency()))
                .collect(Collectors.toSet());
        var confirmed = credits.of(mastered.stream()
                .filter(each -> !each.prior())
                .map(each -> new CompetencyCode(each.competency()))
                .toList());
        var leaveDays = plan == null ? 0 : leaves.since(plan.agreedOn()).daysWithin(plan.agreedOn(), day.plusDays(1));
        var planned = plan == null
                ? List.<Planned>of()
                : plan.milestones().stream()
                        .filter(each -> !each.on().plusDays(leaveDays).isAfter(day))
                        .toList();
        var due = plan == null ? null : credits.of(credits.due(requires(planned, milestones), recognised, waived));
        var quiet = away.activeDays(lastEventOn == null ? enrolledOn : lastEventOn.plusDays(1), day.plusDays(1));
        return new Learner(
                learner,
                number,
                name,
                enrolment,
                version,
                cohort,
                section,
                enrolledOn,
                due == null ? null : credits(due),
                credits(confirmed),
                due == null || due == 0 ? null : ratio(confirmed, due),
                due != null && isBehind(confirmed, due),
                quiet,
                quiet >= BehindPace.STUCK_DAYS,
                lastEventOn,
                leaveDays,
                planned.stream()
                        .filter(each -> !isReached(each.milestone()))
                        .map(each -> new Overdue(each.milestone(), title(each.milestone(), milestones), each.on()))
                        .toList());
    }

    private static List<String> requires(List<Planned> planned, List<Milestone> milestones) {
        var names = planned.stream().map(Planned::milestone).toList();
        return milestones.stream()
                .filter(each -> names.contains(each.milestone().code()))
                .map(Milestone::requires)
                .toList();
    }

    private static String title(String milestone, List<Milestone> milestones) {
        return milestones.stream()
                .filter(each -> each.milestone().code().equals(milestone))
                .map(Milestone::title)
                .findFirst()
                .orElse(milestone);
    }

    private static boolean isBehind(long confirmed, long due) {
        return BigDecimal.valueOf(confirmed).compareTo(BehindPace.BEHIND.multiply(BigDecimal.valueOf(due))) < 0;
    }

    private static BigDecimal ratio(long confirmed, long due) {
        return BigDecimal.valueOf(confirmed).divide(BigDecimal.valueOf(due), 2, RoundingMode.DOWN);
    }

    private static BigDecimal credits(long hundredths) {
        var plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
