package org.cairn.command.assessment.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cairn.command.state.Mark;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// Applies a calculation policy to the marks of one competency.
public final class Calculation {

    /// As of the day of the latest mark.
    ///
    /// @param marks of one competency, in the order in which they were recorded
    public static Finding of(Rules rules, List<Mark> marks) {
        return of(rules, marks, Set.of(), null);
    }

    /// @param marks    of one competency, in the order in which they were recorded
    /// @param setAside judgements that do not count any more
    /// @param day      for which it is computed; null = the day of the latest mark
    public static Finding of(Rules rules, List<Mark> marks, Set<JudgementId> setAside, @Nullable LocalDate day) {
        var on = day == null ? latestDay(marks, setAside) : day;
        var notCounting = new HashMap<JudgementId, Treatment>();
        var counting = new ArrayList<Mark>();
        for (var mark : marks) {
            var why = on == null ? Treatment.SET_ASIDE : notCounting(mark, on, rules, setAside);
            if (why == null) counting.add(mark);
            else notCounting.put(mark.judgement(), why);
        }
        counting.sort(inTheOrderThatCounts(rules.policy()));
        if (on == null || counting.isEmpty()) {
            return new Finding(on, treated(marks, counting, notCounting), List.of(), List.of(), null, null, null, null);
        }

        var worked = Methods.apply(rules, counting);
        var thresholds = new ArrayList<Threshold>(minimums(rules.policy(), counting));
        thresholds.addAll(worked.thresholds());
        var steps = new ArrayList<String>(worked.steps());
        var score = worked.score() == null ? null : worked.score().rounded(rules.policy(), rules.scale());
        if (score != null) steps.add("rounded " + rounding(rules.policy()) + ": " + shown(score, rules.policy()));
        var level = worked.level() == null && score != null ? rules.scale().levelOf(score) : worked.level();
        if (score != null && worked.level() == null) {
            thresholds.add(Threshold.ofScore(rules.scale().masteryLevel().from(), score));
        }
        var isBarred = thresholds.stream().anyMatch(each -> each.bars() && !each.reached());
        var verdict = isBarred || level == null ? null : verdict(rules, worked, score, level, on);
        notCounting.putAll(worked.passedOver());
        return new Finding(
                on,
                treated(marks, counting, notCounting),
                List.copyOf(thresholds),
                List.copyOf(steps),
                worked.score(),
                score,
                level,
                verdict);
    }

    private static @Nullable LocalDate latestDay(List<Mark> marks, Set<JudgementId> setAside) {
        LocalDate latest = null;
        for (var mark : marks) {
            if (isSetAside(mark, setAside)) continue;
            if (latest == null || mark.countsFrom().isAfter(latest)) latest = mark.countsFrom();
        }
        return latest;
    }

    /// Null if it counts.
    private static @Nullable Treatment notCounting(Mark mark, LocalDate on, Rules rules, Set<JudgementId> setAside) {
        var policy = rules.policy();
        var day = mark.effectiveOn();
        if (isSetAside(mark, setAside)) return Treatment.SET_ASIDE;
        if (mark.countsFrom().isAfter(on)) return Treatment.AFTER_THE_DAY;
        if (policy.recencyDays() != null && day.isBefore(on.minusDays(policy.recencyDays()))) return Treatment.TOO_OLD;
        if (policy.validityMonths() != null
                && lastDay(day, policy.validityMonths()).isBefore(on)) {
            return Treatment.NO_LONGER_VALID;
        }
        if (rules.rubric() != null && !CriteriaMet.isByRubric(mark, rules)) return Treatment.OTHER_RUBRIC;
        return null;
    }

    private static boolean isSetAside(Mark mark, Set<JudgementId> setAside) {
        return !setAside.isEmpty() && mark.basis().stream().anyMatch(setAside::contains);
    }

    private static LocalDate lastDay(LocalDate from, int months) {
        return from.plusMonths(months).minusDays(1);
    }

    /// A stable order: of what it calls equal, what was recorded earlier stays before what was recorded later.
    private static Comparator<Mark> inTheOrderThatCounts(CalculationPolicy policy) {
        var byDay = Comparator.comparing(Mark::effectiveOn);
        return switch (policy.ties()) {
            case RECORDED_LAST -> byDay;
            case HIGHER_LAST -> byDay.thenComparing(Methods.BY_SCORE);
            case LOWER_LAST -> byDay.thenComparing(Methods.BY_SCORE.reversed());
        };
    }

    private static List<Threshold> minimums(CalculationPolicy policy, List<Mark> marks) {
        var pieces = new HashSet<EvidenceId>();
        var assessors = new HashSet<PersonId>();
        var modes = EnumSet.noneOf(EvidenceMode.class);
        for (var mark : marks) {
            pieces.add(mark.evidence());
            assessors.addAll(mark.assessors());
            modes.add(mark.mode());
        }
        return List.of(
                Threshold.ofCount(Threshold.Kind.EVIDENCE, policy.minimumEvidence(), pieces.size()),
                Threshold.ofCount(Threshold.Kind.ASSESSORS, policy.minimumAssessors(), assessors.size()),
                Threshold.ofCount(Threshold.Kind.MODES, policy.minimumModes(), modes.size()));
    }

    private static Verdict verdict(Rules rules, Worked worked, @Nullable Score score, ScaleLevel level, LocalDate on) {
        var policy = rules.policy();
        var months = policy.validityMonths();
        var latest = worked.basis().stream().map(Mark::effectiveOn).max(Comparator.naturalOrder());
        return new Verdict(
                score,
                level,
                worked.basis().stream().flatMap(mark -> mark.basis().stream()).toList(),
                worked.basis().stream()
                        .map(Mark::rubric)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                policy.method().algorithm(),
                worked.basis().stream().anyMatch(mark -> mark.isOpen(rules.secondMarking())),
                months == null ? null : lastDay(latest.orElseThrow(), months),
                on);
    }

    private static List<Finding.Treated> treated(
            List<Mark> all, List<Mark> counting, Map<JudgementId, Treatment> otherwise) {
        var treated = new ArrayList<Finding.Treated>();
        for (var mark : counting) {
            treated.add(new Finding.Treated(mark, otherwise.getOrDefault(mark.judgement(), Treatment.COUNTED)));
        }
        // Most often all count: no need to look for each among them.
        for (var mark : counting.size() == all.size() ? List.<Mark>of() : all) {
            if (!counting.contains(mark)) {
                treated.add(new Finding.Treated(mark, otherwise.getOrDefault(mark.judgement(), Treatment.SET_ASIDE)));
            }
        }
        return List.copyOf(treated);
    }

    private static String rounding(CalculationPolicy policy) {
        var how = policy.rounding().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return how + " to " + policy.decimals() + " decimals";
    }

    /// With all the decimals that the policy keeps: 3.30, not 3.3.
    private static String shown(Score score, CalculationPolicy policy) {
        var decimals = Math.max(score.value().scale(), policy.decimals());
        return score.value().setScale(decimals).toPlainString();
    }

    private Calculation() {}
}
