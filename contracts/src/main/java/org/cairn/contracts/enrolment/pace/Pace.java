package org.cairn.contracts.enrolment.pace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.contracts.framework.CompetencyCode;
import org.jspecify.annotations.Nullable;

/// How a learner keeps up with the plan on a day. All credits are hundredths, so that nothing is rounded before it is
/// compared.
///
/// @param takesPart not on leave, not gone and not through: the completing milestone is neither reached nor declined
/// @param hasPlan   without one nobody is behind
/// @param due       credits that it takes at least to reach the milestones that have fallen due, without what prior
///                  learning brought and what was waived; where a pathway has no credits, each competency counts as one
/// @param confirmed credits of what is mastered and settled, without what prior learning brought
/// @param quietDays active days since the last event; leave and time away are taken out
/// @param leaveDays days of leave since the plan was agreed, by which all that was planned is put off
/// @param fallenDue milestones of the plan that have fallen due, reached or not
public record Pace(
        boolean takesPart,
        boolean hasPlan,
        long due,
        long confirmed,
        long quietDays,
        long leaveDays,
        List<PaceRecord.Planned> fallenDue) {

    /// Behind is a ratio of less than this, before rounding.
    public static final BigDecimal BEHIND = new BigDecimal("0.67");
    /// Stuck is no event for so many active days.
    public static final int STUCK_DAYS = 45;

    private static final long BEHIND_HUNDREDTHS = BEHIND.movePointRight(2).longValueExact();

    public static Pace on(LocalDate day, PaceRecord record, PlannedVersion version) {
        var away = Away.of(record.participation());
        var leaves = Away.leaves(record.participation());
        var plan = record.plan();
        var fallenDue = plan == null ? List.<PaceRecord.Planned>of() : fallenDue(day, plan, leaves);
        var heard = record.lastEventOn();
        var settled = record.mastered().stream()
                .filter(each -> !each.prior())
                .map(PaceRecord.Mastered::competency)
                .toList();
        return new Pace(
                takesPart(day, record, version, away),
                plan != null,
                due(record, version, fallenDue),
                version.credits(settled),
                away.activeDays(heard == null ? record.enrolledOn() : heard.plusDays(1), day.plusDays(1)),
                plan == null ? 0 : leaves.since(plan.agreedOn()).daysWithin(plan.agreedOn(), day.plusDays(1)),
                fallenDue);
    }

    private static boolean takesPart(LocalDate day, PaceRecord record, PlannedVersion version, Away away) {
        if (day.isBefore(record.enrolledOn()) || away.on(day)) return false;
        return record.steps().stream()
                .map(PaceRecord.Step::milestone)
                .filter(version::isCompletedBy)
                .findFirst()
                .filter(last -> record.isReached(last) || record.isDeclined(last))
                .isEmpty();
    }

    private static List<PaceRecord.Planned> fallenDue(LocalDate day, PaceRecord.Plan plan, Away leaves) {
        return plan.milestones().stream()
                .filter(each -> {
                    var due = plan.dueOn(each.on(), leaves);
                    return due != null && !due.isAfter(day);
                })
                .toList();
    }

    private static long due(PaceRecord record, PlannedVersion version, List<PaceRecord.Planned> fallenDue) {
        if (fallenDue.isEmpty()) return 0;
        var recognised = record.mastered().stream()
                .filter(PaceRecord.Mastered::prior)
                .map(PaceRecord.Mastered::competency)
                .collect(Collectors.<CompetencyCode>toSet());
        var milestones = fallenDue.stream().map(PaceRecord.Planned::milestone).toList();
        return version.credits(version.due(milestones, recognised, record.waived()));
    }

    /// Confirmed ÷ due; null while nothing is due. Rounded down to two decimals, for people.
    public @Nullable BigDecimal ratio() {
        return due == 0 ? null : BigDecimal.valueOf(confirmed).divide(BigDecimal.valueOf(due), 2, RoundingMode.DOWN);
    }

    /// Whether the exact ratio is less than [#BEHIND]; never while nothing is due.
    public boolean isBehind() {
        return Math.multiplyExact(confirmed, 100L) < Math.multiplyExact(due, BEHIND_HUNDREDTHS);
    }

    public boolean isStuck() {
        return quietDays >= STUCK_DAYS;
    }
}
