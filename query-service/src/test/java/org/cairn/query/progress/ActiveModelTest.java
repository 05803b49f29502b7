package org.cairn.query.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.projections.Projections;
import org.cairn.projections.history.TestDatabase;
import org.cairn.query.database.ReadModels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many are active at the end of each month, against a plainer way to say it, over any facts in any order: left
/// before they came, came back on the same day, moved to and fro, confirmed and revoked.
class ActiveModelTest {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTHS = 14;
    private static final List<String> VERSIONS = List.of("1", "2");
    private static final String COMPLETION = "completion";
    private static final List<String> MEASURES = List.of(
            "enrolled",
            "moved-in",
            "moved-away",
            "withdrawn",
            "resumed",
            "confirmed",
            "revoked",
            "declined",
            "evidence");

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final ProgressQuery PROGRESS =
            new ProgressQuery(new ReadModels(JdbcClient.create(DATABASE.owner())), ZoneOffset.UTC, Clock.systemUTC());

    static {
        DATABASE.execute("CREATE SCHEMA IF NOT EXISTS pathway_outcomes; " + tables());
        for (var version : VERSIONS) {
            DATABASE.execute(
                    "INSERT INTO pathway_outcomes.pathway_version VALUES ('P', '%s', 'P', '2024-01-01', NULL, '%s', '2024-01-01', now(), 1)"
                            .formatted(version, COMPLETION));
        }
    }

    private static String tables() {
        try (var sql = Projections.class.getResourceAsStream("pathwayoutcomes/pathwayoutcomes.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private record Step(UUID enrolment, String version, String measure, String subject, LocalDate on, long position) {}

    private static List<Step> steps(Random random) {
        var steps = new ArrayList<Step>();
        for (var learner = 0; learner < 40; learner++) {
            var enrolment = new UUID(random.nextLong(), random.nextLong());
            for (var i = random.nextInt(7); i >= 0; i--) {
                steps.add(new Step(
                        enrolment,
                        VERSIONS.get(random.nextInt(2)),
                        MEASURES.get(i == 0 ? 0 : random.nextInt(MEASURES.size())),
                        random.nextInt(4) > 0 ? COMPLETION : "another",
                        // Few days, so that much happens on the same one.
                        FIRST.minusMonths(2).atDay(1).plusDays(20L * random.nextInt(MONTHS)),
                        random.nextInt(1_000_000)));
            }
        }
        return steps;
    }

    private static long active(List<Step> steps, Predicate<Step> of, LocalDate until) {
        return steps.stream()
                .map(Step::enrolment)
                .distinct()
                .filter(enrolment -> isActive(steps.stream()
                        .filter(of)
                        .filter(each ->
                                each.enrolment().equals(enrolment) && !each.on().isAfter(until))
                        .sorted(Comparator.comparing(Step::on).thenComparing(Step::position))
                        .toList()))
                .count();
    }

    private static boolean isActive(List<Step> steps) {
        var there = 0;
        var left = 0;
        var completed = 0;
        var declined = false;
        for (var step : steps) {
            var isCompletion = step.subject().equals(COMPLETION);
            switch (step.measure()) {
                case "enrolled", "moved-in" -> there++;
                case "moved-away" -> there--;
                case "withdrawn" -> left++;
                case "resumed" -> left--;
                case "confirmed" -> completed += isCompletion ? 1 : 0;
                case "revoked" -> completed -= isCompletion ? 1 : 0;
                case "declined" -> declined |= isCompletion;
                default -> {}
            }
        }
        return there > 0 && left <= 0 && completed <= 0 && !declined;
    }

    @RepeatedTest(12)
    void isWhatIsLeftOfAllStepsInTheirOrder(RepetitionInfo repetition) {
        var seed = Long.getLong("cairn.seed", System.nanoTime()) + repetition.getCurrentRepetition();
        var steps = steps(new Random(seed));
        DATABASE.execute("TRUNCATE pathway_outcomes.fact");
        for (var step : steps) {
            DATABASE.execute(
                    "INSERT INTO pathway_outcomes.fact VALUES ('%s', '%s', '%s', '%s', 'P', '%s', '%s', now(), %d)"
                            .formatted(
                                    step.enrolment(),
                                    step.measure(),
                                    step.subject(),
                                    new UUID(0, step.position()),
                                    step.version(),
                                    step.on(),
                                    step.position()));
        }
        var last = FIRST.plusMonths(MONTHS);

        var ofPathway = PROGRESS.ofPathway("P", FIRST, last).orElseThrow().months();
        var ofInstitution = PROGRESS.ofInstitution(FIRST, last).months();

        assertThat(ofPathway).hasSize((MONTHS + 1) * VERSIONS.size());
        assertThat(ofPathway).allSatisfy(row -> assertThat(row.active())
                .as("seed %d, %s of version %s", seed, row.month(), row.version())
                .isEqualTo(active(
                        steps,
                        each -> each.version().equals(row.version()),
                        row.month().atEndOfMonth())));
        assertThat(ofInstitution).hasSize(MONTHS + 1);
        assertThat(ofInstitution).allSatisfy(row -> assertThat(row.active())
                .as("seed %d, %s", seed, row.month())
                .isEqualTo(active(steps, _ -> true, row.month().atEndOfMonth())));
    }
}
