package org.cairn.standalone.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.contracts.framework.CalculationMethod;
import org.cairn.contracts.framework.CalculationPolicy;
import org.cairn.contracts.framework.Competency;
import org.cairn.contracts.framework.FrameworkDefinition;
import org.cairn.contracts.framework.FrameworkId;
import org.cairn.contracts.framework.FrameworkVersionId;
import org.cairn.contracts.framework.MasteryScale;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.framework.PublishCalculationPolicy;
import org.cairn.contracts.framework.PublishFrameworkVersion;
import org.cairn.contracts.framework.PublishMasteryScale;
import org.cairn.contracts.framework.Rounding;
import org.cairn.contracts.framework.ScaleId;
import org.cairn.contracts.framework.ScaleLevel;
import org.cairn.contracts.framework.ScaleVersionId;
import org.cairn.contracts.operations.ObservationRubric;
import org.cairn.contracts.operations.ObservationRubric.Dimension;
import org.cairn.contracts.operations.ObservationRubricId;
import org.cairn.contracts.operations.ObservationRubricVersionId;
import org.cairn.contracts.operations.PublishObservationRubric;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.operations.SectionId;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.pathway.DesignBaseline;
import org.cairn.contracts.pathway.Gate;
import org.cairn.contracts.pathway.Indicator;
import org.cairn.contracts.pathway.IndicatorTarget;
import org.cairn.contracts.pathway.Milestone;
import org.cairn.contracts.pathway.MilestoneCode;
import org.cairn.contracts.pathway.ObservationPlan;
import org.cairn.contracts.pathway.PathwayDefinition;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.PublishPathwayVersion;
import org.cairn.contracts.pathway.RatifyDesignBaseline;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.Command;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.jspecify.annotations.Nullable;

/// What is published of a simulated programme.
///
/// @param sections how many
record Definitions(Subject subject, int sections) {

    /// Before anything happens.
    static final LocalDate FROM = LocalDate.of(2021, 1, 1);

    static final int HIGHEST = 4;

    /// The lowest mark that shows mastery.
    static final int MASTERY = 2;

    static final MilestoneCode FOUNDATION = new MilestoneCode("foundation");
    static final MilestoneCode CORE = new MilestoneCode("core");
    static final MilestoneCode COMPLETION = new MilestoneCode("completion");
    static final String ELECTIVES = "electives";

    static final int ITEMS_OF_DIMENSION = 5;
    static final int WALKTHROUGHS_OF_TERM = 8;
    static final int CHECK_INS_OF_TERM = Calendar.MONTHS_OF_TERM;
    static final int SECOND_MARKING_PERCENT = 20;
    static final int TURNAROUND_DAYS = 10;

    static final ObservationRubricVersionId RUBRIC =
            new ObservationRubricVersionId(new ObservationRubricId("practice"), "1");
    private static final ScaleVersionId SCALE = new ScaleVersionId(new ScaleId("five-levels"), "1");
    private static final PolicyVersionId POLICY = new PolicyVersionId(new PolicyId("best-evidence"), "1");

    PathwayId pathway() {
        return new PathwayId(subject.code());
    }

    PathwayVersionId version(String version) {
        return new PathwayVersionId(pathway(), version);
    }

    PathwayVersionId version() {
        return version("2021");
    }

    FrameworkVersionId framework(String version) {
        return new FrameworkVersionId(new FrameworkId(subject.code()), version);
    }

    FrameworkVersionId framework() {
        return framework("2021");
    }

    static SectionCode code(int section) {
        return new SectionCode("S%02d".formatted(section + 1));
    }

    SectionId section(int section) {
        return new SectionId(pathway(), code(section));
    }

    List<SectionId> sections(List<Integer> some) {
        return some.stream().map(this::section).toList();
    }

    /// Of which there is one for all programmes.
    static List<Command> ofInstitution(Acts acts) {
        var act = acts.byLoader(FROM);
        var titles = List.of("Not shown", "Beginning", "Proficient", "Advanced", "Exemplary");
        var levels = IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(level -> new ScaleLevel("L" + level, titles.get(level), Score.of(level), level >= MASTERY))
                .toList();
        var scale = new MasteryScale("Five levels", Score.of(0), Score.of(HIGHEST), levels);
        var best = new CalculationPolicy("Best evidence", new CalculationMethod.Highest(), 1, 1, 1, Rounding.HALF_UP);
        return List.of(
                new PublishMasteryScale(SCALE, scale, act),
                new PublishCalculationPolicy(POLICY, best, act),
                new PublishObservationRubric(RUBRIC, rubric(), act));
    }

    private static ObservationRubric rubric() {
        var items = new ArrayList<ObservationRubric.Item>();
        var adherence = List.of(
                "Learners work at their own pace",
                "Evidence is asked for, not attendance",
                "Goals are in sight",
                "Data decide who works on what",
                "Groups are formed by need");
        var quality = List.of(
                "Feedback says what is next",
                "Tasks are authentic",
                "Questions go deep",
                "Learners explain their choices",
                "Time is used well");
        for (var i = 0; i < ITEMS_OF_DIMENSION; i++) {
            items.add(item(Dimension.ADHERENCE, i, adherence.get(i)));
            items.add(item(Dimension.QUALITY, i, quality.get(i)));
        }
        return new ObservationRubric("Practice as designed", items);
    }

    private static ObservationRubric.Item item(Dimension dimension, int index, String title) {
        return new ObservationRubric.Item(item(dimension, index), title, dimension, BigDecimal.ONE);
    }

    static String item(Dimension dimension, int index) {
        return (dimension == Dimension.ADHERENCE ? "A" : "Q") + (index + 1);
    }

    /// @param ratifiers at least two
    List<Command> ofProgramme(Acts acts, List<PersonId> ratifiers, int anchors) {
        var act = acts.byLoader(FROM);
        return List.of(
                publish(framework(), act),
                new PublishPathwayVersion(version(), pathwayDefinition(framework(), FROM), act),
                new RatifyDesignBaseline(
                        pathway(), "design-1", baseline(ratifiers, anchors, null), acts.byLoader(Calendar.START)));
    }

    /// What is ratified when the watched years are over. It is another design, and says nothing of what was before it.
    Command nextBaseline(Acts acts, List<PersonId> ratifiers, Programme programme) {
        var day = programme.calendar().end();
        var next = baseline(ratifiers, programme.setting().anchors(), "design-1");
        return new RatifyDesignBaseline(pathway(), "design-2", next, acts.byLoader(day));
    }

    /// The framework in another version: the same competencies, said anew.
    PublishFrameworkVersion publish(FrameworkVersionId id, Act act) {
        var said = id.equals(framework()) ? "" : ", as revised";
        var competencies = IntStream.range(0, subject.statements().size())
                .mapToObj(index -> new Competency(
                        subject.competency(index), subject.statements().get(index) + said, null))
                .toList();
        return new PublishFrameworkVersion(id, new FrameworkDefinition(subject.title(), null, competencies), act);
    }

    PathwayDefinition pathwayDefinition(FrameworkVersionId framework, LocalDate startsOn) {
        var foundation = new Requirement.AllOf("foundation", "Foundation", leaves(0, Subject.FOUNDATION));
        var core = new Requirement.AllOf("core", "Core", leaves(Subject.FOUNDATION, Subject.CORE));
        var first = Subject.FOUNDATION + Subject.CORE;
        var electives = new Requirement.ChoiceGroup(
                ELECTIVES, "Electives", 1, 1, false, false, leaves(first, Subject.ELECTIVES), null);
        var end = new Requirement.AllOf("end", "At the end", leaves(first + Subject.ELECTIVES, 2));
        var untilCore = new Requirement.AllOf("until-core", "Foundation and core", List.of(foundation, core));
        var all = new Requirement.AllOf("all", subject.title(), List.of(untilCore, electives, end));
        var milestones = List.of(
                new Milestone(FOUNDATION, "Foundation", "foundation", Gate.BOARD, List.of()),
                new Milestone(CORE, "Core", "until-core", Gate.BOARD, List.of()),
                new Milestone(COMPLETION, "Completion", "all", Gate.BOARD, List.of()));
        return new PathwayDefinition(
                subject.title(), framework, SCALE, POLICY, startsOn, null, all, milestones, null, null, null);
    }

    private List<Requirement> leaves(int from, int count) {
        return subject.competencies(from, count)
                .<Requirement>map(code -> new Requirement.Mastery(code, Credits.of(10), null, null))
                .toList();
    }

    /// What practice is meant to be, at what an average month is.
    private DesignBaseline baseline(List<PersonId> ratifiers, int anchors, @Nullable String supersedes) {
        var plan = new ObservationPlan(
                RUBRIC.rubric().code(),
                sections,
                WALKTHROUGHS_OF_TERM,
                3,
                CHECK_INS_OF_TERM,
                SECOND_MARKING_PERCENT,
                TURNAROUND_DAYS,
                anchors);
        var indicators = Stream.of(
                        target(Indicator.ADHERENCE, "0.75", "0.05"),
                        target(Indicator.EXPOSURE, "0.85", "0.05"),
                        target(Indicator.QUALITY, "0.85", "0.05"),
                        target(Indicator.RESPONSIVENESS, "0.72", "0.05"),
                        target(Indicator.DIFFERENTIATION, "0.85", "0.05"),
                        target(Indicator.REACH, "0.95", "0.05"),
                        target(Indicator.FIDELITY_INDEX, "82", "5"),
                        target(Indicator.D2A, "0.35", "0.05"),
                        target(Indicator.D2B, "0.05", "0.1"),
                        target(Indicator.D3, "0", "0.1"),
                        target(Indicator.D4, "0", "0.1"),
                        target(Indicator.D5, "0", "0.25"),
                        target(Indicator.D6, "0.7", "0.1"),
                        target(Indicator.D7, "1", "0.1"),
                        target(Indicator.D8, "0", "0.05"),
                        target(Indicator.D9, "0.1", "0.1"),
                        target(Indicator.D10, "0", "0.1"),
                        target(Indicator.D11, "30", "10"),
                        target(Indicator.D12, "1", "0.1"),
                        target(Indicator.D13, "0", "2"))
                .toList();
        return new DesignBaseline(
                indicators, plan, ratifiers, supersedes == null ? "minutes-1" : "minutes-2", supersedes);
    }

    private static IndicatorTarget target(Indicator indicator, String target, String tolerance) {
        return new IndicatorTarget(
                indicator, new Score(new BigDecimal(target)), new Score(new BigDecimal(tolerance)), Score.of(1), 20);
    }
}
