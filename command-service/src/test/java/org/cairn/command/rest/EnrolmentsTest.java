package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What becomes of an enrolment, over HTTP.
class EnrolmentsTest {

    private final ApiServer server = ApiServer.running();
    private final Campus campus = new Campus().open();
    private final String ofIt = "/api/v1/enrolments/" + campus.enrolment();

    @Test
    void onLeaveAndBack() {
        var leave = recorded(post("/leaves", """
                        {"reasonClass": "family", "plannedReturnOn": "2026-09-01", "effectiveOn": "2026-03-01"}"""), "enrolment.LeaveStarted").text("leave");
        var refused = post("/evidence", Campus.evidenceBody("W-1"));
        Problem.assertThatIs(refused, 409, "enrolment-on-leave");
        var ended = recorded(
                post("/leaves/" + leave + "/end", "{\"effectiveOn\": \"2026-03-02\"}"), "enrolment.LeaveEnded");
        assertThat(ended.header("Location")).isEqualTo(ofIt + "/leaves/" + leave);
        recorded(post("/evidence", Campus.evidenceBody("W-1")), "evidence.EvidenceSubmitted");
        recorded(
                post("/leaves", "{\"effectiveOn\": \"2026-02-10\", \"endedOn\": \"2026-02-20\"}"),
                "enrolment.LeaveStarted",
                "enrolment.LeaveEnded");
    }

    @Test
    void gonePutRightAndBack() {
        recorded(
                post("/withdrawal", "{\"lastActivityOn\": \"2026-03-01\", \"effectiveOn\": \"2026-03-02\"}"),
                "enrolment.LearnerWithdrawn");
        recorded(post("/resumption", "{\"cause\": \"withdrawn-in-error\"}"), "enrolment.EnrolmentResumed");
        assertThat(post("/resumption", "{\"cause\": \"withdrawn-in-error\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aPlan() {
        var plan = """
                {"milestones": [{"milestone": "certificate", "on": "2027-01-31"}], "agreedWith": "%s"}""";
        recorded(post("/pace-plans", plan.formatted(campus.mia)), "enrolment.PacePlanAgreed");
        Problem.assertThatIs(post("/pace-plans", plan.formatted("nobody")), 422, "person-unknown");
    }

    @Test
    void howItStands() {
        recorded(post("/progress-reviews", """
                {"standing": "satisfactory", "qualitativeMet": true}"""), "enrolment.ProgressStandingSet");
        var seen = see("");
        assertThat(seen.get("status").asString()).isEqualTo("active");
        assertThat(seen.get("standing").asString()).isEqualTo("satisfactory");
        // From 1 February to 30 June 2026.
        assertThat(seen.get("progress").get("daysUsed").asInt()).isEqualTo(28 + 31 + 30 + 31 + 30);
        var before = see("?on=2026-01-31");
        assertThat(before.get("status").asString()).isEqualTo("to-come");
    }

    @Test
    void whatIsNotOfThePathwayIsRefused() {
        Problem.assertThatIs(
                post("/electives", "{\"choiceGroup\": \"all\", \"option\": \"W-1\"}"), 404, "choice-group-unknown");
        Problem.assertThatIs(
                post("/elective-changes", "{\"choiceGroup\": \"all\", \"from\": \"W-1\", \"to\": \"W-2\"}"),
                404,
                "choice-group-unknown");
        Problem.assertThatIs(
                post("/top-ups", "{\"competency\": \"W-1\", \"judgement\": \"%s\"}".formatted(UUID.randomUUID())),
                409,
                "nothing-to-top-up");
    }

    @Test
    void toAnotherVersion() {
        Campus.ok(server.put(
                "registrar",
                "/api/v1/pathways/" + campus.pathway + "/versions/2027",
                "{\"definition\": %s, \"effectiveOn\": \"2026-02-01\"}".formatted(campus.pathwayDefinition("2026"))));
        recorded(post("/moves", """
                {"pathway": "%s", "version": "2027", "consentRef": "form-7"}""".formatted(campus.pathway)), "enrolment.EnrolmentMovedToVersion");
        assertThat(see("").get("pathway").get("version").asString()).isEqualTo("2027");
    }

    private JsonNode see(String query) {
        return Campus.ok(server.send("GET", ofIt + query, null, Map.of("Cairn-Actor", "registrar")))
                .json();
    }

    private Answer post(String path, String body) {
        return server.post("registrar", ofIt + path, body);
    }

    private static Answer recorded(Answer answer, String... events) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.json().get("events").valueStream().map(event -> event.asString()))
                .containsExactly(events);
        return answer;
    }
}
