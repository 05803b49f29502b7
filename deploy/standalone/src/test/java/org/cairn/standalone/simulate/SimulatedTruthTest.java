package org.cairn.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.cairn.contracts.assessment.MarkingRole;
import org.cairn.contracts.operations.Grouping;
import org.cairn.projections.bi.AssessmentFact;
import org.cairn.projections.bi.CoachingFact;
import org.cairn.projections.bi.Fact;
import org.cairn.projections.bi.FrameworkFact;
import org.cairn.projections.bi.OperationFact;
import org.cairn.projections.bi.Programme;
import org.cairn.projections.bi.StaffFact;
import org.junit.jupiter.api.Test;

/// What a scenario says is what its events say, by the simplest sums there are.
class SimulatedTruthTest {

    private static final long SEED = 11;

    /// A programme with what is true of it.
    private record World(Told told, Programme programme) {

        static World of(Scenario scenario, int learners) {
            return of(Setting.of(scenario, learners));
        }

        static World of(Setting setting) {
            return of(setting, SEED);
        }

        static World of(Setting setting, long seed) {
            var university = university(setting, seed);
            var told = university.told().getFirst();
            return new World(told, Programme.of(told.pathway(), university.facts(), null));
        }

        double anchors() {
            return change(AssessmentFact.AnchorRating.class, _ -> true, rating -> rating.score()
                    .subtract(rating.reference())
                    .doubleValue());
        }

        double marks() {
            return change(
                    AssessmentFact.Judgement.class,
                    judgement -> judgement.role() == MarkingRole.FIRST,
                    judgement -> judgement.score().doubleValue());
        }

        /// Mean after the change − mean of the same months of the year before it.
        <F extends Fact> double change(Class<F> kind, Predicate<F> which, ToDoubleFunction<F> value) {
            var from = Objects.requireNonNull(told.from());
            var until = from.plusYears(1);
            return mean(kind, which, value, from, until) - mean(kind, which, value, from.minusYears(1), from);
        }

        <F extends Fact> double mean(
                Class<F> kind, Predicate<F> which, ToDoubleFunction<F> value, LocalDate from, LocalDate until) {
            return programme.all(kind).stream()
                    .filter(which)
                    .filter(fact -> !fact.on().isBefore(from) && fact.on().isBefore(until))
                    .mapToDouble(value)
                    .average()
                    .orElseThrow();
        }

        boolean changedIn(String section) {
            return told.sections().contains(section);
        }
    }

    private static University university(Setting setting, long seed) {
        return new University("test", seed, 3, List.of(setting));
    }

    /// Over some universities: in a single one it matters who follows an assessor that leaves.
    private static double onAverage(Scenario scenario, ToDoubleFunction<World> change) {
        return LongStream.range(SEED, SEED + 6)
                .mapToObj(seed -> World.of(Setting.of(scenario, 600), seed))
                .mapToDouble(change)
                .average()
                .orElseThrow();
    }

    @Test
    void whereMarkingSoftensMarksAndAnchorsRiseAlike() {
        assertThat(onAverage(Scenario.LENIENCY, World::anchors)).isCloseTo(0.4, within(0.1));
        assertThat(onAverage(Scenario.LENIENCY, World::marks)).isCloseTo(0.38, within(0.1));
    }

    @Test
    void whereLearnersImproveMarksRiseAndAnchorsDoNot() {
        assertThat(onAverage(Scenario.ABILITY, World::anchors)).isCloseTo(0, within(0.08));
        assertThat(onAverage(Scenario.ABILITY, World::marks)).isCloseTo(0.38, within(0.1));
    }

    @Test
    void whereOneHidesTheOtherOnlyAnchorsRise() {
        assertThat(onAverage(Scenario.MASKED, World::anchors)).isCloseTo(0.4, within(0.1));
        assertThat(onAverage(Scenario.MASKED, World::marks)).isCloseTo(0, within(0.1));
    }

    @Test
    void whereAChampionLeavesPracticeFadesInTheirSectionsOnly() {
        var world = World.of(Scenario.TURNOVER, 300);
        assertThat(world.told().sections()).hasSize(4);
        assertThat(adherence(world, true)).isCloseTo(-0.2, within(0.05));
        assertThat(adherence(world, false)).isCloseTo(0, within(0.05));
        assertThat(world.programme().all(StaffFact.Departure.class))
                .filteredOn(
                        left -> world.told().causes().contains(left.operation().toString()))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.on()).isEqualTo(world.told().from());
                    assertThat(left.sections())
                            .containsExactlyInAnyOrderElementsOf(world.told().sections().stream()
                                    .map(section -> "NUR/" + section)
                                    .toList());
                });
    }

    @Test
    void whereNothingIsOnRecordPracticeFadesAllTheSame() {
        var world = World.of(Scenario.UNEXPLAINED, 300);
        assertThat(adherence(world, true)).isCloseTo(-0.2, within(0.05));
        assertThat(world.told().causes()).isEmpty();
    }

    private static double adherence(World world, boolean changed) {
        return world.change(
                OperationFact.WalkthroughItem.class,
                seen -> seen.item().startsWith("A") && world.changedIn(seen.section()) == changed,
                seen -> seen.score() / 3.0);
    }

    @Test
    void whereTrainingRunsOutSectionsGoBackToTheWholeClass() {
        var world = World.of(Scenario.REVERSION, 100);
        assertThat(whole(world, true)).isCloseTo(0.2, within(0.05));
        assertThat(whole(world, false)).isCloseTo(0, within(0.03));
    }

    private static double whole(World world, boolean changed) {
        return world.change(
                OperationFact.Session.class,
                session -> world.changedIn(session.section()) == changed,
                session -> session.grouping() == Grouping.WHOLE ? 1 : 0);
    }

    @Test
    void whereAToolBreaksThereAreFewerCheckInsInItsSections() {
        var world = World.of(Scenario.PLATFORM, 600);
        var from = Objects.requireNonNull(world.told().from());
        assertThat(world.programme().all(OperationFact.Platform.class))
                .filteredOn(change ->
                        world.told().causes().contains(change.operation().toString()))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.breaking()).isTrue();
                    assertThat(change.on()).isBetween(from, from.plusDays(13));
                });
        var before = checkInsInChangedSections(world, from.minusYears(1), from);
        var after = checkInsInChangedSections(world, from, from.plusYears(1));
        // From 82 of 100 to 62, of about as many learners.
        assertThat(after / before).isCloseTo(62.0 / 82, within(0.08));
    }

    private static double checkInsInChangedSections(World world, LocalDate from, LocalDate until) {
        return world.programme().all(CoachingFact.CheckIn.class).stream()
                .filter(held -> !held.on().isBefore(from) && held.on().isBefore(until))
                .filter(held -> {
                    var participation = world.programme().participation(held.enrolment());
                    return participation != null && world.changedIn(String.valueOf(participation.section()));
                })
                .count();
    }

    @Test
    void whereTheFrameworkChangesTheOldOneIsDeprecatedAndACrosswalkComesTenMonthsLater() {
        var world = World.of(Scenario.FRAMEWORK, 100);
        assertThat(world.programme().all(FrameworkFact.FrameworkVersion.class))
                .filteredOn(version -> version.stage() == FrameworkFact.Stage.DEPRECATED)
                .singleElement()
                .satisfies(deprecated -> assertThat(deprecated.on())
                        .isEqualTo(Objects.requireNonNull(world.told().from())));
        assertThat(world.programme().all(FrameworkFact.Crosswalk.class))
                .isNotEmpty()
                .allSatisfy(mapping -> assertThat(mapping.on())
                        .isEqualTo(Objects.requireNonNull(world.told().from()).plusMonths(10)));
        assertThat(world.programme().versions()).hasSize(2);
    }

    @Test
    void whereOneCohortFallsBehindItsMarksFallAndOthersDoNot() {
        var world = World.of(Scenario.INEQUITY, 600);
        assertThat(marksOfCohort(world, Life.BEHIND)).isCloseTo(-0.4, within(0.15));
        assertThat(marksOfCohort(world, "day")).isCloseTo(0, within(0.2));
    }

    private static double marksOfCohort(World world, String cohort) {
        return world.change(
                AssessmentFact.Judgement.class,
                judgement -> {
                    var participation = world.programme().participation(judgement.enrolment());
                    return judgement.role() == MarkingRole.FIRST
                            && Integer.valueOf(1).equals(judgement.attempt())
                            && participation != null
                            && participation.cohort().equals(cohort);
                },
                judgement -> judgement.score().doubleValue());
    }

    @Test
    void whereMoneyIsCutAThirdLessIsSpentFromTheSecondYearOn() {
        var world = World.of(Scenario.UNDERFUNDED, 100);
        var start = Calendar.START;
        var first = world.mean(
                OperationFact.Cost.class, _ -> true, cost -> cost.amount().doubleValue(), start, start.plusYears(1));
        var third = world.mean(
                OperationFact.Cost.class,
                _ -> true,
                cost -> cost.amount().doubleValue(),
                start.plusYears(2),
                start.plusYears(3));
        assertThat(third / first).isCloseTo(0.7, within(0.03));
    }

    /// Autumn is 6 points better than the year, summer as much worse: 12 points apart, in each of the three years.
    @Test
    void eachYearHasItsSeasons() {
        var world = World.of(Scenario.STEADY, 100);
        for (var year = 0; year < 3; year++) {
            var autumn = Calendar.firstOfTerm(3 * year);
            var summer = Calendar.firstOfTerm(3 * year + 2);
            var difference = adherence(world, autumn) - adherence(world, summer);
            assertThat(difference).as("year %d", year + 1).isCloseTo(2 * Calendar.SEASON, within(0.04));
        }
    }

    private static double adherence(World world, LocalDate term) {
        return world.mean(
                OperationFact.WalkthroughItem.class,
                seen -> seen.item().startsWith("A"),
                seen -> seen.score() / 3.0,
                term,
                term.plusMonths(Calendar.MONTHS_OF_TERM));
    }

    @Test
    void theSameSeedTellsTheSameToTheLastId() {
        var setting = Setting.of(Scenario.TURNOVER, 40);
        var facts = university(setting, SEED).facts();
        assertThat(university(setting, SEED).facts()).isEqualTo(facts);
        assertThat(university(setting, SEED + 1).facts()).isNotEqualTo(facts);
    }
}
