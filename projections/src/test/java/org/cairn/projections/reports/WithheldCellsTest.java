package org.cairn.projections.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.cairn.contracts.suppression.Groups;
import org.cairn.contracts.suppression.Suppression;
import org.cairn.projections.history.Known;
import org.cairn.projections.reports.WithheldCells.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WithheldCellsTest {
    private static final YearMonth MAY = YearMonth.of(2024, 5);

    @Test
    void aSmallSectionTakesTheSmallestOtherAndLeavesTheProgramme() {
        assertThat(withheld(
                        place("f", Scope.PROGRAMME, 56),
                        place("f", Scope.section("A"), 40),
                        place("f", Scope.section("B"), 4),
                        place("f", Scope.section("C"), 12)))
                .containsExactly(false, false, true, true);
    }

    @Test
    void theOnlySectionTakesTheProgramme() {
        assertThat(withheld(
                        place("f", Scope.PROGRAMME, 14),
                        place("f", Scope.section("A"), 5),
                        place("f", Scope.section("B"), 9)))
                .containsExactly(false, true, true);
        assertThat(withheld(place("f", Scope.PROGRAMME, 9), place("f", Scope.section("A"), 9)))
                .containsExactly(true, true);
    }

    /// Of equal ones the first by code, whatever the order of the rows.
    @Test
    void theSameRowsAlwaysGoTogether() {
        assertThat(withheld(
                        place("f", Scope.section("C"), 12),
                        place("f", Scope.section("B"), 12),
                        place("f", Scope.section("A"), 4)))
                .containsExactly(false, true, true);
    }

    /// A dimension is the mean of its parts: with one part withheld it would give that part away.
    @Test
    void aFigureDoesNotGiveItsOnlyHiddenPartAway() {
        var survey = new Place("d/survey", "d/", Scope.PROGRAMME, Period.month(MAY), 8);
        var choices = new Place("d/choices", "d/", Scope.PROGRAMME, Period.month(MAY), 60);
        var dimension = new Place("d/", "index/", Scope.PROGRAMME, Period.month(MAY), null);
        var other = new Place("e/", "index/", Scope.PROGRAMME, Period.month(MAY), null);
        var index = new Place("index/", null, Scope.PROGRAMME, Period.month(MAY), null);
        assertThat(WithheldCells.of(List.of(survey, choices, dimension, other, index)))
                .as("choices go with the survey, so that the dimension gives neither away")
                .containsExactly(true, true, false, false, false);
        assertThat(WithheldCells.of(List.of(survey, dimension, other, index)))
                .as(
                        "without another part the dimension goes; with it the index, as no other dimension tells of learners")
                .containsExactly(true, true, false, true);
    }

    @Test
    void whatTellsOfNobodyIsTold() {
        assertThat(withheld(place("f", Scope.section("A"), 0), place("f", Scope.section("B"), null)))
                .containsOnly(false);
    }

    /// Someone who takes all that is told of a term, by section, by cohort, by month and in all, as equations over how
    /// many
    /// learners there are in each section, cohort and month, finds no hidden number of one to nine.
    @RepeatedTest(60)
    void whoeverSolvesAllTablesOfAReportTogetherFindsNoSmallNumber(RepetitionInfo repetition) {
        var seed = Long.getLong("cairn.seed", System.nanoTime()) + repetition.getCurrentRepetition();
        var university = new Learners(new Random(seed));
        var cells = university.report();
        var withheld = WithheldCells.of(cells.stream().map(Cell::place).toList());
        var known = new Known(university.size());
        for (var i = 0; i < cells.size(); i++)
            if (!withheld.get(i)) known.add(cells.get(i).who());
        for (var i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            if (!Suppression.isSmall(university.count(cell.who()))) continue;
            assertThat(withheld.get(i)).as("seed %d: %s", seed, cell.place()).isTrue();
            assertThat(known.tells(cell.who()))
                    .as("seed %d: %s", seed, cell.place())
                    .isFalse();
        }
    }

    /// The same of maps by section and by cohort, of those who have and of those who have not.
    @RepeatedTest(60)
    void norDoesWhoeverSolvesAllMapsTogether(RepetitionInfo repetition) {
        var seed = Long.getLong("cairn.seed", System.nanoTime()) + repetition.getCurrentRepetition();
        var university = new Learners(new Random(seed));
        var cells = university.maps();
        var known = new Known(university.size());
        for (var each : cells) if (each.isTold()) known.add(each.who());
        for (var each : cells) {
            if (!Suppression.isSmall(university.count(each.who()))) continue;
            assertThat(known.tells(each.who()))
                    .as("seed %d: map of %s", seed, each.name())
                    .isFalse();
        }
    }

    private record Cell(Place place, BitSet who) {}

    private record MapCell(String name, boolean isTold, BitSet who) {}

    /// Learners by section, cohort and month in which they did something; of some something is true.
    private static final class Learners {
        private static final int MONTHS = Period.Kind.TERM.months();
        private final int sections;
        private final int cohorts;
        private final long[] counts;

        Learners(Random random) {
            sections = 1 + random.nextInt(5);
            cohorts = 1 + random.nextInt(4);
            counts = new long[sections * cohorts * MONTHS * 2];
            var most = 2 + random.nextInt(25);
            for (var i = 0; i < counts.length; i++) counts[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(most);
        }

        int size() {
            return counts.length;
        }

        private BitSet who(IntPredicate section, IntPredicate cohort, IntPredicate month, IntPredicate kind) {
            var who = new BitSet();
            for (var i = 0; i < counts.length; i++) {
                if (kind.test(i % 2)
                        && month.test(i / 2 % MONTHS)
                        && cohort.test(i / 2 / MONTHS % cohorts)
                        && section.test(i / 2 / MONTHS / cohorts)) who.set(i);
            }
            return who;
        }

        long count(BitSet who) {
            return who.stream().mapToLong(i -> counts[i]).sum();
        }

        /// A report on those of whom it is true.
        List<Cell> report() {
            var cells = new ArrayList<Cell>();
            for (var period = 0; period <= MONTHS; period++) {
                var month = period;
                IntPredicate when = each -> month == MONTHS || each == month;
                var of = month == MONTHS ? Period.term(MAY) : Period.month(MAY.plusMonths(month));
                add(Scope.PROGRAMME, of, who(_ -> true, _ -> true, when, kind -> kind == 1), cells);
                for (var i = 0; i < sections; i++) {
                    var section = i;
                    var who = who(each -> each == section, _ -> true, when, kind -> kind == 1);
                    add(Scope.section("S" + section), of, who, cells);
                }
                for (var i = 0; i < cohorts; i++) {
                    var cohort = i;
                    var who = who(_ -> true, each -> each == cohort, when, kind -> kind == 1);
                    add(Scope.cohort("C" + cohort), of, who, cells);
                }
            }
            return cells;
        }

        private void add(Scope scope, Period period, BitSet who, List<Cell> cells) {
            cells.add(new Cell(new Place("f", null, scope, period, Math.toIntExact(count(who))), who));
        }

        /// Of all learners, whether it is true of them or not.
        List<MapCell> maps() {
            var cells = new ArrayList<MapCell>();
            add(
                    "section",
                    IntStream.range(0, sections)
                            .mapToObj(group -> List.of(
                                    who(each -> each == group, _ -> true, _ -> true, kind -> kind == 1),
                                    who(each -> each == group, _ -> true, _ -> true, kind -> kind == 0)))
                            .toList(),
                    cells);
            add(
                    "cohort",
                    IntStream.range(0, cohorts)
                            .mapToObj(group -> List.of(
                                    who(_ -> true, each -> each == group, _ -> true, kind -> kind == 1),
                                    who(_ -> true, each -> each == group, _ -> true, kind -> kind == 0)))
                            .toList(),
                    cells);
            return cells;
        }

        private void add(String name, List<List<BitSet>> groups, List<MapCell> cells) {
            var yes =
                    groups.stream().mapToLong(group -> count(group.getFirst())).toArray();
            var no = groups.stream().mapToLong(group -> count(group.getLast())).toArray();
            var told = Groups.of(yes, no, new BitSet());
            for (var i = 0; i < groups.size(); i++) {
                for (var who : groups.get(i)) cells.add(new MapCell(name + " " + i, !told.hides(i), who));
            }
            for (var kind = 0; kind < 2; kind++) {
                var of = kind;
                cells.add(new MapCell(
                        name + "s", !told.whole(), who(_ -> true, _ -> true, _ -> true, each -> each == of)));
            }
        }
    }

    private static List<Boolean> withheld(Place... places) {
        return WithheldCells.of(List.of(places));
    }

    private static Place place(String figure, Scope scope, @Nullable Integer learners) {
        return new Place(figure, null, scope, Period.month(MAY), learners);
    }
}
