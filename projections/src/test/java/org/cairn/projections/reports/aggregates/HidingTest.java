package org.cairn.projections.reports.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// By hand; that nothing at all follows is tried by [AttackerTest].
class HidingTest {

    private static Counted table(Aggregate aggregate, @Nullable Object[]... rows) {
        return new Counted(aggregate, new ArrayList<>(List.of(rows)));
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static Counted milestone(long... enrolledAndReached) {
        var table = new Counted(AggregateTables.MILESTONES, new ArrayList<>());
        for (var i = 0; i < enrolledAndReached.length; i += 2) {
            table.rows().add(row("first", "c" + i / 2, enrolledAndReached[i], enrolledAndReached[i + 1], 0.5, false));
        }
        return table;
    }

    private static List<Boolean> hidden(Counted table) {
        return table.rows().stream()
                .map(row -> Boolean.TRUE.equals(row[table.aggregate().columns().size()]))
                .toList();
    }

    @Test
    void ofFewWhoReachedItTheCohortIsHiddenAndAnotherWithIt() {
        var table = milestone(30, 1, 50, 20, 40, 20);
        Hiding.over(List.of(table));
        assertThat(hidden(table)).containsExactly(true, true, false);
        assertThat(table.rows().getFirst()).containsExactly("first", "c0", null, null, null, true);
    }

    @Test
    void ofFewWhoDidNotReachItLikewise() {
        var table = milestone(30, 29, 50, 20, 60, 40);
        Hiding.over(List.of(table));
        assertThat(hidden(table)).containsExactly(true, true, false);
    }

    @Test
    void nobodyAndEverybodyAreTold() {
        var table = milestone(30, 30, 50, 20, 40, 0);
        Hiding.over(List.of(table));
        assertThat(hidden(table)).containsExactly(false, false, false);
    }

    /// 300 are in the cohort, of whom 297 came in October: 3 came later.
    @Test
    void theMonthsOfACohortDoNotFollowFromItsMilestones() {
        var milestones = milestone(300, 150);
        var months = table(
                AggregateTables.ENROLMENTS,
                row("2024-10-01", "enrolled", "c0", 297L, false),
                row("2024-11-01", "enrolled", "c0", 3L, false));
        Hiding.over(List.of(months, milestones));
        assertThat(hidden(months)).containsExactly(true, true);
        assertThat(hidden(milestones)).containsExactly(false);
    }

    /// 50 left and 46 are away: 4 came back. 100 reached the last milestone and 97 have a credential: 3 have none.
    @Test
    void whatFollowsFromOtherTablesIsToldToTheNearestTen() {
        var months = table(
                AggregateTables.ENROLMENTS,
                row("2024-10-01", "enrolled", "c0", 140L, false),
                row("2025-01-01", "withdrawn", "c0", 44L, false),
                row("2025-02-01", "resumed", "c0", 4L, false));
        var credentials = table(AggregateTables.CREDENTIALS, row(2025, 99L, 97L, false));
        Hiding.over(List.of(months, credentials));
        assertThat(hidden(months)).containsExactly(false, false, true);
        assertThat(months.value(0, "learners")).isEqualTo(140L);
        assertThat(months.value(1, "learners")).isEqualTo(40L);
        assertThat(months.value(2, "learners")).isNull();
        assertThat(hidden(credentials)).containsExactly(false);
        assertThat(credentials.value(0, "credentials")).isEqualTo(100L);
        assertThat(credentials.value(0, "learners")).isEqualTo(100L);
    }

    /// The report tells the mean of the programme: of three sections with 4, 30 and 12 answers, the mean of 4 follows
    /// unless 12 is hidden as well.
    @Test
    void theSurveysOfAMonthGoTogether() {
        var table = table(
                AggregateTables.SURVEYS,
                row("A", "2024-10-01", "agency", 60, 30, 0.5, false, "2024-10-01", "2024-09-01"),
                row("B", "2024-10-01", "agency", 20, 4, 0.5, false, "2024-10-01", "2024-09-01"),
                row("C", "2024-10-02", "agency", 30, 12, 0.5, false, "2024-10-01", "2024-09-01"));
        Hiding.over(List.of(table));
        assertThat(hidden(table)).containsExactly(false, true, true);
    }
}
