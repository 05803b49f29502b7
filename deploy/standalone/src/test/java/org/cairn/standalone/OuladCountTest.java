package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.command.Commands;
import org.cairn.command.identity.Learners;
import org.cairn.command.identity.Staff;
import org.cairn.eventstore.EventLog;
import org.cairn.projections.Projections;
import org.cairn.standalone.history.RecordedFacts;
import org.cairn.standalone.oulad.OuladImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports real data and compares what REST then answers with a count made directly over the CSV files.
///
/// Some presentations by default; all of them with `-Dcairn.oulad=full`. The data are no part of the repository:
/// without them the test says so and is skipped, unless `CAIRN_DATA_REQUIRED` is `true`.
class OuladCountTest {

    /// Small ones, one with several examinations, one without weights, and the later years of a module.
    private static final Set<String> SOME =
            Set.of("AAA/2013J", "AAA/2014J", "CCC/2014B", "EEE/2013J", "GGG/2013J", "GGG/2014B", "GGG/2014J");

    @Test
    void restAgreesWithACountOverTheFiles(@TempDir Path data, @TempDir Path part) throws Exception {
        var folder = folder(part);
        var expected = new CsvCount(folder);
        try (var cairn = TestCairn.serving(data)) {
            var outcome = OuladImport.from(folder)
                    .run(
                            cairn.bean(Commands.class),
                            cairn.bean(Learners.class),
                            cairn.bean(Staff.class),
                            LocalDate.of(2026, 1, 15),
                            new Terminal(System.out, System.err, false),
                            new StopSignal());
            var log = cairn.bean(EventLog.class);
            assertThat(cairn.bean(Projections.class).awaitPosition(log.head(), Duration.ofMinutes(10)))
                    .isTrue();
            agree(ImportSummary.of(RecordedFacts.by(outcome.authority(), log), outcome, 1), expected);
            for (var presentation : expected.presentations.entrySet()) {
                agree(cairn, presentation.getKey(), presentation.getValue());
            }
        }
    }

    private static void agree(ImportSummary summary, CsvCount expected) {
        var presentations = expected.presentations.values();
        assertThat(summary.learners()).isEqualTo(expected.students.size());
        assertThat(summary.enrolments())
                .isEqualTo(
                        presentations.stream().mapToInt(each -> each.enrolled).sum());
        assertThat(summary.withdrawals())
                .isEqualTo(
                        presentations.stream().mapToInt(each -> each.withdrawn).sum());
        assertThat(summary.evidence()).isEqualTo(expected.evidence);
        assertThat(summary.judgements()).isEqualTo(expected.judgements);
        assertThat(summary.priorLearning()).isEqualTo(expected.priorLearning);
        assertThat(summary.mastery()).isEqualTo(expected.mastery);
        assertThat(summary.completionsApproved())
                .isEqualTo(
                        presentations.stream().mapToInt(each -> each.completed).sum());
        assertThat(summary.completionsDeclined())
                .isEqualTo(
                        presentations.stream().mapToInt(each -> each.declined).sum());
    }

    private static void agree(TestCairn cairn, String presentation, CsvCount.Presentation expected)
            throws InterruptedException {
        var parts = presentation.split("/", -1);
        var answer = cairn.get("/api/v1/pathways/%s/versions/%s/outcomes".formatted(parts[0], parts[1]));
        var competencies = new TreeMap<String, CsvCount.Competency>();
        for (var each : answer.path("competencies")) {
            competencies.put(
                    each.path("competency").asString(),
                    new CsvCount.Competency(
                            each.path("evidence").asInt(),
                            each.path("judged").asInt(),
                            each.path("mastered").asInt(),
                            each.path("priorLearning").asInt()));
        }
        assertThat(competencies).as(presentation).isEqualTo(expected.competencies);
        assertThat(List.of(
                        answer.path("enrolled").asInt(),
                        answer.path("withdrawn").asInt(),
                        answer.path("completed").asInt(),
                        answer.path("declined").asInt()))
                .as(presentation + ": enrolled, withdrawn, completed, declined")
                .containsExactly(expected.enrolled, expected.withdrawn, expected.completed, expected.declined);
    }

    private static Path folder(Path part) throws IOException {
        var data = System.getenv().getOrDefault("CAIRN_DATA", "../../../shared/data");
        var folder = Path.of(data).resolve("oulad").toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve("studentInfo.csv"))) {
            var message = "The real data are not in %s, so nothing is compared with them".formatted(folder);
            if (Boolean.parseBoolean(System.getenv("CAIRN_DATA_REQUIRED"))) fail(message);
            System.err.println(message);
            abort(message);
        }
        return "full".equals(System.getProperty("cairn.oulad")) ? folder : part(folder, part);
    }

    /// Copies the rows of some presentations.
    private static Path part(Path folder, Path target) throws IOException {
        var kept = CsvCount.rows(folder, "assessments.csv").stream()
                .filter(row -> SOME.contains(row[0] + "/" + row[1]))
                .map(row -> row[2])
                .collect(Collectors.toSet());
        for (var file : List.of("courses.csv", "assessments.csv", "studentInfo.csv", "studentRegistration.csv")) {
            copy(folder, target, file, row -> SOME.contains(row[0] + "/" + row[1]));
        }
        copy(folder, target, "studentAssessment.csv", row -> kept.contains(row[0]));
        return target;
    }

    private interface Keep {
        boolean test(String[] row);
    }

    private static void copy(Path folder, Path target, String file, Keep keep) throws IOException {
        var kept = new ArrayList<String>();
        for (var line : Files.readAllLines(folder.resolve(file))) {
            var row = Arrays.stream(line.split(",", -1))
                    .map(value -> value.replace("\"", ""))
                    .toArray(String[]::new);
            if (kept.isEmpty() || keep.test(row)) kept.add(line);
        }
        Files.write(target.resolve(file), kept);
    }
}
