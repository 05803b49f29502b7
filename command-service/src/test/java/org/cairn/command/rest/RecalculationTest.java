package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.command.Commands;
import org.cairn.command.TestDatabase;
import org.cairn.command.rest.ApiServer.Answer;
import org.cairn.contracts.assessment.GrantRecalculated;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.RecalculatedVerdict;
import org.cairn.contracts.assessment.RecalculationCause;
import org.cairn.contracts.assessment.RecalculationId;
import org.cairn.contracts.assessment.RecalculationPreview;
import org.cairn.contracts.assessment.RunRecalculation;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.framework.PolicyId;
import org.cairn.contracts.framework.PolicyVersionId;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.shared.Act;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Another policy for those enrolled, over HTTP. The pathway's own takes the latest mark with two decimals, and a pass
/// begins at 40; the other one takes whole points, so that 39.6 is one.
class RecalculationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /// Of its own, as it reads all enrolments of the log: elsewhere a test leaves one that cannot be read.
    private static final ApiServer SERVER = ApiServer.on(TestDatabase.create(), Map.of());

    private final ApiServer server = SERVER;
    private final Campus campus = new Campus(SERVER).open();
    private final String ora = "ora-" + campus.pathway;
    private final String path = "/api/v1/pathways/" + campus.pathway + "/versions/2026/recalculations";
    private PersonId officer = new PersonId(new UUID(0, 0));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @BeforeEach
    void anOfficerAndAnotherPolicy() {
        var staff = server.post("registrar", "/api/v1/staff", "{\"account\": \"%s\"}".formatted(ora));
        officer = new PersonId(UUID.fromString(staff.text("person")));
        campus.authorise("examinations-officers", ora);
        campus.publish("/api/v1/policies/" + campus.pathway + "-whole", """
                {"title": "Latest, whole points", "method": {"method": "latest"}, "minimumEvidence": 1,
                 "minimumAssessors": 1, "minimumModes": 1, "ties": "recorded-last", "decimals": 0,
                 "rounding": "half-up"}""");
    }

    @Test
    void itIsPreviewedRunAndRepeatedAndOnlyGrants() {
        var close = marked("39.6");
        var far = marked("39.4");
        var passed = marked("50");
        var before = server.events();
        var seen = preview();
        assertThat(server.events()).isEqualTo(before);
        assertThat(seen.json().get("enrolments").asInt()).isEqualTo(3);
        assertThat(seen.json().get("changing").asInt()).isEqualTo(1);
        assertThat(seen.json().get("grants").asInt()).isEqualTo(1);
        assertThat(seen.json().at("/changes/0/enrolment").asString()).isEqualTo(close);
        assertThat(seen.json().at("/changes/0/competency").asString()).isEqualTo("W-1");
        assertThat(seen.json().at("/changes/0/from").isNull()).isTrue();
        assertThat(seen.json().at("/changes/0/to").asString()).isEqualTo("pass");
        assertThat(seen.text("fingerprint"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(preview().text("fingerprint"));

        // Somebody else's mark comes in between.
        var late = marked("39.7");
        var refused = run(ora, UUID.randomUUID().toString(), seen.text("fingerprint"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("type")).isEqualTo("urn:cairn:problem:recalculation-preview-stale");

        var run = UUID.randomUUID().toString();
        var fingerprint = preview().text("fingerprint");
        assertThat(run(campus.mia, run, fingerprint).status()).isEqualTo(403);
        var done = Campus.ok(run(ora, run, fingerprint));
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().get("grants").asInt()).isEqualTo(2);
        assertThat(done.json().get("granted").asInt()).isEqualTo(2);
        assertThat(done.json().get("notGranted").size()).isZero();
        for (var enrolment : List.of(close, late)) {
            assertThat(grants(enrolment).at("/0/verdict/recalculation").asString())
                    .isEqualTo(run);
            assertThat(grants(enrolment).at("/0/verdict/effectiveOn").asString())
                    .isEqualTo("2026-06-30");
        }
        assertThat(grants(far).size()).isZero();
        assertThat(grants(passed).size()).isEqualTo(1);

        var after = server.events();
        var again = run(ora, run, fingerprint);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("granted").asInt()).isEqualTo(2);
        assertThat(server.events()).isEqualTo(after);
        assertThat(run(ora, UUID.randomUUID().toString(), preview().text("fingerprint"))
                        .text("type"))
                .isEqualTo("urn:cairn:problem:recalculation-changes-nothing");
    }

    @Test
    void laterMarksAreTakenByThePathwaysOwnPolicy() {
        marked("39.6");
        Campus.ok(run(ora, UUID.randomUUID().toString(), preview().text("fingerprint")));
        assertThat(grants(marked("39.6")).size()).isZero();
    }

    @Test
    void aRunThatWasCutOffIsFinishedByTheSameRequest() {
        var first = marked("39.6");
        var second = marked("39.7");
        var third = marked("39.8");
        var seen = preview();
        var id = new RecalculationId(UUID.randomUUID());
        // As far as a process came that was killed: the run, and one grant.
        var commands = server.bean(Commands.class);
        var act = Act.of(officer, TODAY, TODAY);
        commands.execute(recorded(id, seen, act));
        commands.execute(new GrantRecalculated(id, new EnrolmentId(UUID.fromString(first)), verdict(first, "40"), act));
        // What was judged since is no part of it, and takes the place of what was previewed.
        campus.judge(campus.mia, third, campus.evidence(third, "W-1"), "W-1", "10");
        var newcomer = marked("39.9");

        var finished = Campus.ok(run(ora, id.toString(), seen.text("fingerprint")));
        assertThat(finished.status()).isEqualTo(201);
        assertThat(finished.json().get("grants").asInt()).isEqualTo(3);
        assertThat(finished.json().get("granted").asInt()).isEqualTo(2);
        assertThat(finished.json().at("/notGranted/0/enrolment").asString()).isEqualTo(third);
        assertThat(grants(first).size()).isEqualTo(1);
        assertThat(grants(second).at("/0/verdict/recalculation").asString()).isEqualTo(id.toString());
        assertThat(grants(third).size()).isZero();
        assertThat(grants(newcomer).size()).isZero();
        assertThat(run(ora, id.toString(), seen.text("fingerprint")).status()).isEqualTo(200);
    }

    @Test
    void underOneKeyItIsOneRunAndGoesOnWithoutItsId() {
        var enrolment = marked("39.6");
        var body = body("", preview().text("fingerprint"));
        var headers =
                Map.of("Cairn-Actor", ora, "Idempotency-Key", UUID.randomUUID().toString());
        var first = Campus.ok(server.send("POST", path, body, headers));
        var again = Campus.ok(server.send("POST", path, body, headers));
        assertThat(again.text("recalculation")).isEqualTo(first.text("recalculation"));
        assertThat(again.json().get("granted").asInt()).isEqualTo(1);
        assertThat(grants(enrolment).size()).isEqualTo(1);
    }

    @Test
    void aPolicyThatIsNotPublishedIsNotPreviewed() {
        var answer = server.post(
                ora,
                path + "/preview",
                "{\"policy\": {\"policy\": \"%s\", \"version\": \"1999\"}}".formatted(campus.pathway));
        assertThat(answer.text("type")).isEqualTo("urn:cairn:problem:recalculation-policy-not-published");
    }

    private String marked(String score) {
        var enrolment = campus.enrolment();
        Campus.ok(campus.judge(campus.mia, enrolment, campus.evidence(enrolment, "W-1"), "W-1", score));
        return enrolment;
    }

    private Answer preview() {
        return Campus.ok(server.post(
                ora,
                path + "/preview",
                "{\"policy\": {\"policy\": \"%s-whole\", \"version\": \"2026\"}}".formatted(campus.pathway)));
    }

    private Answer run(String actor, String id, String fingerprint) {
        return server.post(actor, path, body("\"recalculation\": \"%s\",".formatted(id), fingerprint));
    }

    private String body(String id, String fingerprint) {
        return """
                {%s "policy": {"policy": "%s-whole", "version": "2026"}, "fingerprint": "%s",
                 "cause": "board-decision", "minutesRef": "minutes-7"}""".formatted(id, campus.pathway, fingerprint);
    }

    private tools.jackson.databind.JsonNode explanation(String enrolment) {
        return server.send(
                        "GET",
                        "/api/v1/enrolments/" + enrolment + "/competencies/W-1/explanation",
                        null,
                        Map.of("Cairn-Actor", "registrar"))
                .json();
    }

    private tools.jackson.databind.JsonNode grants(String enrolment) {
        return explanation(enrolment).get("granted");
    }

    private List<RecalculatedVerdict> verdict(String enrolment, String score) {
        var judgement = explanation(enrolment).at("/marks/0/judgements/0").asString();
        return List.of(new RecalculatedVerdict(
                new CompetencyCode("W-1"),
                "pass",
                new Score(new java.math.BigDecimal(score)),
                List.of(new JudgementId(UUID.fromString(judgement))),
                false,
                null));
    }

    private RunRecalculation recorded(RecalculationId id, Answer seen, Act act) {
        return new RunRecalculation(
                id,
                new PathwayVersionId(new PathwayId(campus.pathway), "2026"),
                new PolicyVersionId(new PolicyId(campus.pathway + "-whole"), "2026"),
                seen.text("fingerprint"),
                RecalculationCause.BOARD_DECISION,
                "minutes-7",
                new RecalculationPreview(
                        seen.json().get("asKnownAt").asLong(), seen.text("fingerprint"), 3, 3, 3, Set.of(), Set.of()),
                act);
    }
}
