package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;
import static org.cairn.command.rest.Campus.ok;

import java.util.Map;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;

/// A richer pathway over HTTP, from publication to retirement.
class PathwayLifeTest {

    private final ApiServer server = ApiServer.running();

    @Test
    void aLearnerSeesWhatCountsAndWhatIsMissing() {
        var campus = new Campus().open();
        var path = "/api/v1/pathways/" + campus.pathway + "/versions/2027";
        ok(server.put(
                "registrar", path, "{\"definition\": %s, \"effectiveOn\": \"2026-02-01\"}".formatted(rich(campus))));
        var enrolment = ok(server.post(
                        "registrar",
                        "/api/v1/learners/" + campus.learner() + "/enrolments",
                        campus.enrolmentBody().replace("\"2026\"", "\"2027\"")))
                .text("enrolment");
        var question = "/api/v1/enrolments/" + enrolment + "/milestones/certificate/eligibility";

        var before = get(question + "?on=" + DAY);
        assertThat(before.status()).as(before.response().body()).isEqualTo(200);
        assertThat(before.text("met")).isEqualTo("false");
        assertThat(before.json().at("/missing")).hasSize(2);

        ok(campus.judge(campus.mia, enrolment, campus.evidence(enrolment, "W-1"), "W-1", "50"));
        var half = get(question + "?on=" + DAY);
        assertThat(half.json().at("/missing")).hasSize(1);
        // Joining counts in one of the two groups, with its 5 credits, and cutting is missing in the other.
        assertThat(half.json().at("/counted")).hasSize(1);
        assertThat(half.json().at("/missing/0/competency").asString()).isEqualTo("W-2");

        ok(campus.judge(campus.mia, enrolment, campus.evidence(enrolment, "W-2"), "W-2", "50"));
        var after = get(question);
        assertThat(after.text("met")).isEqualTo("true");
        assertThat(after.json().at("/credits").decimalValue()).isEqualByComparingTo("10");
        assertThat(after.json().at("/missing")).isEmpty();

        ok(server.post("registrar", path + "/retirement", "{\"teachOutUntil\": \"%s\"}".formatted("2999-12-31")));
        var late = server.post(
                "registrar",
                "/api/v1/learners/" + campus.learner() + "/enrolments",
                campus.enrolmentBody().replace("\"2026\"", "\"2027\""));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("reason")).isEqualTo("PATHWAY_VERSION_RETIRED");
    }

    @Test
    void whatIsNotThereHasNoEligibility() {
        var campus = new Campus().open();
        var unknown = "/api/v1/enrolments/00000000-0000-0000-0000-0000000000aa/milestones/certificate/eligibility";
        assertThat(get(unknown).status()).isEqualTo(404);
        var other = "/api/v1/enrolments/" + campus.enrolment() + "/milestones/doctorate/eligibility";
        assertThat(get(other).text("reason")).isEqualTo("MILESTONE_UNKNOWN");
    }

    @Test
    void aDesignBaselineIsRatified() {
        var campus = new Campus().open();
        var path = "/api/v1/pathways/" + campus.pathway + "/baselines/2026";
        var body = """
                {"definition": {
                   "indicators": [{"indicator": "adherence", "target": 0.8, "tolerance": 0.05, "weight": 1, "minN": 20}],
                   "observationPlan": {"rubric": "practice-3", "sections": 6, "walkthroughs": 2, "observers": 2},
                   "ratifiedBy": [], "minutesRef": "senate-2026-02"}}""";
        assertThat(server.put("registrar", path, body).status()).isEqualTo(201);
        assertThat(server.put("registrar", path, body).status()).isEqualTo(200);
    }

    private Answer get(String path) {
        return server.send("GET", path, null, Map.of("Cairn-Actor", "registrar"));
    }

    /// Two exclusive groups that both want one of two competencies of 5 credits.
    private static String rich(Campus campus) {
        var plain = campus.pathwayDefinition("2026");
        var tree = """
                "requirement": {"kind": "all-of", "node": "all", "title": "All", "of": [%s, %s]},
                """.formatted(group("one"), group("two"));
        return plain.substring(0, plain.indexOf("\"requirement\""))
                + tree
                + plain.substring(plain.indexOf("\"milestones\""));
    }

    private static String group(String node) {
        return """
                {"kind": "choice-group", "node": "%s", "title": "One of two", "min": 1, "exclusive": true,
                 "declared": false, "of": [{"kind": "mastery", "competency": "W-1", "credits": 5},
                                           {"kind": "mastery", "competency": "W-2", "credits": 5}]}\
                """.formatted(node);
    }
}
