package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

/// Each kind of refusal: its status, its stable type, a sentence, nothing of our insides, and no event.
class RefusalsTest {

    private static final String NOBODY = UUID.randomUUID().toString();

    private static final Campus CAMPUS = new Campus().open();
    private static final String ENROLMENT = CAMPUS.enrolment();
    private static final String WORK = CAMPUS.evidence(ENROLMENT, "W-1");

    private final ApiServer server = ApiServer.running();

    @Test
    void whatIsNotThere() {
        refused(404, "learner-unknown", () -> post("/learners/" + NOBODY + "/enrolments", CAMPUS.enrolmentBody()));
        refused(404, "enrolment-unknown", () -> post("/enrolments/" + NOBODY + "/withdrawal", "{}"));
        refused(404, "evidence-unknown", () -> CAMPUS.judge(CAMPUS.mia, ENROLMENT, NOBODY, "W-1", "50"));
        refused(404, "authorisation-unknown", () -> post("/authorisations/" + NOBODY + "/end", "{}"));
        refused(
                404,
                "milestone-unknown",
                () -> post("/enrolments/" + ENROLMENT + "/milestones/knighthood/approvals", "{}"));
        refused(
                404,
                "approval-unknown",
                () -> server.post(
                        CAMPUS.eve,
                        "/api/v1/enrolments/" + ENROLMENT + "/approvals/" + NOBODY + "/confirmation",
                        "{}"));
    }

    @Test
    void whatContradictsTheRecord() {
        refused(
                409,
                "pathway-version-already-published",
                () -> server.put(
                        "registrar",
                        "/api/v1/pathways/" + CAMPUS.pathway + "/versions/2026",
                        "{\"definition\": %s}"
                                .formatted(CAMPUS.pathwayDefinition("2026").replace("\"C\"", "\"D\""))));
        var enrolment = CAMPUS.enrolment();
        Campus.ok(post("/enrolments/" + enrolment + "/withdrawal", "{\"effectiveOn\": \"%s\"}".formatted(DAY)));
        refused(409, "already-withdrawn", () -> post("/enrolments/" + enrolment + "/withdrawal", "{}"));
    }

    @Test
    void anotherPersonUnderANumber() {
        var number = CAMPUS.freshNumber();
        var ada = "{\"number\": \"%s\", \"givenName\": \"Ada\", \"bornOn\": \"1999-12-10\"}".formatted(number);
        var first = Campus.ok(post("/learners", ada));
        refused(409, "learner-number-taken", () -> post("/learners", ada.replace("Ada", "Bob")));
        refused(409, "learner-number-taken", () -> post("/learners", ada.replace("1999", "1998")));
        assertThat(post("/learners", ada).text("learner")).isEqualTo(first.text("learner"));
        assertThat(post("/learners", "{\"number\": \"%s\"}".formatted(number)).status())
                .isEqualTo(200);
    }

    @Test
    void whatBreaksARule() {
        var unpublished = CAMPUS.enrolmentBody().replace("2026\",", "2027\",");
        var learner = CAMPUS.learner();
        refused(422, "pathway-version-not-published", () -> post("/learners/" + learner + "/enrolments", unpublished));
        refused(422, "score-outside-scale", () -> CAMPUS.judge(CAMPUS.mia, ENROLMENT, WORK, "W-1", "100.01"));
        refused(422, "score-outside-scale", () -> CAMPUS.judge(CAMPUS.mia, ENROLMENT, WORK, "W-1", "-0.01"));
        refused(422, "competency-not-in-evidence", () -> CAMPUS.judge(CAMPUS.mia, ENROLMENT, WORK, "W-2", "50"));
        refused(
                422,
                "act-ahead-of-today",
                () -> post("/enrolments/" + ENROLMENT + "/withdrawal", "{\"effectiveOn\": \"2026-07-01\"}"));
        refused(
                422,
                "framework-version-not-published",
                () -> server.put(
                        "registrar",
                        "/api/v1/pathways/" + CAMPUS.pathway + "/versions/2027",
                        "{\"definition\": %s}".formatted(CAMPUS.pathwayDefinition("1999"))));
        refused(422, "milestone-requirement-not-met", () -> CAMPUS.request(ENROLMENT));
    }

    @Test
    void whoMayNot() {
        refused(403, "assessor-not-authorised", () -> CAMPUS.judge(CAMPUS.eve, ENROLMENT, WORK, "W-1", "50"));
        refused(403, "actor-unknown", () -> CAMPUS.judge("stranger", ENROLMENT, WORK, "W-1", "50"));
    }

    @Test
    void whoIsNotNamed() {
        var path = "/api/v1/enrolments/" + ENROLMENT + "/withdrawal";
        refused(401, "actor-missing", () -> server.send("POST", path, "{}", Map.of()));
        refused(401, "actor-missing", () -> server.send("POST", path, "{}", Map.of("Cairn-Actor", " ")));
    }

    @Test
    void whoNamesSomeoneElseInTheBody() {
        for (var member : new String[] {"actor", "assessor", "act", "historical", "receivedOn"}) {
            refused(
                    400,
                    "request-malformed",
                    () -> server.post(
                            CAMPUS.eve,
                            "/api/v1/enrolments/" + ENROLMENT + "/evidence/" + WORK + "/judgements",
                            "{\"competency\": \"W-1\", \"score\": 50, \"%s\": \"%s\"}".formatted(member, CAMPUS.mia)));
        }
    }

    @Test
    void historyWithoutAnAuthorisationForIt() {
        var path = "/api/v1/enrolments/" + ENROLMENT + "/withdrawal";
        refused(
                403,
                "historical-authority-unknown",
                () -> server.send("POST", path, "{}", Map.of("Cairn-Actor", "registrar", "Cairn-Authority", NOBODY)));
        refused(
                400,
                "authority-malformed",
                () -> server.send("POST", path, "{}", Map.of("Cairn-Actor", "registrar", "Cairn-Authority", "mine")));
    }

    /// A person is written before the fact. Who is refused must not leave one behind.
    @Test
    void aRefusedRegistrationLeavesNobodyBehind() {
        var number = CAMPUS.freshNumber();
        var body = "{\"number\": \"%s\", \"givenName\": \"Ada\"}".formatted(number);
        for (var headers : List.of(
                Map.of("Cairn-Actor", "registrar", "Cairn-Authority", NOBODY),
                Map.of("Cairn-Actor", "registrar", "Cairn-Authority", NOBODY, "Idempotency-Key", number),
                Map.of("Cairn-Actor", "registrar", "Cairn-Acting-For", CAMPUS.mia))) {
            var before = server.events();
            assertThat(server.send("POST", "/api/v1/learners", body, headers).status())
                    .isEqualTo(403);
            assertThat(server.events()).isEqualTo(before);
            assertThat(server.database()
                            .sql("SELECT count(*) FROM identity.learner WHERE number = :number")
                            .param("number", number)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        assertThat(post("/learners", body).status()).isEqualTo(201);
    }

    @Test
    void historyWithAnAuthorisationForIt() {
        var authority = Campus.ok(post(
                        "/authorisations/historical-loads",
                        "{\"person\": \"registrar\", \"source\": \"archive\", \"from\": \"2026-01-01\"}"))
                .text("authorisation");
        var enrolment = CAMPUS.enrolment();
        var before = "{\"effectiveOn\": \"2026-01-15\"}";
        var path = "/api/v1/enrolments/" + enrolment + "/withdrawal";
        refused(422, "withdrawal-before-enrolment", () -> server.post("registrar", path, before));
        var taken = server.send("POST", path, before, Map.of("Cairn-Actor", "registrar", "Cairn-Authority", authority));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(server.database()
                        .sql("SELECT convert_from(metadata, 'UTF8')::jsonb ->> 'authority' FROM eventstore.event"
                                + " WHERE position = :position")
                        .param("position", Long.parseLong(taken.header("Cairn-Position")))
                        .query(String.class)
                        .single())
                .isEqualTo(authority);
    }

    @Test
    void whoActsForAnother() {
        var authority = Campus.ok(post(
                        "/authorisations/historical-loads",
                        "{\"person\": \"registrar\", \"source\": \"archive\", \"from\": \"2026-01-01\"}"))
                .text("authorisation");
        var path = "/api/v1/enrolments/" + CAMPUS.enrolment() + "/withdrawal";
        var day = "{\"effectiveOn\": \"2026-01-15\"}";
        var headers = Map.of("Cairn-Actor", "registrar", "Cairn-Acting-For", CAMPUS.mia);
        refused(403, "acting-for-another", () -> server.send("POST", path, day, headers));
        refused(
                403,
                "historical-authority-unknown",
                () -> server.send("POST", path, day, Map.of("Cairn-Actor", CAMPUS.mia, "Cairn-Authority", authority)));
        refused(
                422,
                "person-unknown",
                () -> server.send(
                        "POST",
                        path,
                        day,
                        Map.of(
                                "Cairn-Actor",
                                "registrar",
                                "Cairn-Acting-For",
                                "nobody",
                                "Cairn-Authority",
                                authority)));
        var taken = server.send(
                "POST",
                path,
                day,
                Map.of("Cairn-Actor", "registrar", "Cairn-Acting-For", CAMPUS.mia, "Cairn-Authority", authority));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(server.database()
                        .sql("SELECT account FROM identity.staff JOIN eventstore.event"
                                + " ON convert_from(metadata, 'UTF8')::jsonb ->> 'actingFor' = person::text"
                                + " WHERE position = :position")
                        .param("position", Long.parseLong(taken.header("Cairn-Position")))
                        .query(String.class)
                        .single())
                .isEqualTo(CAMPUS.mia);
    }

    @Test
    void whoseAccountIsUnknown() {
        refused(
                422,
                "person-unknown",
                () -> post("/authorisations/assessors", "{\"person\": \"nobody\", \"from\": \"2026-01-01\"}"));
    }

    @Test
    void whatFailsHereIsToldToTheLogOnly() {
        server.database().sql("ALTER TABLE identity.staff RENAME TO mislaid").update();
        try {
            // An account that was not seen lately is looked up.
            refused(
                    500,
                    "internal-error",
                    () -> server.post("not-seen-lately", "/api/v1/enrolments/" + ENROLMENT + "/withdrawal", "{}"));
        } finally {
            server.database()
                    .sql("ALTER TABLE identity.mislaid RENAME TO staff")
                    .update();
        }
    }

    @Test
    void aStoreThatCannotBeWrittenJustNow() throws SQLException {
        var body = Campus.evidenceBody("W-1");
        try (var blocking = server.connection();
                var statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("LOCK TABLE eventstore.event IN SHARE ROW EXCLUSIVE MODE"); // May be read, not written.
            refused(503, "store-unavailable", () -> {
                var answer = post("/enrolments/" + ENROLMENT + "/evidence", body);
                assertThat(answer.header("Retry-After")).isEqualTo("1");
                return answer;
            });
            blocking.rollback();
        }
        assertThat(post("/enrolments/" + ENROLMENT + "/evidence", body).status())
                .isEqualTo(201);
    }

    @Test
    void whoseChangesKeepCollidingMayTryAgain() {
        var collided = AppendEventsTransactionRejectedException.conflictingEventsDetected(ConsistencyMarker.ORIGIN);
        var problem = new Problems().collided(collided);
        assertThat(problem.getStatusCode().value()).isEqualTo(409);
        assertThat(problem.getBody())
                .isNotNull()
                .extracting(ProblemDetail::getType)
                .hasToString("urn:cairn:problem:concurrent-change");
    }

    private Answer post(String path, String body) {
        return server.post("registrar", "/api/v1" + path, body);
    }

    private void refused(int status, String code, Supplier<Answer> request) {
        var before = server.events();
        Problem.assertThatIs(request.get(), status, code);
        assertThat(server.events()).as("Nothing was recorded").isEqualTo(before);
    }
}
