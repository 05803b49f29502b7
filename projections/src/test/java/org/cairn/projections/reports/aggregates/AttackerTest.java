package org.cairn.projections.reports.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.contracts.suppression.Suppression;
import org.cairn.projections.history.Known;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Someone who may read the aggregates of a programme, and nothing else, solves all of them together, with how many
/// learners there are in all besides: as equations over how many learners there are of each kind. No number of one to
/// nine follows.
class AttackerTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);

    /// Learners of whom all tables say the same.
    ///
    /// @param left    in which month, from 0; null for those who did not leave
    /// @param reached how many milestones, of two
    /// @param awarded in which year, from 0, of those who reached both
    private record Kind(
            int cohort, int enrolled, int section, @Nullable Integer left, int reached, int awarded, int learners) {

        String status() {
            return left == null ? "active" : "withdrawn";
        }
    }

    /// @param told whether its row shows it
    private record Cell(String name, BitSet who, boolean told) {}

    private final List<Kind> kinds = new ArrayList<>();

    private void university(Random random) {
        var sections = 1 + random.nextInt(3);
        var cohorts = 1 + random.nextInt(4);
        var most = 1 + random.nextInt(40);
        var rare = 1 + random.nextInt(6);
        for (var cohort = 0; cohort < cohorts; cohort++) {
            for (var enrolled = 0; enrolled < 3; enrolled++) {
                for (var section = 0; section < sections; section++) {
                    for (var left = -1; left < 2; left++) {
                        for (var reached = 0; reached < 4; reached++) {
                            // Most come in the first month, and few leave.
                            var seldom = (enrolled > 0 ? 1 : 0) + (left >= 0 ? 1 : 0) + (reached == 2 ? 0 : 1);
                            // Kinds of which there is nobody are kinds as well: nobody knows that there is none.
                            var few = random.nextInt(1 + rare * seldom) > 0;
                            kinds.add(new Kind(
                                    cohort,
                                    enrolled,
                                    section,
                                    left < 0 ? null : left,
                                    Math.min(2, reached),
                                    reached == 3 ? 1 : 0,
                                    few ? 0 : 1 + random.nextInt(seldom > 1 ? 6 : most)));
                        }
                    }
                }
            }
        }
    }

    private static BitSet only(int kind) {
        var one = new BitSet();
        one.set(kind);
        return one;
    }

    private BitSet who(Predicate<Kind> of) {
        var who = new BitSet();
        for (var i = 0; i < kinds.size(); i++) if (of.test(kinds.get(i))) who.set(i);
        return who;
    }

    private long count(BitSet who) {
        return who.stream().mapToLong(i -> kinds.get(i).learners()).sum();
    }

    /// As a statement would count them, for each combination.
    private <K extends Comparable<K>> TreeMap<K, BitSet> by(Predicate<Kind> of, Function<Kind, K> key) {
        return IntStream.range(0, kinds.size())
                .filter(i -> of.test(kinds.get(i)))
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> key.apply(kinds.get(i)),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), places -> {
                            var who = new BitSet();
                            places.forEach(who::set);
                            return who;
                        })));
    }

    /// What each row counts, beside the row.
    private record Table(Counted counted, List<List<BitSet>> who, List<BitSet> nobody) {
        static Table of(Aggregate aggregate) {
            return new Table(new Counted(aggregate, new ArrayList<>()), new ArrayList<>(), new ArrayList<>());
        }

        boolean isExact(int row) {
            return !(counted.aggregate().hides() instanceof Aggregate.Cells cells)
                    || cells.exact().holds(counted, row);
        }

        /// @param learners where it is 0 there is no such row
        void add(long learners, List<BitSet> of, @Nullable Object... values) {
            if (learners == 0) {
                nobody.addAll(of);
                return;
            }
            counted.rows().add(values);
            who.add(of);
        }
    }

    private List<Table> tables() {
        var enrolments = Table.of(AggregateTables.ENROLMENTS);
        by(_ -> true, kind -> kind.cohort() + " " + kind.enrolled())
                .forEach((_, who) -> enrolments.add(
                        count(who),
                        List.of(who),
                        FIRST.plusMonths(kinds.get(who.nextSetBit(0)).enrolled()),
                        "enrolled",
                        "c" + kinds.get(who.nextSetBit(0)).cohort(),
                        count(who),
                        false));
        by(kind -> kind.left() != null, kind -> kind.cohort() + " " + kind.left())
                .forEach((_, who) -> enrolments.add(
                        count(who),
                        List.of(who),
                        FIRST.plusMonths(4L
                                + Objects.requireNonNull(
                                        kinds.get(who.nextSetBit(0)).left())),
                        "withdrawn",
                        "c" + kinds.get(who.nextSetBit(0)).cohort(),
                        count(who),
                        false));
        var status = Table.of(AggregateTables.STATUS);
        by(_ -> true, kind -> kind.section() + " " + kind.status())
                .forEach((_, who) -> status.add(
                        count(who),
                        List.of(who),
                        "s" + kinds.get(who.nextSetBit(0)).section(),
                        kinds.get(who.nextSetBit(0)).status(),
                        count(who),
                        false));
        var milestones = Table.of(AggregateTables.MILESTONES);
        for (var milestone = 1; milestone <= 2; milestone++) {
            var m = milestone;
            by(_ -> true, Kind::cohort).forEach((cohort, all) -> {
                var reached = who(kind -> kind.cohort() == cohort && kind.reached() >= m);
                var not = who(kind -> kind.cohort() == cohort && kind.reached() < m);
                milestones.add(
                        count(all),
                        List.of(all, reached, not),
                        "m" + m,
                        "c" + cohort,
                        count(all),
                        count(reached),
                        0.5,
                        false);
            });
        }
        var credentials = Table.of(AggregateTables.CREDENTIALS);
        by(kind -> kind.reached() == 2, Kind::awarded)
                .forEach((year, who) ->
                        credentials.add(count(who), List.of(who), 2025 + year, count(who), count(who), false));
        return List.of(enrolments, status, milestones, credentials);
    }

    @RepeatedTest(120)
    void whoeverSolvesAllTablesOfAProgrammeTogetherFindsNoSmallNumber(RepetitionInfo repetition) {
        var seed = Long.getLong("cairn.seed", System.nanoTime()) + repetition.getCurrentRepetition();
        university(new Random(seed));
        var tables = tables();
        Hiding.over(tables.stream().map(Table::counted).toList());
        var cells = new ArrayList<Cell>();
        for (var t = 0; t < tables.size(); t++) {
            var counted = tables.get(t).counted();
            var rows = counted.rows();
            for (var r = 0; r < rows.size(); r++) {
                var row = rows.get(r);
                var name = counted.aggregate().table() + " " + Arrays.toString(row);
                // What is told to the nearest ten is no equation.
                var told = Boolean.FALSE.equals(row[row.length - 1])
                        && tables.get(t).isExact(r);
                tables.get(t).who().get(r).forEach(who -> cells.add(new Cell(name, who, told)));
            }
        }
        var known = new Known(kinds.size());
        known.add(who(_ -> true));
        for (var cell : cells) if (cell.told()) known.add(cell.who());
        // Where there is nobody there is nobody of any kind.
        Stream.concat(
                        tables.stream().flatMap(table -> table.nobody().stream()),
                        cells.stream()
                                .filter(cell -> cell.told() && count(cell.who()) == 0)
                                .map(Cell::who))
                .flatMapToInt(BitSet::stream)
                .forEach(kind -> known.add(only(kind)));
        for (var cell : cells) {
            if (!Suppression.isSmall(count(cell.who()))) continue;
            assertThat(cell.told()).as("seed %d: %s is told", seed, cell.name()).isFalse();
            // Where all of them are few, they are told nowhere.
            if (Suppression.isSmall(count(who(_ -> true)))) continue;
            assertThat(known.tells(cell.who()))
                    .as("seed %d: %s follows", seed, cell.name())
                    .isFalse();
        }
    }
}
