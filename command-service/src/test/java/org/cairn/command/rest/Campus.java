package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.command.rest.ApiServer.Answer;

/// Words for what tests of the API begin with. Each has a pathway, people and learners of its own.
final class Campus {

    static final String DAY = "2026-03-02";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ApiServer server;
    private final int number = COUNTER.incrementAndGet();
    private final AtomicInteger learners = new AtomicInteger();

    final String pathway = "welding-" + number;
    final String scale = "percent-" + number;
    final String mia = "mia-" + number;
    final String eve = "eve-" + number;
    final String fay = "fay-" + number;

    Campus() {
        this(ApiServer.running());
    }

    Campus(ApiServer server) {
        this.server = server;
    }

    /// A published pathway, an assessor and two approvers.
    Campus open() {
        publish("/api/v1/frameworks/" + pathway, """
                {"title": "Welding", "competencies": [
                  {"code": "W-1", "statement": "Joins two plates"}, {"code": "W-2", "statement": "Cuts a plate"}]}""");
        publish("/api/v1/scales/" + scale, """
                {"title": "Percent", "minimum": 0, "maximum": 100, "levels": [
                  {"code": "fail", "title": "Fail", "from": 0, "mastery": false},
                  {"code": "pass", "title": "Pass", "from": 40, "mastery": true}]}""");
        publish("/api/v1/policies/" + pathway, """
                {"title": "Latest", "method": {"method": "latest"}, "minimumEvidence": 1, "minimumAssessors": 1, "minimumModes": 1,
                 "ties": "recorded-last", "decimals": 2, "rounding": "half-up"}""");
        publish("/api/v1/pathways/" + pathway, pathwayDefinition("2026"));
        for (var account : new String[] {mia, eve, fay}) {
            ok(server.post("registrar", "/api/v1/staff", "{\"account\": \"%s\"}".formatted(account)));
        }
        authorise("assessors", mia);
        authorise("approvers", eve);
        authorise("approvers", fay);
        return this;
    }

    /// @param framework the version of the framework that it rests on
    String pathwayDefinition(String framework) {
        return """
                {"title": "Welding", "framework": {"framework": "%1$s", "version": "%3$s"},
                 "scale": {"scale": "%2$s", "version": "2026"}, "policy": {"policy": "%1$s", "version": "2026"},
                 "startsOn": "2026-02-01",
                 "requirement": {"kind": "all-of", "node": "all", "title": "All", "of": [
                   {"kind": "mastery", "competency": "W-1"}, {"kind": "mastery", "competency": "W-2"}]},
                 "milestones": [
                   {"milestone": "certificate", "title": "C", "requires": "all", "gate": "requirement", "levels": []}]}\
                """.formatted(pathway, scale, framework);
    }

    Answer publish(String path, String definition) {
        return ok(server.put(
                "registrar",
                path + "/versions/2026",
                "{\"definition\": %s, \"effectiveOn\": \"2026-02-01\"}".formatted(definition)));
    }

    /// The id of the authorisation.
    String authorise(String kind, String account) {
        return ok(server.post(
                        "registrar",
                        "/api/v1/authorisations/" + kind,
                        "{\"person\": \"%s\", \"from\": \"2026-02-01\", \"effectiveOn\": \"2026-02-01\"}"
                                .formatted(account)))
                .text("authorisation");
    }

    /// The id of a learner who is new.
    String learner() {
        return ok(server.post("registrar", "/api/v1/learners", "{\"number\": \"%s\"}".formatted(freshNumber())))
                .text("learner");
    }

    String freshNumber() {
        return "L-" + number + "-" + learners.incrementAndGet();
    }

    /// The id of an enrolment of a learner who is new.
    String enrolment() {
        return ok(server.post("registrar", "/api/v1/learners/" + learner() + "/enrolments", enrolmentBody()))
                .text("enrolment");
    }

    String enrolmentBody() {
        return "{\"pathway\": \"%s\", \"version\": \"2026\", \"effectiveOn\": \"2026-02-01\"}".formatted(pathway);
    }

    /// The id of the evidence.
    String evidence(String enrolment, String competency) {
        return ok(server.post("registrar", "/api/v1/enrolments/" + enrolment + "/evidence", evidenceBody(competency)))
                .text("evidence");
    }

    static String evidenceBody(String competency) {
        return """
                {"competencies": ["%s"], "mode": "artefact", "effectiveOn": "%s",
                 "artefact": {"reference": "vault:1", "sha256": "%s", "mediaType": "image/png"}}""".formatted(competency, DAY, "0".repeat(64));
    }

    Answer judge(String actor, String enrolment, String evidence, String competency, String score) {
        return server.post(
                actor,
                "/api/v1/enrolments/" + enrolment + "/evidence/" + evidence + "/judgements",
                "{\"competency\": \"%s\", \"score\": %s, \"effectiveOn\": \"%s\"}".formatted(competency, score, DAY));
    }

    /// An enrolment with both competencies mastered.
    String qualified() {
        var enrolment = enrolment();
        for (var competency : new String[] {"W-1", "W-2"}) {
            ok(judge(mia, enrolment, evidence(enrolment, competency), competency, "50"));
        }
        return enrolment;
    }

    Answer request(String enrolment) {
        return server.send(
                "POST",
                "/api/v1/enrolments/" + enrolment + "/milestones/certificate/approvals",
                "{\"effectiveOn\": \"%s\"}".formatted(DAY),
                Map.of("Cairn-Actor", "registrar"));
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isIn(200, 201);
        return answer;
    }
}
