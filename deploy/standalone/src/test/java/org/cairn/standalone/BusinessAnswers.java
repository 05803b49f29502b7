package org.cairn.standalone;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.operations.Grouping;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.Mark;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.OutcomeFact.MasteryStage;
import org.cairn.projections.bi.Participation;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.Terms;
import org.jspecify.annotations.Nullable;

/// What the ten questions have for an answer, computed from programmes in memory and not by SQL.
final class BusinessAnswers {
    private static final LocalDate DUE = LocalDate.of(2025, 6, 1);
    private static final LocalDate FOREVER = LocalDate.of(9999, 1, 1);
    private static final int SMALLEST = 10;

    private final List<Programme> programmes;

    private final Set<String> hiddenStanding;

    /// @param hiddenStanding rows of the question on standing that are hidden, as `pathway section status`: which these
    ///                       are depends on all tables together, and is tried elsewhere
    BusinessAnswers(List<Programme> programmes, Set<String> hiddenStanding) {
        this.programmes = programmes;
        this.hiddenStanding = hiddenStanding;
    }

    List<List<String>> all() {
        return List.of(
                standing(),
                completion(),
                turnaround(),
                levels(),
                leniency(),
                wholeClass(),
                attempts(),
                cost(),
                behind(),
                reached());
    }

    /// One row, as text in which equal numbers are equal.
    static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(BusinessAnswers::cell).collect(Collectors.joining(" | "));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> cell(BigDecimal.valueOf(number));
            case BigDecimal number ->
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static @Nullable Double median(Collection<Long> values) {
        if (values.isEmpty()) return null;
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? (double) sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    /// Which cells of a group are hidden: those below ten, and the next smallest until two are that are ten together.
    private static <K extends Comparable<K>> Collection<K> hidden(Map<K, Long> cells) {
        var order = cells.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        var hidden = new HashSet<K>();
        var sum = 0L;
        for (var each : order) {
            var enough = hidden.isEmpty() || hidden.size() >= 2 && sum >= SMALLEST;
            if (each.getValue() >= SMALLEST && enough) break;
            hidden.add(each.getKey());
            sum += each.getValue();
        }
        return hidden;
    }

    private static String status(Participation each) {
        if (each.leftOn() != null) return "withdrawn";
        return !each.leaves().isEmpty() && each.leaves().getLast().until() == null ? "on-leave" : "active";
    }

    private List<String> standing() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            var learners = new TreeMap<String, @Nullable Long>();
            var incomplete = new HashSet<String>();
            programme.participations().stream()
                    .collect(groupingBy(
                            each -> Objects.requireNonNullElse(each.section(), ""),
                            groupingBy(BusinessAnswers::status, counting())))
                    .forEach((section, cells) -> cells.forEach((status, n) -> {
                        learners.putIfAbsent(status, null);
                        var isHidden = hiddenStanding.contains(programme.pathway() + " " + section + " " + status);
                        if (n < SMALLEST && !isHidden) throw new AssertionError(section + " " + status + " is told");
                        if (isHidden) incomplete.add(status);
                        else learners.merge(status, n, Long::sum);
                    }));
            learners.forEach((status, n) -> rows.add(row(programme.pathway(), status, n, incomplete.contains(status))));
        }
        return rows;
    }

    private List<String> completion() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            for (var cohort : programme.cohorts()) {
                var all = programme.participations().stream()
                        .filter(each -> each.cohort().equals(cohort))
                        .toList();
                var days = all.stream()
                        .filter(each -> each.completedOn() != null)
                        .map(each ->
                                ChronoUnit.DAYS.between(each.enrolledOn(), Objects.requireNonNull(each.completedOn())))
                        .toList();
                rows.add(row(
                        programme.pathway(),
                        cohort,
                        all.size(),
                        days.size(),
                        share(days.size(), all.size()),
                        median(days)));
            }
        }
        return rows;
    }

    private record Work(UUID enrolment, UUID evidence, String competency) {}

    private List<String> turnaround() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            var first = new HashMap<Work, LocalDate>();
            for (var mark : programme.all(AssessmentFact.Judgement.class)) {
                if (mark.role() != MarkingRole.FIRST) continue;
                first.merge(
                        new Work(mark.enrolment(), mark.evidence(), mark.competency()),
                        mark.on(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
            var byMonth = new TreeMap<LocalDate, List<Long>>();
            for (var work : programme.all(EvidenceFact.Evidence.class)) {
                var judged = first.get(new Work(work.enrolment(), work.evidence(), work.competency()));
                if (judged == null) continue;
                byMonth.computeIfAbsent(work.on().withDayOfMonth(1), _ -> new ArrayList<>())
                        .add(ChronoUnit.DAYS.between(work.on(), judged));
            }
            byMonth.forEach((month, days) -> {
                var baseline = programme.baselineOn(month);
                var target = baseline == null ? null : baseline.turnaroundDays();
                var within = target == null
                        ? null
                        : share(days.stream().filter(each -> each <= target).count(), days.size());
                rows.add(row(programme.pathway(), month, days.size(), median(days), within));
            });
        }
        return rows;
    }

    private List<String> levels() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            var terms = Terms.of(programme);
            var byTerm = programme.marks().stream()
                    .filter(mark -> mark.judgement().role() == MarkingRole.FIRST && !mark.withdrawn())
                    .collect(groupingBy(
                            mark -> terms.of(YearMonth.from(mark.judgement().on()))
                                    .from(),
                            TreeMap::new,
                            toList()));
            byTerm.forEach((term, marks) -> {
                var byLevel = marks.stream().collect(groupingBy(Mark::level));
                var learners = new HashMap<String, Long>();
                byLevel.forEach((level, own) -> learners.put(
                        level,
                        own.stream()
                                .map(mark -> mark.judgement().learner())
                                .distinct()
                                .count()));
                var hidden = hidden(learners);
                var shown = byLevel.entrySet().stream()
                        .filter(each -> !hidden.contains(each.getKey()))
                        .mapToLong(each -> each.getValue().size())
                        .sum();
                byLevel.entrySet().stream()
                        .sorted(Comparator.comparing(
                                each -> each.getValue().getFirst().ordinal()))
                        .forEach(each -> {
                            var isHidden = hidden.contains(each.getKey());
                            var n = each.getValue().size();
                            rows.add(row(
                                    programme.pathway(),
                                    term,
                                    each.getKey(),
                                    isHidden ? null : n,
                                    isHidden ? null : share(n, shown),
                                    isHidden));
                        });
            });
        }
        return rows;
    }

    private List<String> leniency() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            var terms = Terms.of(programme);
            programme.all(AssessmentFact.AnchorRating.class).stream()
                    .filter(AssessmentFact.AnchorRating::blind)
                    .collect(groupingBy(
                            each -> terms.of(YearMonth.from(each.on())).from(), TreeMap::new, toList()))
                    .forEach((term, ratings) -> rows.add(row(
                            programme.pathway(),
                            term,
                            ratings.size(),
                            ratings.stream()
                                    .map(AssessmentFact.AnchorRating::assessor)
                                    .distinct()
                                    .count(),
                            ratings.stream()
                                    .map(each -> each.score().subtract(each.reference()))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .divide(BigDecimal.valueOf(ratings.size()), 4, RoundingMode.HALF_UP))));
        }
        return rows;
    }

    private List<String> wholeClass() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            var bySection = programme.all(OperationFact.Session.class).stream()
                    .collect(groupingBy(
                            OperationFact.Session::section,
                            TreeMap::new,
                            groupingBy(each -> each.on().getYear(), TreeMap::new, toList())));
            bySection.forEach((section, byYear) -> byYear.forEach((year, sessions) -> {
                var whole = sessions.stream()
                        .filter(each -> each.grouping() == Grouping.WHOLE)
                        .mapToLong(OperationFact.Session::minutes)
                        .sum();
                var minutes = sessions.stream()
                        .mapToLong(OperationFact.Session::minutes)
                        .sum();
                rows.add(row(programme.pathway(), section, year, share(whole, minutes)));
            }));
        }
        return rows;
    }

    private record AtOnce(String pathway, String competency, long learners, BigDecimal share) {}

    private List<String> attempts() {
        var found = new ArrayList<AtOnce>();
        for (var programme : programmes) {
            var first = new HashMap<Work, Mark>();
            for (var mark : programme.marks()) {
                if (mark.judgement().role() != MarkingRole.FIRST || mark.withdrawn() || mark.ordinal() < 0) continue;
                var of = new Work(
                        mark.judgement().enrolment(),
                        new UUID(0, 0),
                        mark.judgement().competency());
                first.merge(of, mark, (one, other) -> before(one, other) ? one : other);
            }
            first.values().stream()
                    .collect(groupingBy(mark -> mark.judgement().competency()))
                    .forEach((competency, marks) -> found.add(new AtOnce(
                            programme.pathway(),
                            competency,
                            marks.size(),
                            share(
                                    marks.stream()
                                            .filter(mark -> showsMastery(programme, mark))
                                            .count(),
                                    marks.size()))));
        }
        return found.stream()
                .sorted(Comparator.comparing(AtOnce::share)
                        .thenComparing(AtOnce::pathway)
                        .thenComparing(AtOnce::competency))
                .map(each -> row(each.pathway(), each.competency(), each.learners(), each.share()))
                .toList();
    }

    private static boolean before(Mark one, Mark other) {
        var days = one.judgement().on().compareTo(other.judgement().on());
        return days != 0
                ? days < 0
                : one.judgement().at().position() < other.judgement().at().position();
    }

    private static boolean showsMastery(Programme programme, Mark mark) {
        var version =
                Objects.requireNonNull(programme.versions().get(mark.judgement().version()));
        return programme.all(FrameworkFact.ScaleLevel.class).stream()
                .anyMatch(level -> level.scale().equals(version.scale())
                        && level.scaleVersion().equals(version.scaleVersion())
                        && level.level().equals(mark.level())
                        && level.mastery());
    }

    private record Money(int year, String currency) {}

    private List<String> cost() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            var shown = new HashMap<Work, LocalDate>();
            for (var each : programme.all(OutcomeFact.Mastery.class)) {
                if (each.stage() != MasteryStage.SHOWN || each.provisional() || each.priorLearning() != null) continue;
                shown.merge(
                        new Work(each.enrolment(), new UUID(0, 0), each.competency()),
                        each.on(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
            var byYear = shown.values().stream().collect(groupingBy(LocalDate::getYear, counting()));
            programme.costs().stream()
                    .collect(groupingBy(
                            each -> new Money(each.on().getYear(), each.currency()),
                            () -> new TreeMap<>(
                                    Comparator.comparingInt(Money::year).thenComparing(Money::currency)),
                            Collectors.reducing(BigDecimal.ZERO, OperationFact.Cost::amount, BigDecimal::add)))
                    .forEach((of, amount) -> {
                        var competencies = byYear.get(of.year());
                        rows.add(row(
                                programme.pathway(),
                                of.year(),
                                of.currency(),
                                amount,
                                competencies,
                                competencies == null
                                        ? null
                                        : amount.divide(BigDecimal.valueOf(competencies), 2, RoundingMode.HALF_UP)));
                    });
        }
        return rows;
    }

    private List<String> behind() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            var done = programme.reached().stream()
                    .filter(each -> each.on().isBefore(DUE))
                    .map(each -> each.participation().enrolment() + each.milestone())
                    .collect(toSet());
            Function<Participation, Boolean> late = each -> {
                var plan = each.planOn(FOREVER);
                return plan != null
                        && plan.milestones().stream()
                                .anyMatch(planned -> planned.dueOn().isBefore(DUE)
                                        && !done.contains(each.enrolment() + planned.milestone()));
            };
            programme.participations().stream()
                    .filter(each -> !DUE.isBefore(each.enrolledOn())
                            && each.leaves().stream().noneMatch(absence -> absence.covers(DUE))
                            && each.departures().stream().noneMatch(absence -> absence.covers(DUE)))
                    .collect(groupingBy(each -> Objects.requireNonNullElse(each.section(), ""), TreeMap::new, toList()))
                    .forEach((section, active) -> rows.add(row(
                            programme.pathway(),
                            section,
                            active.size(),
                            active.stream().filter(late::apply).count())));
        }
        return rows;
    }

    private List<String> reached() {
        var rows = new ArrayList<String>();
        for (var programme : programmes) {
            programme.reached().stream()
                    .collect(groupingBy(each -> each.milestone(), TreeMap::new, counting()))
                    .forEach((milestone, n) -> rows.add(row(programme.pathway(), milestone, n)));
        }
        return rows;
    }
}
