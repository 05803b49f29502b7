package org.cairn.query.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cairn.contracts.assessment.JudgementCorrected;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.enrolment.LearnerEnrolled;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.history.University;
import org.cairn.projections.reports.keeping.NotYetKnown;
import org.cairn.projections.reports.keeping.ReportKeeper;
import org.cairn.query.ReadSide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What was reported on a day is reported three years later, as it was known on that day, in the same digits: though
/// since then marks were corrected, mastery was taken back, and facts of earlier days became known.
class ThreeYearsAgoTest {
    private static final long SEED = 7;
    private static final LocalDate DAY = LocalDate.of(2014, 1, 31);
    private static final LocalDate LATER = DAY.plusYears(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> REPORTS =
            List.of("fidelity", "fidelity?period=term", "drift", "drift?period=term", "attribution", "index");

    /// Computes on a day of the test's choice.
    private static final class Keeper implements KnownReports {
        private final ReportKeeper reports;
        private LocalDate today = DAY.plusDays(1);

        Keeper(TestDatabase database) {
            reports = new ReportKeeper(
                    new PostgresEventLog(database.reader()),
                    database.projector(),
                    ZoneId.of("Europe/London"),
                    () -> today,
                    Duration.ZERO);
        }

        @Override
        public Answer keep(String pathway, LocalDate day) {
            try {
                return reports.keep(pathway, day) ? Answer.KEPT : Answer.NO_SUCH_PATHWAY;
            } catch (NotYetKnown _) {
                return Answer.NOT_YET_KNOWN;
            }
        }
    }

    private @Nullable Keeper keeper;
    private final ReadSide side = new ReadSide(database -> keeper = new Keeper(database));

    @Test
    void aReportOfThreeYearsAgoGivesTheSameNumbersAsKnownOnItsDay() {
        var keeping = Objects.requireNonNull(keeper);
        try (side) {
            var plain = University.events(SEED, 60);
            var whole = SecondThoughts.on(plain, SEED);
            var known = new HashSet<DomainEvent>();
            for (var event : plain) if (!event.effectiveOn().isAfter(DAY)) known.add(event);
            record(whole.stream().filter(known::contains), DAY);
            keeping.reports.catchUp((_, _) -> true);
            var learner = whole.stream()
                    .flatMap(event -> event instanceof JudgementCorrected corrected
                            ? Stream.of(learnerOf(corrected.enrolment(), whole))
                            : Stream.empty())
                    .findFirst()
                    .orElseThrow();
            var then = all("", learner.toString());
            assertThat(problem("/pathways/AAA/reports/index?asKnownAt=" + DAY.plusDays(1)))
                    .isEqualTo("urn:cairn:problem:bad-parameter");

            // Three years pass. Much becomes known, some of it about days before.
            record(whole.stream().filter(event -> !known.contains(event)), LATER);
            keeping.today = LATER.plusDays(1);
            keeping.reports.catchUp((_, _) -> true);
            var late = whole.stream()
                    .filter(event ->
                            !known.contains(event) && !event.effectiveOn().isAfter(DAY))
                    .count();
            assertThat(late).as("Events that became known late").isGreaterThan(20);

            var again = all("asKnownAt=" + DAY, learner.toString());
            assertThat(again).isEqualTo(then);
            var now = all("", learner.toString());
            then.forEach((path, answer) -> {
                if (answer.toString().contains("value"))
                    assertThat(now.get(path)).as(path).isNotEqualTo(answer);
            });
            assertThat(String.valueOf(then.get("/pathways/AAA/reports/drift"))).contains("value");

            // And once more, after the stored answers are gone.
            side.database().execute("DELETE FROM reports.computed WHERE known_at = '" + DAY + "'");
            assertThat(all("asKnownAt=" + DAY, learner.toString())).isEqualTo(then);
        } finally {
            keeping.reports.close();
        }
    }

    private static LearnerId learnerOf(EnrolmentId enrolment, List<DomainEvent> history) {
        return history.stream()
                .flatMap(event -> event instanceof LearnerEnrolled enrolled
                                && enrolled.enrolment().equals(enrolment)
                        ? Stream.of(enrolled.learner())
                        : Stream.empty())
                .findFirst()
                .orElseThrow();
    }

    private void record(Stream<? extends DomainEvent> events, LocalDate day) {
        side.log().append(day.atTime(LocalTime.of(9, 0)).toInstant(ZoneOffset.UTC), events.toArray(DomainEvent[]::new));
        side.awaitPosition();
    }

    /// All that is asked, by what was asked: reports on a programme and on all, and one learner's record.
    private Map<String, JsonNode> all(String known, String learner) {
        var answers = new TreeMap<String, JsonNode>();
        for (var report : REPORTS)
            for (var of : List.of("/pathways/AAA/reports/", "/pathways/BBB/reports/", "/reports/"))
                answers.put(of + report, get(of + report, known));
        for (var record : List.of("/transcript", "/competency-map"))
            answers.put(record, get("/learners/" + learner + record + "?asOf=" + DAY, known));
        return answers;
    }

    private JsonNode get(String path, String known) {
        var asked = known.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + known;
        var answer = exchange(asked);
        assertThat(answer).as(asked).hasStatusOk();
        var said = JSON.readTree(body(answer));
        withoutTheAsking(said);
        return said;
    }

    /// When an answer was computed, and that it was asked for a day, are not of the report.
    private static void withoutTheAsking(JsonNode answer) {
        if (answer instanceof ObjectNode object)
            object.remove(List.of("knownAt", "asKnownAt", "computedAt", "projectionPosition", "position"));
        answer.values().forEach(ThreeYearsAgoTest::withoutTheAsking);
    }

    private String problem(String path) {
        return JSON.readTree(body(exchange(path))).get("type").asString();
    }

    private MvcTestResult exchange(String path) {
        return side.http().get().uri("/api/v1" + path).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
