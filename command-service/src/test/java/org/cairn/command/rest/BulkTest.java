package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many commands in one request, a line each.
class BulkTest {

    private static final ApiServer SERVER = ApiServer.running();
    private static final Campus CAMPUS = new Campus().open();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @BeforeAll
    static void authoriseTheRegistrar() {
        CAMPUS.authorise("assessors", "registrar");
    }

    private final String enrolment = UUID.randomUUID().toString();
    private final String evidence = UUID.randomUUID().toString();

    @Test
    void eachLineIsDecidedAfterTheOneBefore() {
        var before = SERVER.events();
        var outcomes = run("", Map.of(), enrol(CAMPUS.learner()), submit(), judge("60"), submit());
        assertThat(statuses(outcomes)).containsExactly(201, 201, 201, 200);
        assertThat(outcomes).extracting(outcome -> outcome.get("line").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(outcomes.get(2).at("/answer/events").toString())
                .isEqualTo("[\"assessment.JudgementRecorded\",\"assessment.MasteryDemonstrated\"]");
        assertThat(outcomes.get(1).get("location").asString())
                .isEqualTo("/api/v1/enrolments/" + enrolment + "/evidence/" + evidence);
        // The learner, the enrolment, the evidence, the judgement, the mastery.
        assertThat(SERVER.events()).isEqualTo(before + 5);
        assertThat(outcomes.get(2).get("position").asLong()).isEqualTo(before + 5);
    }

    @Test
    void aRefusedLineIsToldAsTheOperationItselfWouldTellItAndTheNextGoesOn() {
        var outcomes = run("", Map.of(), enrol(CAMPUS.learner()), judge("60"), submit(), judge("101"), judge("60"));
        assertThat(statuses(outcomes)).containsExactly(201, 404, 201, 422, 201);
        var problem = outcomes.get(3).get("problem");
        assertThat(problem.get("type").asString()).isEqualTo("urn:cairn:problem:score-outside-scale");
        assertThat(problem.get("reason").asString()).isEqualTo("SCORE_OUTSIDE_SCALE");
        assertThat(problem.get("remedy").asString()).isNotBlank();
        assertThat(outcomes.get(3).propertyNames()).containsExactlyInAnyOrder("line", "command", "status", "problem");
    }

    @Test
    void aDryRunDecidesEachLineOnTopOfThoseBeforeAndRecordsNothing() {
        var learner = CAMPUS.learner();
        var before = SERVER.events();
        var lines = new String[] {enrol(learner), submit(), judge("60"), judge("60"), submit()};
        var rehearsed = run("?dry-run=true", Map.of("Idempotency-Key", "dry-" + enrolment), lines);
        assertThat(SERVER.events()).isEqualTo(before);
        var recorded = run("", Map.of("Idempotency-Key", "dry-" + enrolment), lines);
        assertThat(statuses(rehearsed)).isEqualTo(statuses(recorded)).containsExactly(201, 201, 201, 200, 200);
        assertThat(SERVER.events()).isEqualTo(before + 4);
        assertThat(rehearsed.getFirst().propertyNames()).doesNotContain("position", "location");
    }

    @Test
    void aDryRunLeavesNobodyBehind() {
        var number = CAMPUS.freshNumber();
        var account = "temp-" + enrolment;
        var lines = new String[] {
            line("registerLearner", Map.of("number", number, "givenName", "Ada")),
            line("registerStaff", Map.of("account", account)),
            line("registerStaff", Map.of("account", account)),
            line("registerLearner", Map.of("number", number, "givenName", "Bob")),
        };
        assertThat(statuses(run("?dry-run=true", Map.of(), lines))).containsExactly(201, 201, 200, 409);
        assertThat(count("identity.learner WHERE number = '" + number + "'")).isZero();
        assertThat(count("identity.staff WHERE account = '" + account + "'")).isZero();
        Problem.assertThatIs(SERVER.post(account, "/api/v1/learners", "{\"number\": \"x\"}"), 403, "actor-unknown");
        assertThat(statuses(run("", Map.of(), lines))).containsExactly(201, 201, 200, 409);
    }

    @Test
    void aStatementThatFailsInADryRunTakesBackItsOwnLineOnly() {
        var number = CAMPUS.freshNumber();
        var outcomes = run(
                "?dry-run=true",
                Map.of(),
                line("registerLearner", Map.of("number", number)),
                line("registerLearner", Map.of("number", CAMPUS.freshNumber(), "givenName", "\u0000")),
                line("registerLearner", Map.of("number", number)));
        // PostgreSQL takes no NUL in a text, which nobody looks for before.
        assertThat(statuses(outcomes)).startsWith(201).endsWith(200);
        assertThat(outcomes.get(1).get("status").asInt()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void theSameRequestSentAgainGoesOnWhereItWasCutOff() {
        var learner = CAMPUS.learner();
        var key = Map.of("Idempotency-Key", "upload-" + enrolment);
        var first = line("submitEvidence", members("enrolment", enrolment));
        var before = SERVER.events();
        run("", key, enrol(learner), first);
        var again = run("", key, enrol(learner), first, submit());
        // Without an id every other request would be other evidence.
        assertThat(SERVER.events()).isEqualTo(before + 3);
        assertThat(statuses(again)).containsExactly(201, 201, 201);
        assertThat(statuses(run("", key, enrol(learner), submit())).getLast())
                .as("Another line under the key of the second")
                .isEqualTo(422);
    }

    @Test
    void aLineMayHaveItsOwnKey() {
        run("", Map.of(), enrol(CAMPUS.learner()));
        var body = members("enrolment", enrolment);
        body.put("key", "own-" + enrolment);
        var before = SERVER.events();
        var once = run("", Map.of(), line("submitEvidence", body));
        var elsewhere = SERVER.send(
                "POST",
                "/api/v1/enrolments/" + enrolment + "/evidence",
                Campus.evidenceBody("W-1"),
                Map.of("Cairn-Actor", "registrar", "Idempotency-Key", "own-" + enrolment));
        assertThat(elsewhere.text("evidence"))
                .isEqualTo(once.getFirst().at("/answer/evidence").asString());
        assertThat(SERVER.events()).isEqualTo(before + 1);
    }

    @Test
    void whatIsNoLineIsSaidAndPassedOver() {
        var outcomes = run(
                "",
                Map.of(),
                "{",
                "[]",
                "{\"enrolment\": \"x\"}",
                "{\"command\": \"fly\"}",
                "{\"command\": 1}",
                "{\"command\": \"submitEvidence\"}",
                "{\"command\": \"submitEvidence\", \"enrolment\": \"x\", \"mode\": \"artefact\"}",
                "{\"command\": \"registerLearner\", \"number\": \"n\", \"nickname\": \"x\"}",
                "{\"command\": \"registerLearner\", \"number\": \"n\", \"number\": \"m\"}",
                "{\"command\": \"registerLearner\", \"number\": \"n\", \"authority\": \"x\"}",
                "[".repeat(200),
                enrol(CAMPUS.learner()));
        assertThat(statuses(outcomes)).containsExactly(400, 400, 400, 404, 400, 400, 400, 400, 400, 400, 400, 201);
        assertThat(outcomes.get(3).at("/problem/detail").asString()).contains("'fly'");
        assertThat(outcomes.get(7).at("/problem/detail").asString()).contains("nickname");
        assertThat(outcomes.get(10).at("/problem/reason").asString()).isEqualTo("JSON_BEYOND_LIMITS");
    }

    @Test
    void blankLinesCountButAreNotAnswered() {
        var answer = post("", Map.of(), "\uFEFF\r\n  \n" + enrol(CAMPUS.learner()) + "\r\n\n" + submit());
        assertThat(outcomes(answer))
                .extracting(outcome -> outcome.get("line").asInt())
                .containsExactly(3, 5);
        assertThat(post("", Map.of(), "").response().body()).isEmpty();
    }

    @Test
    void whoActsMustBeKnownBeforeAnythingIsLookedAt() {
        var body = BodyPublishers.ofString(submit());
        var ndjson = Map.of("Content-Type", "application/x-ndjson");
        Problem.assertThatIs(SERVER.sendBytes("POST", "/api/v1/commands", body, ndjson), 401, "actor-missing");
        var unknown = new HashMap<>(ndjson);
        unknown.put("Cairn-Actor", "nobody");
        Problem.assertThatIs(SERVER.sendBytes("POST", "/api/v1/commands", body, unknown), 403, "actor-unknown");
        Problem.assertThatIs(SERVER.post("registrar", "/api/v1/commands", submit()), 415, "media-type-unsupported");
    }

    private String enrol(String learner) {
        return line(
                "enrolLearner",
                Map.of(
                        "learner",
                        learner,
                        "enrolment",
                        enrolment,
                        "pathway",
                        CAMPUS.pathway,
                        "version",
                        "2026",
                        "effectiveOn",
                        "2026-02-01"));
    }

    private String submit() {
        var body = members("enrolment", enrolment);
        body.put("evidence", evidence);
        return line("submitEvidence", body);
    }

    private static Map<String, Object> members(String name, String value) {
        Map<String, Object> members = JSON.readerForMapOf(Object.class).readValue(Campus.evidenceBody("W-1"));
        members.put(name, value);
        return members;
    }

    /// By the registrar in person, who is authorised for it, so that one request can hold all.
    private String judge(String score) {
        return line(
                "recordJudgement",
                Map.of(
                        "enrolment",
                        enrolment,
                        "evidence",
                        evidence,
                        "judgement",
                        UUID.nameUUIDFromBytes((evidence + score).getBytes()),
                        "competency",
                        "W-1",
                        "score",
                        Integer.valueOf(score),
                        "effectiveOn",
                        Campus.DAY));
    }

    private static String line(String command, Map<String, ?> members) {
        var line = new HashMap<String, Object>(members);
        line.put("command", command);
        return JSON.writeValueAsString(line);
    }

    private static List<JsonNode> run(String query, Map<String, String> headers, String... lines) {
        return outcomes(post(query, headers, String.join("\n", lines) + "\n"));
    }

    private static Answer post(String query, Map<String, String> headers, String body) {
        var all = new HashMap<>(headers);
        all.put("Cairn-Actor", "registrar");
        all.put("Content-Type", "application/x-ndjson");
        return SERVER.sendBytes("POST", "/api/v1/commands" + query, BodyPublishers.ofString(body), all);
    }

    private static List<JsonNode> outcomes(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.response().body().lines().map(JSON::readTree).toList();
    }

    private static List<Integer> statuses(List<JsonNode> outcomes) {
        return outcomes.stream().map(outcome -> outcome.get("status").asInt()).toList();
    }

    private static long count(String from) {
        return SERVER.database()
                .sql("SELECT count(*) FROM " + from)
                .query(Long.class)
                .single();
    }
}
