package org.cairn.standalone.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.PersonId;
import org.cairn.standalone.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads and checks the data set's files. No database.
class OuladTest {

    private final Path folder;

    OuladTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static void refused(Path folder, String... reasons) {
        var refusal = assertThatThrownBy(() -> Oulad.read(folder)).isInstanceOf(Failure.class);
        for (var reason : reasons) refusal.hasMessageContaining(reason);
        refusal.hasMessageContaining("nothing was written");
    }

    @Test
    void bothCopiesOfTheDataSetAreReadAlike() {
        var quoted = Oulad.read(new OuladSample().quotedIn(folder));
        var bare = Oulad.read(new OuladSample().bareIn(folder));
        assertThat(quoted).isEqualTo(bare);
        assertThat(quoted.enrolments()).hasSize(8);
        assertThat(quoted.files().submissions()).hasSize(13);
        assertThat(quoted.enrolments().get(4).student().region()).isEqualTo("London, or nearby");
    }

    @Test
    void aByteOrderMarkInFrontOfTheHeaderDoesNotMatter() throws Exception {
        var file = new OuladSample().quotedIn(folder).resolve("courses.csv");
        Files.writeString(file, "\uFEFF" + Files.readString(file));
        assertThat(Oulad.read(folder).courses()).hasSize(3);
    }

    @Test
    void assessmentsAreNumberedByDateAsANumberThenByIdAndAMissingDateIsLast() {
        var data = Oulad.read(new OuladSample().quotedIn(folder));
        assertThat(codes(data, "PPP", "2013B"))
                .containsExactly("PPP-TMA-1=10", "PPP-TMA-2=9", "PPP-CMA-1=11", "PPP-Exam-1=12");
        assertThat(codes(data, "PPP", "2013J"))
                .containsExactly("PPP-TMA-1=20", "PPP-TMA-2=21", "PPP-Exam-1=22", "PPP-Exam-2=23");
        assertThat(codes(data, "YYY", "2013J")).containsExactly("YYY-CMA-1=30", "YYY-CMA-2=31");
    }

    private static List<String> codes(Oulad data, String module, String presentation) {
        return Objects.requireNonNull(data.assessments().get(new Presentation(module, presentation))).stream()
                .map(each -> each.competency() + "=" + each.assessment().id())
                .toList();
    }

    @Test
    void theRequirementTreeHasAGroupForEachTypeThatThereIs() {
        var data = Oulad.read(new OuladSample().quotedIn(folder));
        var course = data.courses().getLast();
        var numbered = Objects.requireNonNull(data.assessments().get(course.presentation()));
        var act = Act.of(new PersonId(new UUID(0, 1)), OuladStaff.FROM, OuladStaff.FROM);
        var tree = OuladDefinitions.pathway(course, numbered, act).definition().requirement();
        assertThat(tree.nodes().map(node -> node.node())).containsExactly("all", "cma", "YYY-CMA-1", "YYY-CMA-2");
        assertThat(tree.competencies()).contains(new CompetencyCode("YYY-CMA-1"));
    }

    @Test
    void everyKindOfOddityIsCounted() {
        var counts = Anomalies.in(Oulad.read(new OuladSample().quotedIn(folder)));
        assertThat(counts)
                .containsEntry("banked-before-start", 2L)
                .containsEntry("exam-without-submissions", 1L)
                .containsEntry("fail-with-unregistration-date", 1L)
                .containsEntry("imd-band-without-percent", 2L)
                .containsEntry("learner-overlapping-in-one-module", 1L)
                .containsEntry("learner-with-several-enrolments", 3L)
                .containsEntry("missing-assessment-date", 2L)
                .containsEntry("missing-imd-band", 1L)
                .containsEntry("missing-registration-date", 1L)
                .containsEntry("missing-score", 1L)
                .containsEntry("pass-with-unregistration-date", 0L)
                .containsEntry("pass-without-submission", 1L)
                .containsEntry("presentation-with-several-exams", 1L)
                .containsEntry("presentation-without-weights", 1L)
                .containsEntry("registered-before-start", 5L)
                .containsEntry("submitted-after-end", 1L)
                .containsEntry("submitted-after-unregistered", 1L)
                .containsEntry("submitted-before-registered", 1L)
                .containsEntry("submitted-before-start", 1L)
                .containsEntry("submitted-late", 3L)
                .containsEntry("unregistered-after-end", 0L)
                .containsEntry("unregistered-before-registered", 1L)
                .containsEntry("unregistered-before-start", 0L)
                .containsEntry("withdrawn-without-date", 1L)
                .containsKey("row-out-of-time-order")
                .hasSize(25);
    }

    @Test
    void aMissingFileIsNamed() {
        refused(
                new OuladSample().without("studentInfo.csv").quotedIn(folder),
                "studentInfo.csv: there is no such file");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Oulad.read(folder.resolve("nowhere"))).hasMessageContaining("nowhere");
    }

    @Test
    void anotherHeaderIsRefused() {
        refused(
                new OuladSample()
                        .with("courses.csv", "module_presentation_length", "length")
                        .quotedIn(folder),
                "courses.csv:1: the header is not code_module,code_presentation,module_presentation_length");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        Files.writeString(new OuladSample().quotedIn(folder).resolve("courses.csv"), "");
        refused(folder, "courses.csv:1: the header is not");
    }

    @Test
    void everythingThatIsWrongIsToldWithFileAndLine() {
        var sample = new OuladSample()
                .with("courses.csv", "YYY,2013J,80", "YYY,2013J,many")
                .with("assessments.csv", "PPP,2013B,11,CMA", "PPP,2013B,11,Quiz")
                .with("studentInfo.csv", "30,N,Fail", "30,N")
                .with("studentRegistration.csv", "YYY,2013J,104,3,1", "YYY,2013X,104,3,1")
                .with("studentAssessment.csv", "9,101,51,0,78", "9,101,51,0,178")
                .with("studentAssessment.csv", "10,101,19,0,80", "10,101,,0,80");
        refused(
                sample.quotedIn(folder),
                "(6 problems)",
                "courses.csv:4: module_presentation_length 'many' is not a whole number",
                "assessments.csv:4: assessment_type 'Quiz' is none of TMA, CMA, Exam",
                "studentInfo.csv:9: 11 fields where the header has 12",
                "studentRegistration.csv:8: code_presentation '2013X' is not a year and B or J",
                "studentAssessment.csv:2: score 178 is not between 0 and 100",
                "studentAssessment.csv:3: date_submitted is missing");
    }

    @Test
    void aRowThatPointsNowhereIsRefused() {
        var sample = new OuladSample()
                .with("courses.csv", "YYY,2013J,80\n", "")
                .with("studentRegistration.csv", "PPP,2013B,101,-30,", "PPP,2013B,999,-30,")
                .with("studentAssessment.csv", "30,105,9,0,12", "77,105,9,0,12")
                .with("studentAssessment.csv", "31,105,85,0,90", "9,105,85,0,90");
        refused(
                sample.quotedIn(folder),
                "assessments.csv:10: YYY/2013J is not in courses.csv",
                "studentInfo.csv:3: YYY/2013J is not in courses.csv",
                "studentRegistration.csv:2: student 999 in PPP/2013B is not in studentInfo.csv",
                "studentInfo.csv:2: student 101 in PPP/2013B is not in studentRegistration.csv",
                "studentAssessment.csv:13: assessment 77 is not in assessments.csv",
                "studentAssessment.csv:14: student 105 is not registered in PPP/2013B");
    }

    @Test
    void aSecondRowForTheSameIsRefused() {
        var sample = new OuladSample()
                .with("courses.csv", "PPP,2013J,100\n", "PPP,2013J,100\nPPP,2013B,101\n")
                .with("studentAssessment.csv", "9,101,51,0,78\n", "9,101,51,0,78\n9,101,52,0,79\n");
        refused(
                sample.quotedIn(folder),
                "courses.csv:4: a second row for PPP/2013B; the first is in line 2",
                "studentAssessment.csv:3: a second row for the same work");
    }

    @Test
    void twentyProblemsAreListedAndTheOthersCounted() {
        var rows = IntStream.range(0, 25).mapToObj(i -> "bad" + i + ",1,1,0,1").collect(Collectors.joining("\n"));
        var sample = new OuladSample().with("studentAssessment.csv", "9,101,51,0,78", rows);
        refused(sample.quotedIn(folder), "(25 problems)", "'bad19' is not a whole number", "... and 5 more");
    }
}
