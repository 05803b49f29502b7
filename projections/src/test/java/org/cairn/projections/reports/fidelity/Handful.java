package org.cairn.projections.reports.fidelity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.coaching.GoalHorizon;
import org.cairn.contracts.coaching.GoalOutcome;
import org.cairn.contracts.evidence.EvidenceMode;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.At;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.EvidenceFact;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.reports.FidelityRow;
import org.cairn.projections.reports.Period;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Window;
import org.jspecify.annotations.Nullable;

/// A handful of facts of one programme, told one by one. Its first design baseline is of 1 September 2025, and so
/// its terms begin in September, January and May.
final class Handful {
    static final LocalDate BEGIN = LocalDate.of(2025, 9, 1);
    private static final String PATHWAY = "nursing";
    private static final String VERSION = "2025";

    private final List<Fact> facts = new ArrayList<>();
    private int ids;

    Handful() {
        facts.add(new PathwayFact.PathwayVersion(
                at(BEGIN),
                PATHWAY,
                VERSION,
                "Nursing",
                BEGIN,
                null,
                "nursing-framework",
                "1",
                "five",
                "1",
                "latest",
                "1",
                null,
                null,
                "completion",
                null,
                new Requirement.AllOf("all", "All", List.of())));
        for (var option : List.of("ward", "home", "school")) {
            facts.add(new PathwayFact.ChoiceOption(at(BEGIN), PATHWAY, VERSION, "placement", option, 1));
        }
    }

    private At at(LocalDate day) {
        return new At(facts.size() + 1L, Instant.parse("2026-09-01T00:00:00Z"), day);
    }

    private UUID id() {
        return new UUID(0, ++ids);
    }

    /// @param sections to be observed in a term, each twice, by two observers
    Handful baseline(
            LocalDate from,
            int sections,
            @Nullable Integer checkIns,
            @Nullable Integer secondMarkingPercent,
            @Nullable Integer turnaroundDays,
            Map<Indicator, Double> weights) {
        var name = from.toString();
        facts.add(new PathwayFact.Baseline(
                at(from),
                PATHWAY,
                name,
                "practice",
                sections,
                2,
                2,
                checkIns,
                secondMarkingPercent,
                turnaroundDays,
                null,
                2,
                null));
        weights.forEach((indicator, weight) -> facts.add(new PathwayFact.BaselineTarget(
                at(from),
                PATHWAY,
                name,
                indicator,
                BigDecimal.valueOf(indicator == Indicator.FIDELITY_INDEX ? 80 : 0.8),
                BigDecimal.valueOf(indicator == Indicator.FIDELITY_INDEX ? 5 : 0.05),
                BigDecimal.valueOf(weight),
                1)));
        return this;
    }

    UUID enrolled(LocalDate day, String cohort, @Nullable String section) {
        var enrolment = id();
        facts.add(new EnrolmentFact.Enrolment(
                at(day),
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                EnrolmentFact.Stage.ENROLLED,
                cohort,
                section,
                null,
                null,
                null,
                null,
                null));
        return enrolment;
    }

    void withdrawn(UUID enrolment, LocalDate day) {
        facts.add(new EnrolmentFact.Enrolment(
                at(day),
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                EnrolmentFact.Stage.WITHDRAWN,
                null,
                null,
                null,
                null,
                null,
                "personal",
                null));
    }

    void checkIn(UUID enrolment, LocalDate day) {
        facts.add(new CoachingFact.CheckIn(at(day), id(), enrolment, enrolment, PATHWAY, VERSION, id(), null, 30, 1));
    }

    void reviewed(UUID learner, LocalDate day) {
        facts.add(new CoachingFact.ProfileReview(at(day), id(), learner, 1, null));
    }

    UUID goal(UUID learner, LocalDate day) {
        var goal = id();
        facts.add(new CoachingFact.Goal(
                at(day), goal, learner, CoachingFact.GoalStage.SET, GoalHorizon.TERM, null, 0, null));
        return goal;
    }

    void goalClosed(UUID goal, UUID learner, LocalDate day) {
        facts.add(new CoachingFact.Goal(
                at(day), goal, learner, CoachingFact.GoalStage.CLOSED, null, null, 0, GoalOutcome.REACHED));
    }

    void reflected(UUID enrolment, LocalDate day) {
        facts.add(new CoachingFact.Reflection(at(day), id(), enrolment, enrolment, PATHWAY, VERSION, null));
    }

    void reached(UUID enrolment, LocalDate day) {
        facts.add(new OutcomeFact.Milestone(
                at(day),
                id(),
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                "foundation",
                OutcomeFact.MilestoneStage.CONFIRMED,
                null,
                null,
                id(),
                id(),
                null,
                null));
    }

    void chosen(UUID enrolment, LocalDate day, String option, int offered) {
        facts.add(new EnrolmentFact.Choice(
                at(day), enrolment, enrolment, PATHWAY, VERSION, "placement", option, null, offered));
    }

    UUID evidence(UUID enrolment, LocalDate day, EvidenceMode mode) {
        var evidence = id();
        for (var competency : List.of("C1", "C2")) {
            facts.add(new EvidenceFact.Evidence(
                    at(day), evidence, enrolment, enrolment, PATHWAY, VERSION, competency, mode, 1, null, null));
        }
        return evidence;
    }

    void marked(UUID evidence, UUID enrolment, LocalDate day, MarkingRole role) {
        facts.add(new AssessmentFact.Judgement(
                at(day),
                id(),
                evidence,
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                "C1",
                null,
                null,
                BigDecimal.TWO,
                "proficient",
                null,
                role,
                true,
                1,
                null,
                null,
                id(),
                id()));
    }

    void session(LocalDate day, String section, Grouping grouping, int minutes) {
        facts.add(new OperationFact.Session(at(day), id(), PATHWAY, section, grouping, minutes, true));
    }

    void rubric(String version, String item, ObservationRubric.Dimension dimension, double weight) {
        facts.add(new FrameworkFact.ObservationItem(
                at(BEGIN), "practice", version, item, item, dimension, BigDecimal.valueOf(weight), 1));
    }

    void walkthrough(LocalDate day, String section, int observer, String version, Map<String, Integer> scores) {
        var visit = id();
        facts.add(new OperationFact.Walkthrough(
                at(day), visit, PATHWAY, section, new UUID(1, observer), "practice", version, scores.size(), 0));
        scores.forEach((item, score) -> facts.add(
                new OperationFact.WalkthroughItem(at(day), visit, PATHWAY, section, "practice", version, item, score)));
    }

    void survey(LocalDate day, @Nullable String section, int answered, double... meansAndDeviations) {
        var survey = id();
        facts.add(new OperationFact.Survey(
                at(day),
                survey,
                PATHWAY,
                section,
                "agency-1",
                answered + 5,
                answered,
                BigDecimal.ONE,
                BigDecimal.valueOf(5),
                meansAndDeviations.length / 2));
        for (var i = 0; i < meansAndDeviations.length; i += 2) {
            facts.add(new OperationFact.SurveyItem(
                    at(day),
                    survey,
                    PATHWAY,
                    section,
                    "agency-1",
                    "item-" + i,
                    BigDecimal.valueOf(meansAndDeviations[i]),
                    BigDecimal.valueOf(meansAndDeviations[i + 1]),
                    answered));
        }
    }

    List<FidelityRow> rows() {
        return Fidelity.of(
                Programme.of(PATHWAY, facts, null), new Window(YearMonth.from(BEGIN), YearMonth.of(2026, 8)));
    }

    /// The programme's row of a month.
    FidelityRow month(int month, String dimension, String part) {
        return row(Scope.PROGRAMME, Period.month(monthOf(month)), dimension, part);
    }

    /// The programme's row of the term that begins in a month.
    FidelityRow term(int month, String dimension, String part) {
        return row(Scope.PROGRAMME, Period.term(monthOf(month)), dimension, part);
    }

    FidelityRow row(Scope scope, Period period, String dimension, String part) {
        return rows().stream()
                .filter(row -> row.scope().equals(scope)
                        && row.period().equals(period)
                        && row.dimension().equals(dimension)
                        && row.part().equals(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + dimension + "/" + part + " in " + period));
    }

    static YearMonth monthOf(int month) {
        return YearMonth.of(month >= 9 ? 2025 : 2026, month);
    }

    static LocalDate day(int month, int day) {
        return monthOf(month).atDay(day);
    }
}
