package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;

import java.util.Map;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;

/// Work is marked by several people, over the real API.
class MarkingStoryTest {

    private final ApiServer server = ApiServer.running();
    private final Campus campus = new Campus().open();
    private final String noa = "noa-" + campus.pathway;

    MarkingStoryTest() {
        Campus.ok(server.post("registrar", "/api/v1/staff", "{\"account\": \"%s\"}".formatted(noa)));
    }

    @Test
    void fromTheAllocationToTheAgreedMarkAndItsCorrection() {
        var assessor = Campus.ok(
                server.post("registrar", "/api/v1/authorisations/assessors", """
                {"person": "%s", "pathways": ["%s"], "competencies": ["W-1"], "roles": ["second", "third"],
                 "trainingRef": "marking-2026", "from": "2026-02-01", "effectiveOn": "2026-02-01"}""".formatted(noa, campus.pathway)));
        assertThat(assessor.status()).isEqualTo(201);
        campus.publish("/api/v1/rubrics/" + campus.pathway, """
                {"title": "Weld", "scale": {"scale": "%s", "version": "2026"}, "requiredLevel": "pass",
                 "levels": [{"code": "fail", "title": "Fail", "points": 20}, {"code": "pass", "title": "Pass", "points": 60}],
                 "criteria": [
                   {"code": "strength", "title": "Strength", "weight": 0.75, "descriptors": []},
                   {"code": "looks", "title": "Looks", "weight": 0.25, "descriptors": []}]}""".formatted(campus.scale));
        var enrolment = campus.enrolment();
        var work = campus.evidence(enrolment, "W-1");
        var ofIt = "/api/v1/enrolments/" + enrolment;

        var first = allocate(ofIt, work, campus.mia, "first", false);
        var second = allocate(ofIt, work, noa, "second", true);
        assertThat(first).isNotEqualTo(second);
        // 0.75 * 20 + 0.25 * 60 = 30
        var mias =
                server.post(campus.mia, ofIt + "/evidence/" + work + "/judgements", """
                {"competency": "W-1", "rubric": {"rubric": "%s", "version": "2026"}, "minutesSpent": 25,
                 "criteria": [{"criterion": "strength", "level": "fail"}, {"criterion": "looks", "level": "pass"}],
                 "comment": "A word for Ada alone", "effectiveOn": "%s"}""".formatted(campus.pathway, DAY));
        is(mias, 201, "assessment.JudgementRecorded");
        assertThat(server.database()
                        .sql(
                                "SELECT count(*) FROM eventstore.event WHERE convert_from(payload, 'UTF8') LIKE '%Ada alone%'")
                        .query(Long.class)
                        .single())
                .isZero();

        var standing = ofIt + "/judgements/" + mias.text("judgement") + "/standing";
        Problem.assertThatIs(get(noa, standing), 403, "blind-marking-open");
        var explanation = ofIt + "/competencies/W-1/explanation";
        Problem.assertThatIs(get(noa, explanation), 403, "blind-marking-open");
        assertThat(get(campus.mia, explanation).status()).isEqualTo(200);
        var noas = campus.judge(noa, enrolment, work, "W-1", "30");
        is(noas, 201, "assessment.JudgementRecorded");
        assertThat(get("registrar", standing).json().get("mastered").isNull()).isTrue();
        assertThat(get(noa, explanation).status()).isEqualTo(200);

        var both = "[\"%s\", \"%s\"]".formatted(mias.text("judgement"), noas.text("judgement"));
        var reconciled = server.post(noa, ofIt + "/reconciliations", """
                {"judgements": %s, "method": "agreed", "score": 45, "comment": "We met", "effectiveOn": "%s"}""".formatted(both, DAY));
        is(reconciled, 201, "assessment.MarksReconciled", "assessment.MasteryDemonstrated");
        var corrected = server.post(
                campus.mia,
                ofIt + "/judgements/" + mias.text("judgement") + "/corrections",
                "{\"score\": 41, \"cause\": \"adding-error\", \"effectiveOn\": \"%s\"}".formatted(DAY));
        is(corrected, 201, "assessment.JudgementCorrected");
        var told = get("registrar", standing).json();
        assertThat(told.get("mastered").asString()).isEqualTo("pass");
        assertThat(told.get("shown").asBoolean()).isTrue();
        assertThat(told.get("approvals").size()).isZero();
    }

    @Test
    void workGoesToAnother() {
        campus.authorise("assessors", noa);
        var enrolment = campus.enrolment();
        var ofIt = "/api/v1/enrolments/" + enrolment;
        var work = campus.evidence(enrolment, "W-1");
        var mias = allocate(ofIt, work, campus.mia, "first", false);
        var again = server.post(
                "registrar",
                ofIt + "/allocations/" + mias + "/reallocation",
                "{\"assessor\": \"%s\", \"cause\": \"departed\", \"effectiveOn\": \"%s\"}".formatted(noa, DAY));
        is(again, 201, "assessment.AssessmentAllocated");
        assertThat(again.header("Location")).isEqualTo(ofIt + "/allocations/" + again.text("allocation"));
        Problem.assertThatIs(campus.judge(campus.mia, enrolment, work, "W-1", "50"), 403, "allocated-to-another");
        is(
                campus.judge(noa, enrolment, work, "W-1", "50"),
                201,
                "assessment.JudgementRecorded",
                "assessment.MasteryDemonstrated");
        Problem.assertThatIs(
                server.post(
                        "registrar",
                        ofIt + "/evidence/" + work + "/allocations",
                        "{\"assessor\": \"nobody\", \"role\": \"third\"}"),
                422,
                "person-unknown");
    }

    @Test
    void whatTheLearnerThinksIsKeptApart() {
        var enrolment = campus.enrolment();
        is(
                server.post("registrar", "/api/v1/enrolments/" + enrolment + "/self-assessments", """
                        {"competency": "W-1", "level": "pass", "reflection": "I can do it now", "effectiveOn": "%s"}""".formatted(DAY)),
                201,
                "assessment.SelfAssessmentRecorded");
    }

    @Test
    void anAnchorIsAdoptedAndRated() {
        var adopted = server.post("registrar", "/api/v1/anchors", """
                {"pathway": {"pathway": "%s", "version": "2026"}, "competency": "W-1", "score": 60,
                 "work": {"reference": "vault:anchor-1", "sha256": "%s", "mediaType": "image/png"},
                 "panel": ["%s", "%s"], "minutesRef": "board-7", "effectiveOn": "%s"}""".formatted(
                        campus.pathway, "0".repeat(64), campus.eve, campus.fay, DAY));
        is(adopted, 201, "assessment.AnchorScriptAdopted");
        var ratings = "/api/v1/anchors/" + adopted.text("anchor") + "/ratings";
        var body = """
                {"score": 62, "blindToAnchor": true, "occasion": "2026-spring", "effectiveOn": "%s"}""".formatted(DAY);
        is(server.post(campus.mia, ratings, body), 201, "assessment.AnchorScriptRated");
        Problem.assertThatIs(server.post(campus.mia, ratings, body), 409, "anchor-already-rated");
    }

    /// The id of the allocation.
    private String allocate(String ofIt, String work, String assessor, String role, boolean blind) {
        var answer = server.post(
                "registrar", ofIt + "/evidence/" + work + "/allocations", """
                {"assessor": "%s", "role": "%s", "blind": %s, "effectiveOn": "%s"}""".formatted(assessor, role, blind, DAY));
        is(answer, 201, "assessment.AssessmentAllocated");
        return answer.text("allocation");
    }

    private Answer get(String actor, String path) {
        return server.send("GET", path, null, Map.of("Cairn-Actor", actor));
    }

    private static void is(Answer answer, int status, String... events) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.json().get("events").valueStream().map(name -> name.asString()))
                .containsExactly(events);
    }
}
