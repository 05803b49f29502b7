package org.cairn.projections.reports.drift;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.operations.CostCategory;
import org.cairn.contracts.operations.Grouping;
import org.cairn.contracts.operations.PlatformChange;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.At;
import org.cairn.projections.bi.EnrolmentFact;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.OutcomeFact;
import org.cairn.projections.bi.PathwayFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.bi.StaffFact;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Window;
import org.jspecify.annotations.Nullable;

/// Three years of a programme, by facts alone. Its year begins in September 2022.
final class MadeUpProgramme {
    static final LocalDate START = LocalDate.of(2022, 9, 1);
    static final Window WINDOW = new Window(YearMonth.of(2022, 9), YearMonth.of(2025, 8));
    static final int LEVELS = 5;
    private static final String PATHWAY = "P";
    private static final String VERSION = "1";

    final List<Fact> facts = new ArrayList<>();
    final Random random;
    private long position;

    MadeUpProgramme(long seed) {
        random = new Random(seed);
        facts.add(version("end", List.of()));
        for (var level = 0; level < LEVELS; level++) {
            facts.add(new FrameworkFact.ScaleLevel(
                    at(START),
                    "S",
                    "1",
                    level,
                    "L" + level,
                    "L" + level,
                    BigDecimal.valueOf(level),
                    level >= 2,
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(LEVELS - 1)));
        }
    }

    private PathwayFact.PathwayVersion version(String completedBy, List<Requirement> nodes) {
        return new PathwayFact.PathwayVersion(
                at(START),
                PATHWAY,
                VERSION,
                "P",
                START,
                null,
                "F",
                "1",
                "S",
                "1",
                "B",
                "1",
                null,
                null,
                completedBy,
                null,
                new Requirement.AllOf("all", "All", nodes));
    }

    static MadeUpProgramme ofOneSection() {
        return new MadeUpProgramme(1);
    }

    MadeUpProgramme baseline(LocalDate on, String code) {
        facts.add(new PathwayFact.Baseline(at(on), PATHWAY, code, "R", 10, 8, 3, 4, 20, 10, 8, 2, null));
        return this;
    }

    MadeUpProgramme target(LocalDate on, String code, Indicator indicator, double target, double tolerance) {
        facts.add(new PathwayFact.BaselineTarget(
                at(on),
                PATHWAY,
                code,
                indicator,
                BigDecimal.valueOf(target),
                BigDecimal.valueOf(tolerance),
                BigDecimal.ONE,
                20));
        return this;
    }

    /// The rows of one series of an indicator.
    List<DriftRow> rows(String indicator, String series) {
        return Drift.report(programme(), WINDOW).stream()
                .filter(row -> row.indicator().equals(indicator) && row.series().equals(series))
                .toList();
    }

    Programme programme() {
        return Programme.of(PATHWAY, facts, null);
    }

    At at(LocalDate on) {
        position++;
        return new At(position, Instant.parse("2022-01-01T00:00:00Z").plusSeconds(position), on);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    UUID enrol(LocalDate on, String cohort, @Nullable String section) {
        var enrolment = id();
        facts.add(new EnrolmentFact.Enrolment(
                at(on),
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

    void judge(LocalDate on, UUID enrolment, UUID evidence, UUID assessor, int level, MarkingRole role) {
        facts.add(new AssessmentFact.Judgement(
                at(on),
                id(),
                evidence,
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                "C1",
                null,
                null,
                BigDecimal.valueOf(level),
                "L" + level,
                null,
                role,
                false,
                1,
                20,
                null,
                assessor,
                Fact.NONE));
    }

    UUID anchor(int level) {
        var anchor = id();
        facts.add(new AssessmentFact.Anchor(
                at(START), anchor, PATHWAY, VERSION, "C1", "S", "1", BigDecimal.valueOf(level), "L" + level, 3));
        return anchor;
    }

    void rate(LocalDate on, UUID anchor, UUID assessor, int level, boolean blind) {
        facts.add(new AssessmentFact.AnchorRating(
                at(on),
                id(),
                anchor,
                PATHWAY,
                VERSION,
                "C1",
                BigDecimal.valueOf(level),
                "L" + level,
                BigDecimal.valueOf(level),
                blind,
                "round",
                null,
                assessor,
                Fact.NONE));
    }

    void session(LocalDate on, String section, Grouping grouping, int minutes) {
        facts.add(new OperationFact.Session(at(on), id(), PATHWAY, section, grouping, minutes, false));
    }

    /// The last one completes the pathway.
    void milestones(String... codes) {
        var nodes = new ArrayList<Requirement>();
        var ordinal = 0;
        for (var code : codes) {
            ordinal++;
            var competencies = new ArrayList<String>();
            for (var c = 1; c <= ordinal; c++) competencies.add("C" + c);
            // Each rests on one competency of ten credits more than the one before.
            facts.add(new PathwayFact.PathwayMilestone(
                    at(START),
                    PATHWAY,
                    VERSION,
                    ordinal,
                    code,
                    code,
                    code,
                    competencies,
                    BigDecimal.valueOf(10L * ordinal),
                    ordinal == codes.length));
            facts.add(new PathwayFact.RequirementLeaf(
                    at(START), PATHWAY, VERSION, ordinal, "C" + ordinal, "F", "1", BigDecimal.TEN, null));
            List<Requirement> leaves = competencies.stream()
                    .<Requirement>map(
                            each -> new Requirement.Mastery(new CompetencyCode(each), Credits.of("10"), null, null))
                    .toList();
            nodes.add(new Requirement.AllOf(code, code, leaves));
        }
        facts.set(0, version(codes[codes.length - 1], nodes));
    }

    void plan(UUID enrolment, LocalDate on, String milestone, LocalDate due) {
        plan(enrolment, id(), on, milestone, due);
    }

    void plan(UUID enrolment, UUID plan, LocalDate on, String milestone, LocalDate due) {
        facts.add(new EnrolmentFact.PlannedMilestone(
                at(on), plan, enrolment, enrolment, PATHWAY, VERSION, milestone, due, Fact.NONE, null));
    }

    void confirm(UUID enrolment, String milestone, LocalDate on) {
        step(enrolment, milestone, OutcomeFact.MilestoneStage.CONFIRMED, on);
    }

    void step(UUID enrolment, String milestone, OutcomeFact.MilestoneStage stage, LocalDate on) {
        facts.add(new OutcomeFact.Milestone(
                at(on), id(), enrolment, enrolment, PATHWAY, VERSION, milestone, stage, null, null, null, null, null,
                null));
    }

    void withdraw(UUID enrolment, LocalDate on) {
        participation(enrolment, EnrolmentFact.Stage.WITHDRAWN, null, on);
    }

    /// @param back the first day back
    void leave(UUID enrolment, LocalDate on, LocalDate back) {
        var leave = id();
        participation(enrolment, EnrolmentFact.Stage.LEAVE_STARTED, leave, on);
        participation(enrolment, EnrolmentFact.Stage.LEAVE_ENDED, leave, back);
    }

    private void participation(UUID enrolment, EnrolmentFact.Stage stage, @Nullable UUID leave, LocalDate on) {
        facts.add(new EnrolmentFact.Enrolment(
                at(on), enrolment, enrolment, PATHWAY, VERSION, stage, null, null, null, leave, null, "moved", null));
    }

    void master(UUID enrolment, String competency, LocalDate on, boolean priorLearning) {
        facts.add(new OutcomeFact.Mastery(
                at(on),
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                competency,
                OutcomeFact.MasteryStage.SHOWN,
                "L2",
                null,
                false,
                null,
                priorLearning ? id() : null,
                1,
                null,
                null,
                null,
                null,
                null));
    }

    void spend(LocalDate on, CostCategory category, double amount) {
        facts.add(new OperationFact.Cost(
                at(on), id(), category, PATHWAY, BigDecimal.valueOf(amount), "EUR", on.getYear()));
    }

    void deprecate(LocalDate on) {
        facts.add(new FrameworkFact.FrameworkVersion(
                at(on), "F", "1", FrameworkFact.Stage.DEPRECATED, null, "F", "2", null));
    }

    UUID assign(UUID person, LocalDate on, double fte, String... sections) {
        var operation = id();
        facts.add(new StaffFact.Assignment(
                at(on), operation, person, "coach", BigDecimal.valueOf(fte), List.of(sections), null, null));
        return operation;
    }

    void depart(UUID person, UUID assignment, LocalDate on) {
        facts.add(new StaffFact.Departure(
                at(on), id(), person, "left", BigDecimal.ONE, List.of(assignment), List.of("P/S1")));
    }

    void train(UUID person, LocalDate on, @Nullable LocalDate expires) {
        facts.add(new StaffFact.Training(at(on), id(), person, "T", expires));
    }

    void change(LocalDate on, boolean breaking, String... sections) {
        facts.add(new OperationFact.Platform(
                at(on), id(), "planner", PlatformChange.REPLACE, breaking, List.of(sections)));
    }

    UUID allocate(UUID enrolment, LocalDate on) {
        var allocation = id();
        facts.add(new AssessmentFact.Allocation(
                at(on),
                allocation,
                id(),
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                Fact.NONE,
                MarkingRole.FIRST,
                false,
                null,
                null));
        return allocation;
    }

    void judge(LocalDate on, UUID enrolment, UUID assessor, int minutes, @Nullable UUID allocation) {
        facts.add(new AssessmentFact.Judgement(
                at(on),
                id(),
                id(),
                enrolment,
                enrolment,
                PATHWAY,
                VERSION,
                "C1",
                null,
                null,
                BigDecimal.TWO,
                "L2",
                null,
                MarkingRole.FIRST,
                false,
                1,
                minutes,
                allocation,
                assessor,
                Fact.NONE));
    }

    /// What marking is like: twelve assessors, eight anchors each and term, learners of whom each is judged twice a
    /// term.
    ///
    /// @param softening   of marking, in levels, from the second year on
    /// @param improvement of learners, likewise
    MadeUpProgramme marking(int learners, double softening, double improvement) {
        var assessors = new ArrayList<UUID>();
        var leniency = new double[12];
        for (var a = 0; a < 12; a++) {
            assessors.add(id());
            leniency[a] = 0.2 * random.nextGaussian();
        }
        var anchors = new ArrayList<UUID>();
        for (var i = 0; i < 8; i++) anchors.add(anchor(1 + i % 3));
        var enrolments = new ArrayList<UUID>();
        var ability = new double[learners];
        for (var i = 0; i < learners; i++) {
            enrolments.add(enrol(START.minusDays(i % 30), "c" + i % 2, "S" + i % 10));
            ability[i] = 0.5 * random.nextGaussian();
        }
        for (var term = 0; term < 9; term++) {
            var softer = term >= 3 ? softening : 0;
            var better = term >= 3 ? improvement : 0;
            var day = START.plusMonths(4L * term + 1);
            for (var a = 0; a < 12; a++) {
                for (var i = 0; i < 8; i++) {
                    rate(day, anchors.get(i), assessors.get(a), mark(1 + i % 3 + leniency[a] + softer), true);
                }
            }
            for (var i = 0; i < learners; i++) {
                for (var k = 0; k < 2; k++) {
                    var a = random.nextInt(12);
                    var worth = 2 + ability[i] + better + 0.5 * random.nextGaussian();
                    judge(
                            day.plusDays(random.nextInt(80)),
                            enrolments.get(i),
                            id(),
                            assessors.get(a),
                            mark(worth + leniency[a] + softer),
                            MarkingRole.FIRST);
                }
            }
        }
        return this;
    }

    private int mark(double worth) {
        return Math.clamp(Math.round(worth + 0.35 * random.nextGaussian()), 0, LEVELS - 1);
    }
}
