package org.cairn.query.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.LearnerWithdrawn;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.operations.AgencySurveyClosed;
import org.cairn.contracts.operations.OperationId;
import org.cairn.contracts.operations.OperationRetracted;
import org.cairn.contracts.operations.SectionCode;
import org.cairn.contracts.operations.SurveyItem;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.projections.history.Catalogue;
import org.cairn.query.ReadSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who withdrew and what learners said, before and after the first of January 2014, on real PostgreSQL. AAA has the
/// numbers of published examples; BBB has pilot sections, reckoned by hand.
class ComparisonTest {
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2014, 1, 1);
    private static final int YEAR = 12;
    private static final Instant EARLY = Instant.parse("2015-02-01T09:00:00Z");
    private static final Instant LATE = Instant.parse("2016-02-01T09:00:00Z");
    private static final ReadSide SIDE = new ReadSide();
    private static final List<DomainEvent> EVENTS = new ArrayList<>();
    private static long number;

    static {
        EVENTS.addAll(Catalogue.shared());
        for (var pathway : List.of("AAA", "BBB", "CCC", "DDD"))
            EVENTS.addAll(
                    Catalogue.publish(Catalogue.version(pathway, "1"), 1, FIRST.minusYears(1), FIRST.plusYears(9)));
        // Newcombe (1998), table II: 56 of 70 against 48 of 80.
        people("AAA", null, FIRST.minusDays(9), 48, DAY.minusMonths(3));
        people("AAA", null, FIRST.minusDays(9), 32, DAY.plusMonths(3));
        people("AAA", null, DAY.minusDays(1), 24, DAY.plusMonths(4));
        people("AAA", null, DAY.minusDays(1), 14, null);
        // Nobody who comes or goes on a first day too late, and nobody after it, is counted.
        people("AAA", null, DAY.plusDays(1), 30, DAY.plusDays(2));
        section("P1", 10, 20);
        section("P2", 12, 24);
        section("Q1", 10, 12);
        section("Q2", 12, 14);
        people("DDD", null, FIRST.minusDays(9), 30, null);
        people("DDD", null, FIRST.minusDays(9), 9, DAY.minusMonths(1));
        // Student (1908), the hours of sleep gained, on a scale from 0 to 10: Welch’s interval as R has it.
        survey("AAA", null, "agency-7", 10, "2.33", "2.0022487", DAY.minusMonths(2));
        survey("AAA", null, "agency-7", 10, "0.75", "1.7890097", DAY.plusMonths(2));
        survey("AAA", null, "mood-3", 4, "9", "1", DAY.plusMonths(2));
        var mistaken = survey("AAA", null, "agency-7", 50, "9", "1", DAY.plusMonths(3));
        EVENTS.add(new OperationRetracted(mistaken, "counted-twice", null, DAY.plusMonths(4)));
        for (var each : List.of("P1", "P2")) {
            survey("BBB", each, "agency-7", 20, "5", "1", DAY.minusMonths(2));
            survey("BBB", each, "agency-7", 20, each.equals("P1") ? "7" : "8", "1", DAY.plusMonths(2));
        }
        for (var each : List.of("Q1", "Q2")) {
            survey("BBB", each, "agency-7", 20, "5", "1", DAY.minusMonths(2));
            survey("BBB", each, "agency-7", 20, "5", "1", DAY.plusMonths(2));
        }
        SIDE.log().append(EARLY, EVENTS.toArray(DomainEvent[]::new));
        EVENTS.clear();
        // Recorded much later, of days before.
        people("AAA", null, FIRST.minusDays(9), 40, DAY.minusMonths(1));
        survey("AAA", null, "agency-7", 90, "1", "1", DAY.minusMonths(1));
        SIDE.log().append(LATE, EVENTS.toArray(DomainEvent[]::new));
        SIDE.awaitPosition();
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    @Test
    void whoWithdrewIsComparedAsNewcombeHasIt() {
        var group = asKnown("AAA").dropout().group(Dropout.ALL);

        assertThat(group.before()).isEqualTo(new Proportion(48, 80));
        assertThat(group.after()).isEqualTo(new Proportion(56, 70));
        close(group.change(), 0.2, 0.0524, 0.3339, 5e-5);
    }

    @Test
    void whatLearnersSaidIsComparedAsWelchHasIt() {
        var survey = asKnown("AAA").survey();

        assertThat(survey.instrument()).isEqualTo("agency-7");
        assertThat(survey.others()).containsExactly("mood-3");
        assertThat(Objects.requireNonNull(survey.group(Dropout.ALL).after()).answered())
                .as("The retracted one is not among them")
                .isEqualTo(10);
        close(survey.group(Dropout.ALL).change(), -0.158, -0.33654832, 0.02054832, 5e-8);
    }

    @Test
    void whatBecameKnownLaterCountsUnlessItIsAskedForWhatWasKnown() {
        var now = of("AAA", List.of(), null);

        assertThat(now.dropout().group(Dropout.ALL).before()).isEqualTo(new Proportion(88, 120));
        assertThat(Objects.requireNonNull(now.survey().group(Dropout.ALL).before())
                        .answered())
                .isEqualTo(100);
    }

    /// 22 of 80 before and 44 of 80 after in pilot sections, 22 and 26 of 80 in the others; by method 10, reckoned
    /// apart.
    @Test
    void pilotSectionsAreSetAgainstTheOthers() {
        var dropout = pilot().dropout();

        assertThat(dropout.group(Dropout.PILOT).before()).isEqualTo(new Proportion(22, 80));
        assertThat(dropout.group(Dropout.PILOT).after()).isEqualTo(new Proportion(44, 80));
        assertThat(dropout.group(Dropout.CONTROL).after()).isEqualTo(new Proportion(26, 80));
        close(dropout.apartBefore(), 0, -0.13673, 0.13673, 5e-6);
        close(dropout.apartAfter(), 0.225, 0.07128, 0.36439, 5e-6);
        assertThat(pilot().pilot())
                .as("Sections that there are not are left out")
                .containsExactly("P1", "P2");
    }

    /// Changes of 0.25, 0.30, 0.05 and 0.05: t on 3 degrees of freedom is 3.182446, on 2 it is 4.302653.
    @Test
    void sectionsAreCountedAsSections() {
        var sections = pilot().dropoutBySection();

        assertThat(sections.sections()).isEqualTo(4);
        close(sections.change(), 0.1625, -0.046743, 0.371743, 5e-6);
        close(sections.apart(), 0.225, 0.117434, 0.332566, 5e-6);
        // Surveys: changes of 0.2 and 0.3 against none.
        close(pilot().surveyBySection().apart(), 0.25, 0.25 - 4.302653 * 0.05, 0.25 + 4.302653 * 0.05, 5e-6);
    }

    @Test
    void thePageSaysItInWords() {
        assertThat(page("BBB", "?on=2014-01-01&pilot=P1&pilot=P2"))
                .hasStatusOk()
                .bodyText()
                .contains("44 of 80", "26 of 80", "Chosen sections", "1 January 2013 to 31 December 2013")
                .contains(
                        "Change of the 2 chosen sections less that of the others, by sections (t on 2 degrees of freedom)")
                .contains("more than sections differ by themselves");
    }

    @Test
    void withoutASurveyItIsSaid() {
        assertThat(page("DDD", "?on=2014-01-01"))
                .bodyText()
                .contains("No agency survey was closed in these months, so there is nothing to compare.");
    }

    /// Nine withdrew: hidden, and who stayed with them.
    @Test
    void fewAreHidden() {
        assertThat(of("DDD", List.of(), null).dropout().group(Dropout.ALL).before())
                .isNull();
        assertThat(page("DDD", "?on=2014-01-01")).bodyText().contains("hidden").doesNotContain("9 of 39");
    }

    @Test
    void whereNobodyIsNothingIsCompared() {
        var nobody = of("CCC", List.of("P1"), null);

        assertThat(nobody.dropout().group(Dropout.ALL).change()).isNull();
        assertThat(nobody.dropoutBySection().change()).isNull();
        assertThat(page("CCC", "?on=2014-01-01")).hasStatusOk().bodyText().contains("There is no comparison of all");
        assertThat(page("CCC", "")).bodyText().contains("Pick a change or a day.");
        assertThat(page("CCC", "?on=2999-01-01")).bodyText().contains("Too early to compare");
    }

    @ParameterizedTest
    @CsvSource({
        "months=0,months",
        "months=37,months",
        "months=many,months",
        "on=2014-13-01,on",
        "asKnownAt=soon,asKnownAt"
    })
    void whatMakesNoSenseIsRefusedByName(String asked, String parameter) {
        assertThat(page("AAA", "?" + asked)).hasStatus(400).bodyText().contains("‘" + parameter + "’");
    }

    @Test
    void whatChangedLongAgoIsOfferedAndSaidToLieInTheSameMonths() {
        assertThat(page("AAA", "?on=2012-06-01")).hasStatusOk().bodyText().contains("1 January 2012");
    }

    private static Comparison pilot() {
        return of("BBB", List.of("P1", "P2", "none", "P1"), null);
    }

    private static Comparison asKnown(String pathway) {
        return of(pathway, List.of(), OffsetDateTime.parse("2015-12-31T00:00:00Z"));
    }

    private static Comparison of(String pathway, List<String> pilot, @Nullable OffsetDateTime known) {
        return SIDE.bean(ComparisonQuery.class)
                .of(pathway, DAY, YEAR, pilot, known)
                .orElseThrow();
    }

    private static MvcTestResult page(String pathway, String asked) {
        return SIDE.http()
                .get()
                .uri("/pathways/" + pathway + "/compare" + asked)
                .exchange();
    }

    private static void close(@Nullable Interval found, double difference, double low, double high, double digits) {
        var interval = Objects.requireNonNull(found);
        assertThat(interval.difference()).isCloseTo(difference, within(1e-12));
        assertThat(interval.low()).isCloseTo(low, within(digits));
        assertThat(interval.high()).isCloseTo(high, within(digits));
    }

    /// Forty on the first day of each side.
    private static void section(String section, int before, int after) {
        people("BBB", section, FIRST.minusDays(9), before, DAY.minusMonths(3));
        people("BBB", section, FIRST.minusDays(9), 40 - before, null);
        people("BBB", section, DAY.minusDays(1), before, null);
        var stayed = EVENTS.stream()
                .filter(event -> event instanceof LearnerEnrolled enrolled
                        && new SectionCode(section).equals(enrolled.section())
                        && EVENTS.stream()
                                .noneMatch(other -> other instanceof LearnerWithdrawn gone
                                        && gone.enrolment().equals(enrolled.enrolment())))
                .map(LearnerEnrolled.class::cast)
                .limit(after)
                .toList();
        for (var each : stayed) EVENTS.add(withdrawn(each, DAY.plusMonths(5)));
    }

    private static void people(
            String pathway, @Nullable String section, LocalDate from, int many, @Nullable LocalDate until) {
        for (var i = 0; i < many; i++) {
            number++;
            var learner = new LearnerId(new UUID(10, number));
            var enrolled = new LearnerEnrolled(
                    new EnrolmentId(new UUID(20, number)),
                    learner,
                    Catalogue.version(pathway, "1"),
                    "all",
                    section == null ? null : new SectionCode(section),
                    from);
            EVENTS.add(new LearnerRegistered(learner, from));
            EVENTS.add(enrolled);
            if (until != null) EVENTS.add(withdrawn(enrolled, until));
        }
    }

    private static LearnerWithdrawn withdrawn(LearnerEnrolled enrolled, LocalDate on) {
        return new LearnerWithdrawn(
                enrolled.enrolment(), enrolled.learner(), enrolled.pathway(), "moved-away", null, on);
    }

    private static OperationId survey(
            String pathway,
            @Nullable String section,
            String instrument,
            int answered,
            String mean,
            String sd,
            LocalDate on) {
        var id = new OperationId(new UUID(30, ++number));
        EVENTS.add(new AgencySurveyClosed(
                id,
                new PathwayId(pathway),
                section == null ? null : new SectionCode(section),
                instrument,
                answered + 5,
                answered,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                List.of(new SurveyItem("own-choice", new BigDecimal(mean), new BigDecimal(sd))),
                on));
        return id;
    }
}
