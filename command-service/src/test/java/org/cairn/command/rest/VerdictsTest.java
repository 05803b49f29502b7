package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;

import java.util.Map;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;

/// Verdicts explained, taken back and ended, over HTTP.
class VerdictsTest {

    private final ApiServer server = ApiServer.running();
    private final Campus campus = new Campus().open();

    @Test
    void aVerdictIsExplained() {
        var enrolment = campus.enrolment();
        var nothing = explanation(enrolment, "W-1");
        assertThat(nothing.text("status")).isEqualTo("no-evidence");
        assertThat(nothing.json().get("score").isNull()).isTrue();

        var work = campus.evidence(enrolment, "W-1");
        var judgement =
                campus.judge(campus.mia, enrolment, work, "W-1", "39.996").text("judgement");
        var explained = explanation(enrolment, "W-1").json();
        assertThat(explained.get("status").asString()).isEqualTo("mastery");
        assertThat(explained.get("beforeRounding").asString()).isEqualTo("39.996");
        assertThat(explained.get("score").decimalValue()).isEqualByComparingTo("40");
        assertThat(explained.at("/steps/1").asString()).isEqualTo("rounded half up to 2 decimals: 40.00");
        assertThat(explained.at("/marks/0/judgements/0").asString()).isEqualTo(judgement);
        assertThat(explained.at("/marks/0/treatment").asString()).isEqualTo("counted");
        assertThat(explained.get("algorithm").asString()).isEqualTo("latest@1");
        assertThat(explained.at("/policy/policy").asString()).isEqualTo(campus.pathway);
        assertThat(explained.at("/granted/0/verdict/level").asString()).isEqualTo("pass");
        assertThat(explained.get("dependents").size()).isZero();
    }

    @Test
    void whatIsNotThereIsNotExplained() {
        var enrolment = campus.enrolment();
        assertThat(explanation(enrolment, "W-9").text("type")).isEqualTo("urn:cairn:problem:competency-not-of-pathway");
        assertThat(explanation(java.util.UUID.randomUUID().toString(), "W-1").status())
                .isEqualTo(404);
    }

    @Test
    void masteryIsTakenBackAndWhatRestsOnItIsNamed() {
        server.post("registrar", "/api/v1/staff", "{\"account\": \"ora-%s\"}".formatted(campus.pathway));
        var ora = "ora-" + campus.pathway;
        campus.authorise("examinations-officers", ora);
        var enrolment = campus.qualified();
        var approval = campus.request(enrolment).text("approval");
        var judgement =
                explanation(enrolment, "W-1").json().at("/marks/0/judgements/0").asString();
        var path = "/api/v1/enrolments/" + enrolment + "/competencies/W-1/rescission";
        var body = "{\"cause\": \"misconduct\", \"setAside\": [\"%s\"], \"effectiveOn\": \"%s\"}"
                .formatted(judgement, DAY);
        var answer = Campus.ok(server.post(ora, path, body));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/dependents/0").asString()).isEqualTo(approval);
        var after = explanation(enrolment, "W-1").json();
        assertThat(after.get("status").asString()).isEqualTo("no-evidence");
        assertThat(after.at("/marks/0/treatment").asString()).isEqualTo("set-aside");
        assertThat(after.at("/granted/0/rescindedOn").asString()).isEqualTo(DAY);
        assertThat(after.at("/dependents/0/approval").asString()).isEqualTo(approval);
        assertThat(server.post(ora, path, body).status()).as("Again").isEqualTo(200);
    }

    @Test
    void whatHasNoEndDoesNotLapse() {
        var enrolment = campus.qualified();
        var answer = server.post(
                "registrar",
                "/api/v1/enrolments/" + enrolment + "/competencies/W-1/lapse",
                "{\"validUntil\": \"2026-05-01\"}");
        assertThat(answer.text("type")).isEqualTo("urn:cairn:problem:mastery-not-valid-until-then");
    }

    private Answer explanation(String enrolment, String competency) {
        return server.send(
                "GET",
                "/api/v1/enrolments/" + enrolment + "/competencies/" + competency + "/explanation",
                null,
                Map.of("Cairn-Actor", "registrar"));
    }
}
