package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is no request of ours at all: a clear problem, and no event.
class MalformedRequestsTest {

    private static final Campus CAMPUS = new Campus().open();
    private static final String ENROLMENT = CAMPUS.enrolment();
    private static final String WORK = CAMPUS.evidence(ENROLMENT, "W-1");
    private static final String JUDGEMENTS = "/api/v1/enrolments/" + ENROLMENT + "/evidence/" + WORK + "/judgements";

    private final ApiServer server = ApiServer.running();
    private long before;

    @BeforeEach
    void count() {
        before = server.events();
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(server.events()).isEqualTo(before);
    }

    @Test
    void aBodyThatIsNotJson() {
        for (var body : List.of("", "{", "no", "{\"competency\": \"W-1\", \"score\": 50} and more", "[1, 2]", "5")) {
            malformed(judge(body));
        }
        assertThat(malformed(judge("{\"competency\": oops}"))).contains("line 1, column");
    }

    @Test
    void aMissingMember() {
        Problem.assertThatIs(judge("{\"competency\": \"W-1\"}"), 422, "score-missing");
        assertThat(malformed(judge("{\"score\": 50}"))).contains("competency");
        assertThat(malformed(evidence(Campus.evidenceBody("W-1").replace("\"reference\": \"vault:1\",", ""))))
                .contains("artefact.reference");
        assertThat(malformed(policy("\"decimals\": 2,"))).contains("definition.decimals");
        assertThat(malformed(policy("\"method\": \"latest\""))).contains("definition.method");
    }

    @Test
    void aNullMember() {
        Problem.assertThatIs(judge("{\"competency\": \"W-1\", \"score\": null}"), 422, "score-missing");
        assertThat(malformed(judge("{\"competency\": null, \"score\": 50}"))).contains("competency");
        assertThat(malformed(evidence(Campus.evidenceBody("W-1").replace("\"vault:1\"", "null"))))
                .contains("artefact.reference");
        malformed(judge("null"));
    }

    @Test
    void aNullElement() {
        assertThat(malformed(evidence(Campus.evidenceBody("W-1").replace("\"W-1\"", "null"))))
                .contains("competencies");
        assertThat(malformed(server.post("registrar", "/api/v1/authorisations/assessors", """
                        {"person": "registrar", "from": "2026-01-01", "pathways": [null]}""")))
                .contains("pathways");
    }

    @Test
    void anUnknownMember() {
        assertThat(malformed(judge("{\"competency\": \"W-1\", \"score\": 50, \"scor\": 50}")))
                .contains("scor");
        assertThat(malformed(evidence(Campus.evidenceBody("W-1").replace("\"reference\"", "\"referense\""))))
                .contains("artefact.");
    }

    @Test
    void aMemberTwice() {
        malformed(judge("{\"competency\": \"W-1\", \"score\": 50, \"score\": 51}"));
    }

    @Test
    void aMemberOfAnotherKind() {
        for (var score : List.of("\"fifty\"", "\"\"", "true", "[]", "{}", "NaN", "1e999999999", "1e-999999999")) {
            malformed(judge("{\"competency\": \"W-1\", \"score\": %s}".formatted(score)));
        }
        for (var day :
                List.of("\"yesterday\"", "\"2026-02-30\"", "\"+99999-01-01\"", "\"0000-01-01\"", "\"\"", "5", "{}")) {
            malformed(judge("{\"competency\": \"W-1\", \"score\": 50, \"effectiveOn\": %s}".formatted(day)));
        }
        malformed(judge("{\"judgement\": \"1\", \"competency\": \"W-1\", \"score\": 50}"));
        malformed(evidence(Campus.evidenceBody("W-1").replace("artefact\"", "telepathy\"")));
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefusedAtOnce() {
        var start = System.nanoTime();
        malformed(judge("{\"competency\": \"W-1\", \"score\": 1e1999999999}"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatIsNoCode() {
        assertThat(malformed(judge("{\"competency\": \"W 1\", \"score\": 50}"))).contains("'W 1' is not a code");
        malformed(post("/enrolments/" + ENROLMENT + "/withdrawal", "{\"cause\": \"because she is ill\"}"));
        malformed(post(
                "/learners/" + UUID.randomUUID() + "/enrolments",
                CAMPUS.enrolmentBody().replaceFirst("\\{", "{\"cohort\": \"those of Dr. Who\", ")));
        malformed(server.put("registrar", "/api/v1/scales/per%20cent/versions/1", "{\"definition\": {}}"));
        malformed(post("/enrolments/" + ENROLMENT + "/milestones/a%20prize/approvals", "{}"));
    }

    @Test
    void textThatNoTableKeeps() {
        for (var character : List.of("\\u0000", "\\ud800")) {
            malformed(post("/learners", "{\"number\": \"1%s\"}".formatted(character)));
            malformed(post("/staff", "{\"account\": \"a\", \"name\": \"A%s\"}".formatted(character)));
            malformed(evidence(Campus.evidenceBody("W-1").replace("vault:1", "vault:" + character)));
        }
        assertThat(server.database()
                        .sql("SELECT count(*) FROM identity.staff WHERE account = 'a'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void numbersAndAccountsOfNoUse() {
        for (var number : List.of("", " ", " 1", "1 ", "1".repeat(65))) {
            var answer = post("/learners", "{\"number\": \"%s\"}".formatted(number));
            Problem.assertThatIs(answer, 400, "learner-number-malformed");
        }
        for (var account : List.of("", " ", " a", "a".repeat(101), "bj\u00f8rn", "a\\tb")) {
            var answer = post("/staff", "{\"account\": \"%s\"}".formatted(account));
            Problem.assertThatIs(answer, 400, "account-malformed");
        }
    }

    @Test
    void aPathWithAWrongId() {
        malformed(post("/enrolments/not-an-id/withdrawal", "{}"));
        malformed(post("/learners/123/enrolments", CAMPUS.enrolmentBody()));
    }

    @Test
    void anotherContentType() {
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            var headers = Map.of("Cairn-Actor", CAMPUS.mia, "Content-Type", type);
            var answer = server.send("POST", JUDGEMENTS, "{\"competency\": \"W-1\", \"score\": 50}", headers);
            Problem.assertThatIs(answer, 415, "media-type-unsupported");
            assertThat(answer.header("Accept")).contains("application/json");
        }
    }

    @Test
    void anotherMethod() {
        for (var method : List.of("DELETE", "PUT", "PATCH")) {
            var answer = server.send(method, JUDGEMENTS, "{}", Map.of("Cairn-Actor", CAMPUS.mia));
            Problem.assertThatIs(answer, 405, "method-not-allowed");
            assertThat(answer.header("Allow")).contains("POST");
        }
    }

    @Test
    void anotherPath() {
        for (var method : List.of("GET", "POST")) {
            var answer = server.send(method, "/api/v1/unicorns", null, Map.of("Cairn-Actor", "registrar"));
            Problem.assertThatIs(answer, 404, "operation-unknown");
        }
    }

    @Test
    void anAnswerThatIsNotJson() {
        for (var accept : List.of("image/png", "text/html", "application/xml;q=1", "no media type")) {
            var headers = Map.of("Cairn-Actor", CAMPUS.mia, "Accept", accept);
            var answer = server.send("POST", JUDGEMENTS, "{\"competency\": \"W-1\", \"score\": 50}", headers);
            Problem.assertThatIs(answer, 406, "not-acceptable");
        }
    }

    @Test
    void aPathBesideTheApiKeepsItsOwnErrors() {
        var answer = server.send("GET", "/unicorns", null, Map.of("Accept", "text/html"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void anIdempotencyKeyOfNoUse() {
        for (var key : List.of(" ", "k".repeat(256))) {
            var headers = Map.of("Cairn-Actor", CAMPUS.mia, "Idempotency-Key", key);
            var answer = server.send("POST", JUDGEMENTS, "{\"competency\": \"W-1\", \"score\": 50}", headers);
            Problem.assertThatIs(answer, 400, "idempotency-key-malformed");
        }
    }

    @Test
    void whatWouldHaveToBeGuessed() {
        var policy = """
                {"definition": {"title": "L", "method": {"method": "latest"}, "minimumEvidence": 1.9,
                 "minimumAssessors": 1, "minimumModes": 1, "ties": "recorded-last", "decimals": 2, "rounding": "half-up"}}""";
        refused(server.put("registrar", "/api/v1/policies/p/versions/1", policy));
        refused(server.put("registrar", "/api/v1/policies/p/versions/1", policy.replace("1.9", "\"1\"")));
        refused(server.put(
                "registrar",
                "/api/v1/policies/p/versions/1",
                policy.replace("1.9", "1").replace("\"half-up\"", "0")));
        var artefact = """
                "artefact": {"reference": "r", "mediaType": "%s", "sha256": "%s"}""";
        var work = "{\"evidence\": %s, \"competencies\": [\"W-1\"], \"mode\": %s, "
                + artefact.formatted("%s", "0".repeat(64)) + "}";
        refused(evidence(work.formatted("\"\"", "\"oral\"", "image/png")));
        refused(evidence(work.formatted("null", "0", "image/png")));
        refused(evidence(work.formatted("null", "\"oral\"", "application/pdf; name=Jane Smith.pdf")));
    }

    @Test
    void freeTextWhereACodeIsAsked() {
        var scale = """
                {"definition": {"title": "S", "minimum": 0, "maximum": 9, "levels": [
                  {"code": "%s", "title": "All", "from": 0, "mastery": true}]}}""";
        refused(server.put("registrar", "/api/v1/scales/s/versions/1", scale.formatted("said by J. Smith")));
        refused(server.put(
                "registrar",
                "/api/v1/scales/s/versions/1",
                scale.formatted("all").replace("\"mastery\": true", "\"mastery\": \"true\"")));
        refused(server.put("registrar", "/api/v1/frameworks/f/versions/1", """
                {"definition": {"title": "F", "caseUri": "javascript:alert(1)",
                  "competencies": [{"code": "A", "statement": "Does it"}]}}"""));
    }

    private static void refused(Answer answer) {
        Problem.assertThatIs(answer, 400, "request-malformed");
    }

    @Test
    void moreThanAnEventHolds() {
        var title = "x".repeat(200);
        var levels = IntStream.range(0, 6000)
                .mapToObj(i -> "{\"code\": \"L%1$d\", \"title\": \"%2$s\", \"from\": %1$d, \"mastery\": true}"
                        .formatted(i, title))
                .collect(Collectors.joining(","));
        var answer = server.put(
                "registrar",
                "/api/v1/scales/huge/versions/1",
                "{\"definition\": {\"title\": \"T\", \"minimum\": 0, \"maximum\": 6000, \"levels\": [%s]}}"
                        .formatted(levels));
        Problem.assertThatIs(answer, 413, "event-too-large");
    }

    private Answer judge(String body) {
        return server.post(CAMPUS.mia, JUDGEMENTS, body);
    }

    private Answer evidence(String body) {
        return post("/enrolments/" + ENROLMENT + "/evidence", body);
    }

    private Answer policy(String without) {
        var whole = """
                {"definition": {"title": "L", "method": {"method": "latest"}, "minimumEvidence": 1,
                 "minimumAssessors": 1, "minimumModes": 1, "ties": "recorded-last", "decimals": 2, "rounding": "half-up"}}""";
        assertThat(whole).contains(without);
        return server.put("registrar", "/api/v1/policies/p/versions/1", whole.replace(without, ""));
    }

    private Answer post(String path, String body) {
        return server.post("registrar", "/api/v1" + path, body);
    }

    /// What it says is wrong.
    private static String malformed(Answer answer) {
        Problem.assertThatIs(answer, 400, "request-malformed");
        return answer.text("detail");
    }
}
