package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.query.console.registrar.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Each question of the registrar has its operation and its form, and both give the same answer, without scripts too.
class RegistrarQuestionsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)#(\\w+)`");
    private static RegistrarsCase registrars;

    @BeforeAll
    static void record(@TempDir Path data) {
        registrars = new RegistrarsCase(data);
    }

    @AfterAll
    static void close() {
        registrars.close();
    }

    @Test
    void isTheLearnerEligibleAndWhatIsMissing() {
        assertThat(registrars.answer("eligibility").get("met").asBoolean()).isFalse();
        assertThat(registrars.page("eligibility"))
                .contains("No, 2 competencies are missing.", "W-1", "W-2", "value=\"" + registrars.ben + "\"");
    }

    @Test
    void whatDidASealedTranscriptSay() {
        assertThat(registrars.answer("sealed-transcript").get("hashMatches").asBoolean())
                .isTrue();
        assertThat(registrars.page("sealed-transcript"))
                .contains("What is kept still has the hash that the log names.", "show content", "Ada Okoro");
    }

    @Test
    void isThisWhatWasSealed() {
        assertThat(registrars.page("verification")).contains("Yes. It is what was sealed, and the learner’s newest.");
        var other = new TreeMap<>(registrars.asked.get("verification"));
        other.put("hash", "0".repeat(64));
        assertThat(registrars.page("verification", other)).contains("No. Under this number nothing was sealed");
    }

    @Test
    void whoApprovedAndInWhosePlace() {
        var answer = registrars.answer("approval");
        var delegator = answer.at("/first/asDelegate/delegator").asString();
        assertThat(registrars.page("approval"))
                .contains(
                        "It is confirmed.",
                        "as delegate",
                        answer.at("/first/authorisation").asString(),
                        delegator);
    }

    @Test
    void whoWouldGainByAnotherPolicy() {
        assertThat(registrars.answer("policy").at("/changes/0/enrolment").asString())
                .isEqualTo(registrars.ben);
        assertThat(registrars.page("policy"))
                .contains("Of 2 enrolments 1 would gain something: 1 verdict. Nobody would lose anything.")
                .contains(registrars.ben);
    }

    @Test
    void whatStandsOnAJudgement() {
        var approval = registrars.answer("judgement").at("/approvals/0").asString();
        assertThat(registrars.page("judgement")).contains("W-1 at level pass stands on it, and 1 approval.", approval);
    }

    @Test
    void whyACompetencyIsMasteredOrNot() {
        assertThat(registrars.answer("verdict").get("status").asString()).isEqualTo("no-verdict");
        assertThat(registrars.page("verdict")).contains("The marks come to no verdict", "thresholds", "counted");
        assertThat(registrars.page("verdict", registrars.adasVerdict))
                .contains(
                        "The marks come to 50, level pass: enough for mastery. Mastery was granted and not taken back.",
                        "steps");
    }

    /// Where a coach looks at a cell of a map, the verdict behind it is asked for in place.
    @Test
    void aCellOfAMapLeadsToTheArithmetic() {
        assertThat(registrars.cell(""))
                .contains("name=\"ask\" value=\"verdict\"", "value=\"" + registrars.ben + "\"", "name=\"actor\"");
        assertThat(registrars.cell("asOf=2020-03-02")).contains("name=\"on\" value=\"2020-03-02\"");
        // A server in front of the console says who asks.
        assertThat(registrars.cell("", "Cairn-Actor", "registrar"))
                .contains("Show the arithmetic")
                .doesNotContain("name=\"actor\"");
        // The operation knows one clock only.
        assertThat(registrars.cell("asKnownAt=2099-12-31")).doesNotContain("Show the arithmetic");
    }

    @Test
    void whomTheDeprecationConcerns() {
        assertThat(registrars.answer("deprecation").get("holders").size()).isEqualTo(2);
        assertThat(registrars.page("deprecation")).contains("2 enrolments.", registrars.ben);
    }

    @Test
    void whoHasSeenTheRecord() {
        assertThat(registrars.page("disclosures"))
                .contains("Recorded: 1 disclosure.", RegistrarsCase.AGENCY, "accreditation");
    }

    @Test
    void whoIsBehindPace() {
        assertThat(registrars.answer("behind-pace").has("learners")).isTrue();
        assertThat(registrars.page("behind-pace")).contains("who take part.");
    }

    @Test
    void aRefusalIsShownByItsName() {
        var nobody = Map.of("learner", new UUID(1, 2).toString(), "actor", "registrar");
        assertThat(registrars.page("disclosures", nobody)).contains("LEARNER_UNKNOWN");
        var stranger = new TreeMap<>(registrars.asked.get("disclosures"));
        stranger.put("actor", "stranger");
        assertThat(registrars.page("disclosures", stranger)).contains("ACTOR_UNKNOWN");
        stranger.remove("actor");
        assertThat(registrars.page("disclosures", stranger)).contains("ACTOR_MISSING");
        assertThat(registrars.page("eligibility", Map.of("enrolment", "x", "milestone", "m", "actor", "registrar")))
                .contains("REQUEST_MALFORMED");
    }

    @Test
    void theTableInTheReferenceIsWhatThereIs() throws IOException {
        var api = JsonMapper.builder().build().readTree(ROOT.resolve("docs/reference/openapi.json"));
        var rows = Files.readAllLines(ROOT.resolve("docs/reference/registrar-questions.md")).stream()
                .filter(line -> line.contains("`/registrar#"))
                .toList();
        var expected = new ArrayList<String>();
        for (var question : Question.ALL) {
            var operation = api.get("paths")
                    .path(question.path())
                    .path(question.method().toLowerCase(Locale.ROOT))
                    .path("operationId")
                    .asString();
            assertThat(operation).as(question.path()).isNotEmpty();
            expected.add("| %s | `%s %s` (`%s`) | `/registrar#%s` |"
                    .formatted(question.title(), question.method(), question.path(), operation, question.code()));
        }
        assertThat(rows.stream().map(row -> row.substring(0, row.lastIndexOf(" | ") + 2)))
                .containsExactlyElementsOf(expected);
        for (var row : rows) assertThat(tests(row)).as(row).isNotEmpty().allMatch(RegistrarQuestionsTest::exists);
    }

    private static List<String[]> tests(String row) {
        return TEST.matcher(row)
                .results()
                .map(each -> new String[] {each.group(1), each.group(2)})
                .toList();
    }

    private static boolean exists(String[] test) {
        try (Stream<Path> files = Files.find(
                ROOT,
                14,
                (path, _) -> path.endsWith(test[0] + ".java") && path.toString().contains("/src/test/"))) {
            var file = files.findFirst();
            return file.isPresent() && Files.readString(file.get()).contains("void " + test[1] + "(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
