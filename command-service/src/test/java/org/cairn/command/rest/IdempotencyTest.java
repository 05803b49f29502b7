package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final Campus CAMPUS = new Campus().open();

    private final ApiServer server = ApiServer.running();
    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestGetsTheFirstAnswer() {
        var enrolment = CAMPUS.enrolment();
        var first = submit(enrolment, "W-1", key);
        var events = server.events();
        var again = submit(enrolment, "W-1", key);
        assertThat(first.status()).isEqualTo(201);
        sameAnswer(again, first);
        assertThat(server.events()).isEqualTo(events);
    }

    @Test
    void anotherKeyIsAnotherRequest() {
        var enrolment = CAMPUS.enrolment();
        var first = submit(enrolment, "W-1", key);
        var second = submit(enrolment, "W-1", key + "-2");
        assertThat(second.text("evidence")).isNotEqualTo(first.text("evidence"));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        var enrolment = CAMPUS.enrolment();
        submit(enrolment, "W-1", key);
        var events = server.events();
        Problem.assertThatIs(submit(enrolment, "W-2", key), 422, "idempotency-key-reused");
        Problem.assertThatIs(submit(CAMPUS.enrolment(), "W-1", key), 422, "idempotency-key-reused");
        assertThat(server.events()).as("But for the learner and the enrolment").isEqualTo(events + 2);
    }

    @Test
    void aRefusedReuseLeavesNobodyBehind() {
        var body = "{\"number\": \"%s\", \"givenName\": \"Ada\"}".formatted(CAMPUS.freshNumber());
        assertThat(send("registrar", "/api/v1/learners", body, key).status()).isEqualTo(201);
        var other = CAMPUS.freshNumber();
        var reused = send("registrar", "/api/v1/learners", "{\"number\": \"%s\"}".formatted(other), key);
        Problem.assertThatIs(reused, 422, "idempotency-key-reused");
        assertThat(server.database()
                        .sql("SELECT count(*) FROM identity.learner WHERE number = :number")
                        .param("number", other)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /// As a first try is answered whose answer got lost: what has changed since does not matter.
    @Test
    void aRegistrationGetsTheFirstAnswerEvenIfItWouldBeRefusedNow() {
        var authority = Campus.ok(server.post(
                        "registrar",
                        "/api/v1/authorisations/historical-loads",
                        "{\"person\": \"registrar\", \"source\": \"archive\", \"from\": \"2026-01-01\"}"))
                .text("authorisation");
        var body = "{\"number\": \"%s\"}".formatted(CAMPUS.freshNumber());
        var headers = Map.of("Cairn-Actor", "registrar", "Cairn-Authority", authority, "Idempotency-Key", key);
        var first = server.send("POST", "/api/v1/learners", body, headers);
        assertThat(first.status()).isEqualTo(201);

        Campus.ok(server.post("registrar", "/api/v1/authorisations/" + authority + "/end", "{\"cause\": \"loaded\"}"));
        var events = server.events();
        sameAnswer(server.send("POST", "/api/v1/learners", body, headers), first);
        assertThat(server.events()).isEqualTo(events);
        var another = "{\"number\": \"%s\"}".formatted(CAMPUS.freshNumber());
        var refused = Map.of("Cairn-Actor", "registrar", "Cairn-Authority", authority);
        Problem.assertThatIs(
                server.send("POST", "/api/v1/learners", another, refused), 403, "historical-authority-not-in-force");
    }

    @Test
    void aKeyBelongsToWhoSentIt() {
        var enrolment = CAMPUS.qualified();
        var approval = CAMPUS.request(enrolment).text("approval");
        var path = "/api/v1/enrolments/" + enrolment + "/approvals/" + approval;
        var first = send(CAMPUS.eve, path + "/first-approval", "{}", key);
        var second = send(CAMPUS.fay, path + "/confirmation", "{}", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
    }

    @Test
    void aRefusedRequestIsDecidedAgain() {
        var enrolment = CAMPUS.enrolment();
        var body = "{\"effectiveOn\": \"%s\"}".formatted(DAY);
        var path = "/api/v1/enrolments/" + enrolment + "/milestones/certificate/approvals";
        Problem.assertThatIs(send("registrar", path, body, key), 422, "milestone-requirement-not-met");
        for (var competency : List.of("W-1", "W-2")) {
            Campus.ok(CAMPUS.judge(CAMPUS.mia, enrolment, CAMPUS.evidence(enrolment, competency), competency, "50"));
        }
        assertThat(send("registrar", path, body, key).status()).isEqualTo(201);
    }

    @Test
    void sentManyTimesAtOnceItHappensOnceAndAllGetTheSameAnswer() throws Exception {
        for (var round = 0; round < 10; round++) {
            var enrolment = CAMPUS.enrolment();
            var inRound = key + round;
            atOnce(() -> submit(enrolment, "W-1", inRound), 1);
        }
    }

    /// With an id of the sender's own the others look like repeats of the command, and not of the request.
    @Test
    void sentManyTimesAtOnceUnderAnIdOfItsOwn() throws Exception {
        for (var round = 0; round < 10; round++) {
            var enrolment = CAMPUS.enrolment();
            var inRound = key + round;
            var body = Campus.evidenceBody("W-1").replaceFirst("\\{", "{\"evidence\": \"" + UUID.randomUUID() + "\", ");
            atOnce(() -> send("registrar", "/api/v1/enrolments/" + enrolment + "/evidence", body, inRound), 1);
        }
    }

    /// The others are refused by what the first has recorded, unless they are recognised.
    @Test
    void sentManyTimesAtOnceWhereTheRecordRefusesASecond() throws Exception {
        for (var round = 0; round < 10; round++) {
            var enrolment = CAMPUS.qualified();
            var inRound = key + round;
            var path = "/api/v1/enrolments/" + enrolment + "/milestones/certificate/approvals";
            atOnce(() -> send("registrar", path, "{\"effectiveOn\": \"%s\"}".formatted(DAY), inRound), 1);
        }
    }

    @Test
    void whatIsKeptOfAKeyTellsNothing() {
        var number = CAMPUS.freshNumber();
        send("registrar", "/api/v1/learners", "{\"number\": \"%s\"}".formatted(number), "register-" + number);
        var kept = server.database()
                .sql("""
                        SELECT count(*) FROM eventstore.request
                         WHERE length(key) <> 32 OR length(fingerprint) <> 32
                            OR position(convert_to(:number, 'UTF8') IN key || fingerprint || answer) > 0""")
                .param("number", number)
                .query(Long.class)
                .single();
        assertThat(kept).isZero();
    }

    private void atOnce(Supplier<Answer> request, int events) throws Exception {
        var before = server.events();
        var requests = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 32; i++) requests.add(request::get);
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) answers.add(answer.get());
        }
        for (var answer : answers) {
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
            sameAnswer(answer, answers.getFirst());
        }
        assertThat(server.events()).isEqualTo(before + events);
    }

    private Answer submit(String enrolment, String competency, String withKey) {
        return send(
                "registrar", "/api/v1/enrolments/" + enrolment + "/evidence", Campus.evidenceBody(competency), withKey);
    }

    private Answer send(String actor, String path, String body, String withKey) {
        return server.send("POST", path, body, Map.of("Cairn-Actor", actor, "Idempotency-Key", withKey));
    }

    private static void sameAnswer(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(first.json());
        for (var header : List.of("Location", "Cairn-Position")) {
            assertThat(again.header(header)).isEqualTo(first.header(header));
        }
    }
}
