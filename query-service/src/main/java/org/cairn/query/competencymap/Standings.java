package org.cairn.query.competencymap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.pathway.evaluation.Attained;
import org.cairn.query.competencymap.CompetencyMap.Competency;
import org.cairn.query.competencymap.EnrolmentFacts.Verdict;
import org.jspecify.annotations.Nullable;

/// How one enrolment stands on each competency on a day.
final class Standings {
    private static final String CARRIED = "carried@";

    private final EnrolmentFacts facts;
    private final UUID enrolment;
    private final LocalDate day;

    Standings(EnrolmentFacts facts, UUID enrolment, LocalDate day) {
        this.facts = facts;
        this.enrolment = enrolment;
        this.day = day;
    }

    List<Competency> competencies() {
        var statements = facts.items().stream()
                .collect(Collectors.toMap(EnrolmentFacts.Item::competency, EnrolmentFacts.Item::statement));
        return facts.competencies().stream()
                .map(each -> competency(each, statements.getOrDefault(each, each)))
                .toList();
    }

    private Competency competency(String code, String statement) {
        var verdicts = facts.verdicts(code);
        var marks = facts.marks(code);
        var holding = holding(verdicts);
        var carried = facts.carried().stream()
                .filter(each -> each.competency().equals(code))
                .reduce((_, last) -> last)
                .orElse(null);
        var status = status(code, verdicts, marks, carried);
        var rests = holding == null ? null : new HashSet<>(holding.judgements());
        return new Competency(
                code,
                statement,
                status,
                holding == null || holding.blind() ? null : holding.level(),
                holding == null || holding.blind() ? null : holding.score(),
                holding == null ? null : holding.effectiveOn(),
                holding == null ? null : holding.validUntil(),
                holding == null ? null : basis(holding),
                trend(marks),
                facts.pieces().getOrDefault(code, 0),
                marks.stream()
                        .filter(each -> rests == null || rests.contains(each.judgement()))
                        .map(Standings::judgement)
                        .toList(),
                facts.priorLearning(code).stream()
                        .map(each -> new CompetencyMap.PriorLearning(
                                each.priorLearning(),
                                each.kind(),
                                each.decision(),
                                each.score(),
                                each.credits(),
                                each.effectiveOn()))
                        .toList(),
                facts.rescissions().stream()
                        .filter(each -> each.competency().equals(code))
                        .map(each -> new CompetencyMap.TakenBack(each.level(), each.cause(), each.effectiveOn()))
                        .toList(),
                carried == null
                        ? null
                        : new CompetencyMap.CarriedOver(
                                carried.from(), carried.crosswalk(), carried.rule(), carried.effectiveOn()),
                status == CompetencyStatus.MASTERED ? null : new Reasons(facts, day).of(code, status),
                "/api/v1/enrolments/%s/competencies/%s/explanation".formatted(enrolment, code));
    }

    /// What is carried over with a top-up is mastered provisionally, though no verdict says so yet.
    private CompetencyStatus status(
            String code,
            List<Verdict> verdicts,
            List<EnrolmentFacts.Mark> marks,
            EnrolmentFacts.@Nullable Carried carried) {
        var work = facts.pieces().getOrDefault(code, 0) > 0
                || marks.stream().anyMatch(EnrolmentFacts.Mark::counts)
                || facts.priorLearning(code).stream()
                        .anyMatch(each -> each.decision().equals("partial"));
        var held = verdicts.stream().map(each -> each.held(facts.scale())).toList();
        var status = Held.status(held, work, (int) day.toEpochDay());
        var openTopUp = carried != null && carried.provisional() && verdicts.isEmpty();
        return openTopUp ? CompetencyStatus.PROVISIONAL : status;
    }

    private @Nullable Verdict holding(List<Verdict> verdicts) {
        var held = new LinkedHashMap<Held, Verdict>();
        for (var each : verdicts) held.put(each.held(facts.scale()), each);
        var best = Held.holding(List.copyOf(held.keySet()), (int) day.toEpochDay());
        return best == null ? null : held.get(best);
    }

    private static String basis(Verdict verdict) {
        if (verdict.algorithm().startsWith(CARRIED)) return "carried";
        return verdict.priorLearning() == null ? "judgements" : "prior-learning";
    }

    private @Nullable Trend trend(List<EnrolmentFacts.Mark> marks) {
        var scores = marks.stream()
                .filter(EnrolmentFacts.Mark::counts)
                .map(EnrolmentFacts.Mark::score)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        return Trend.of(scores, facts.scale().step());
    }

    private static CompetencyMap.Judgement judgement(EnrolmentFacts.Mark mark) {
        return new CompetencyMap.Judgement(
                mark.judgement(),
                mark.evidence(),
                mark.score(),
                mark.level(),
                mark.assessor(),
                mark.effectiveOn(),
                mark.role(),
                mark.given(),
                mark.correction(),
                mark.reconciliation(),
                mark.counts(),
                mark.leftOut());
    }

    /// What requirements ask for: levels of what is settled, what is waived, what was chosen.
    Attained attained() {
        var levels = new HashMap<CompetencyCode, String>();
        for (var code :
                facts.verdicts().stream().map(Verdict::competency).distinct().toList()) {
            var holding = holding(facts.verdicts(code));
            if (holding == null || holding.provisional()) continue;
            levels.put(new CompetencyCode(code), holding.formerScale() ? Attained.LEVEL_UNKNOWN : holding.level());
        }
        return new Attained(levels, waived(), chosen());
    }

    private Set<String> waived() {
        var ended = facts.waivers().stream()
                .filter(EnrolmentFacts.Waiver::ended)
                .map(EnrolmentFacts.Waiver::waiver)
                .collect(Collectors.toSet());
        return facts.waivers().stream()
                .filter(each -> !ended.contains(each.waiver()))
                .map(EnrolmentFacts.Waiver::node)
                .collect(Collectors.toSet());
    }

    private Map<String, Set<String>> chosen() {
        var chosen = new HashMap<String, Set<String>>();
        for (var each : facts.choices()) {
            var options = chosen.computeIfAbsent(each.group(), _ -> new LinkedHashSet<>());
            if (each.insteadOf() != null) options.remove(each.insteadOf());
            options.add(each.chosen());
        }
        return chosen;
    }
}
