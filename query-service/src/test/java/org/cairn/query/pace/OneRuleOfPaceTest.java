package org.cairn.query.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.enrolment.PlannedMilestone;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.projections.bi.ProgrammeFacts;
import org.cairn.projections.history.Arrangements;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.projections.history.University;
import org.cairn.projections.reports.DriftRow;
import org.cairn.projections.reports.Reports;
import org.cairn.projections.reports.Scope;
import org.cairn.projections.reports.Window;
import org.cairn.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The coaches' list and D7 take what pace follows from out of different tables, in SQL and in Java. On a history with
/// all that can happen to it, as many are behind, stuck and taking part on the last day of each month by the one as by
/// the other.
class OneRuleOfPaceTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    private static final Window WINDOW = new Window(YearMonth.of(2012, 10), YearMonth.of(2015, 9));
    private static final ReadSide SIDE = new ReadSide();

    static {
        SIDE.record(SecondThoughts.on(planned(University.events(SEED, 150, List.of("AAA"), 6)), SEED));
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    @Test
    void theListAndD7Agree() throws Exception {
        var counted = d7();
        var seen = new TreeMap<String, Integer>();
        for (var month : WINDOW.months()) {
            Map<String, Object> list = json(month.atEndOfMonth());
            List<Map<String, Object>> learners = JsonPath.read(list, "$.learners");
            var stuck = (int) learners.stream()
                    .filter(each -> Boolean.TRUE.equals(each.get("stuck")))
                    .count();
            var behind = (int) learners.stream()
                    .filter(each -> Boolean.TRUE.equals(each.get("behind")))
                    .count();
            var ours = counted.get(month);
            if (ours == null) continue; // Fewer than ten take part: D7 does not tell of them.
            var told = "%s, seed %d".formatted(month, SEED);
            assertThat(list).as("taking part in " + told).containsEntry("takingPart", ours.active);
            assertThat(stuck).as("stuck in " + told).isEqualTo(ours.stuck);
            if (ours.behind >= 0) assertThat(behind).as("behind in " + told).isEqualTo(ours.behind);
            seen.merge("months", 1, Integer::sum);
            seen.merge("stuck", stuck, Integer::sum);
            if (ours.behind >= 0) seen.merge("behind", behind, Integer::sum);
        }
        assertThat(seen).as("seed %d", SEED).containsOnlyKeys("months", "stuck", "behind");
        assertThat(seen.get("months")).as("seed %d", SEED).isGreaterThan(20);
        assertThat(seen.get("stuck")).as("seed %d", SEED).isPositive();
        assertThat(seen.get("behind")).as("seed %d", SEED).isPositive();
    }

    /// @param behind -1 where D7 does not tell
    private record Counted(int active, int stuck, int behind) {}

    private static Map<YearMonth, Counted> d7() throws Exception {
        try (var connection = SIDE.database().owner().getConnection()) {
            connection.setAutoCommit(false);
            var rows = Reports.of(ProgrammeFacts.load(connection, "AAA", null), WINDOW).drift().stream()
                    .filter(row -> row.indicator().equals("d7") && row.scope().equals(Scope.PROGRAMME))
                    .filter(row -> row.value() != null)
                    .toList();
            var counted = new TreeMap<YearMonth, Counted>();
            for (var row : rows) {
                if (!row.series().equals("stuck")) continue;
                var behind = rows.stream()
                        .filter(each ->
                                each.series().equals("behind") && each.period().equals(row.period()))
                        .findFirst()
                        .map(OneRuleOfPaceTest::people)
                        .orElse(-1);
                counted.put(row.period().first(), new Counted(row.n(), people(row), behind));
            }
            return counted;
        }
    }

    private static int people(DriftRow row) {
        return (int) Math.round(Objects.requireNonNull(row.value()) * row.n());
    }

    /// Plans for most, a second one for some, and leave at any time.
    private static List<DomainEvent> planned(List<DomainEvent> history) {
        var random = new Random(SEED);
        var events = new ArrayList<DomainEvent>();
        for (var event : history) {
            events.add(event);
            if (!(event instanceof LearnerEnrolled e)) continue;
            var day = e.effectiveOn();
            for (var n = 2; n < 4 && random.nextInt(4) > 0; n++) {
                var agreed = day.plusDays(random.nextInt(60 * n));
                events.add(Arrangements.plan(
                        e,
                        n,
                        agreed,
                        new PlannedMilestone(Catalogue.HALFWAY, agreed.plusDays(30L + random.nextInt(120))),
                        new PlannedMilestone(Catalogue.COMPLETION, agreed.plusDays(150L + random.nextInt(200)))));
            }
            for (var n = 2; random.nextInt(3) == 0; n++) {
                var away = day.plusDays(n * 40L + random.nextInt(40));
                events.add(Arrangements.leave(e, n, away));
                if (random.nextInt(5) > 0) events.add(Arrangements.back(e, n, away.plusDays(random.nextInt(40))));
            }
        }
        return events;
    }

    private static Map<String, Object> json(LocalDate day) throws Exception {
        var answer = SIDE.http()
                .get()
                .uri("/api/v1/pathways/AAA/behind-pace?asOf=" + day)
                .exchange();
        assertThat(answer).hasStatusOk();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$");
    }
}
