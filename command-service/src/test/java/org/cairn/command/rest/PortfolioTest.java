package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;

import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;

/// What a learner brings, over HTTP.
class PortfolioTest {

    private static final String WORK = """
            {"reference": "vault:1", "sha256": "%s", "mediaType": "image/png", "sizeBytes": 2048}""".formatted("0".repeat(64));

    private final ApiServer server = ApiServer.running();
    private final Campus campus = new Campus().open();

    @Test
    void commonWorkIsJudgedForEachAuthorAlone() {
        var ada = campus.learner();
        var bob = campus.learner();
        var declared =
                recorded(post("/api/v1/group-works", """
                        {"artefact": %s, "effectiveOn": "%s", "authors": [
                          {"learner": "%s", "share": "1/3"}, {"learner": "%s", "share": "2/3"}]}""".formatted(WORK, DAY, ada, bob)), "evidence.GroupWorkDeclared");
        for (var learner : new String[] {ada, bob}) {
            var enrolment = recorded(
                            post("/api/v1/learners/" + learner + "/enrolments", campus.enrolmentBody()),
                            "enrolment.LearnerEnrolled")
                    .text("enrolment");
            var evidence = recorded(
                            post("/api/v1/enrolments/" + enrolment + "/evidence", """
                                    {"competencies": ["W-1"], "mode": "artefact", "artefact": %s, "group": "%s",
                                     "context": "workshop", "language": "en", "toolUse": "none",
                                     "toolUseStatement": "We drew it by hand.", "effectiveOn": "%s"}""".formatted(
                                            WORK, declared.text("group"), DAY)),
                            "evidence.EvidenceSubmitted")
                    .text("evidence");
            Campus.ok(campus.judge(campus.mia, enrolment, evidence, "W-1", learner.equals(ada) ? "30" : "80"));
        }
    }

    @Test
    void whatTheAuthorSaysOfTheToolsIsSealed() {
        var enrolment = campus.enrolment();
        var answer = post(
                "/api/v1/enrolments/" + enrolment + "/evidence",
                Campus.evidenceBody("W-1").replaceFirst("\\{", "{\"toolUseStatement\": \"My sister helped.\", "));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        var payload = server.database()
                .sql("SELECT convert_from(payload, 'UTF8') FROM eventstore.event WHERE position = :position")
                .param("position", Long.parseLong(answer.header("Cairn-Position")))
                .query(String.class)
                .single();
        assertThat(payload).contains("\"toolUse\":{\"declared\":\"stated\"").doesNotContain("sister");
    }

    @Test
    void whatIsWithdrawnIsNotJudged() {
        var enrolment = campus.enrolment();
        var evidence = campus.evidence(enrolment, "W-1");
        recorded(
                post("/api/v1/enrolments/" + enrolment + "/evidence/" + evidence + "/withdrawal", "{}"),
                "evidence.EvidenceWithdrawn");
        Problem.assertThatIs(campus.judge(campus.mia, enrolment, evidence, "W-1", "50"), 409, "evidence-withdrawn");
    }

    @Test
    void aClaimAndItsDecision() {
        var ofIt = "/api/v1/enrolments/" + campus.enrolment();
        var claim = recorded(
                        post(ofIt + "/prior-learning-claims", """
                                {"kind": "work", "basis": [%s], "competencies": ["W-1"], "effectiveOn": "%s"}""".formatted(WORK, DAY)),
                        "evidence.PriorLearningClaimed")
                .text("claim");
        recorded(
                server.post(campus.mia, ofIt + "/prior-learning", """
                        {"claim": "%s", "competency": "W-1", "kind": "work", "decision": "full"}""".formatted(claim)),
                "evidence.PriorLearningDecided",
                "assessment.MasteryDemonstrated");
    }

    private Answer post(String path, String body) {
        return server.post("registrar", path, body);
    }

    private static Answer recorded(Answer answer, String... events) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.json().get("events").valueStream().map(event -> event.asString()))
                .containsExactly(events);
        return answer;
    }
}
