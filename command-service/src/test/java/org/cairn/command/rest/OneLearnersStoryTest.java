package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;

import java.util.List;
import java.util.UUID;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.Test;

class OneLearnersStoryTest {

    private final ApiServer server = ApiServer.running();

    @Test
    void fromTheFirstFrameworkToTheConfirmedCertificate() {
        var campus = new Campus();
        var published = campus.open().publish("/api/v1/pathways/" + campus.pathway, campus.pathwayDefinition("2026"));
        assertThat(published.status()).as("Published again by the words above").isEqualTo(200);
        assertThat(events(published)).isEmpty();

        var number = campus.freshNumber();
        var learner = created(
                server.post("registrar", "/api/v1/learners", """
                        {"number": "%s", "givenName": "Ada", "familyName": "Byron", "bornOn": "1999-12-10",
                         "email": "ada@example.org", "effectiveOn": "2026-02-01"}""".formatted(number)),
                "/api/v1/learners/{learner}",
                "learner.LearnerRegistered");
        var enrolment = created(
                server.post("registrar", "/api/v1/learners/" + learner + "/enrolments", campus.enrolmentBody()),
                "/api/v1/enrolments/{enrolment}",
                "enrolment.LearnerEnrolled");
        var ofIt = "/api/v1/enrolments/" + enrolment;

        var work = created(
                server.post("registrar", ofIt + "/evidence", Campus.evidenceBody("W-1")),
                ofIt + "/evidence/{evidence}",
                "evidence.EvidenceSubmitted");
        created(
                campus.judge(campus.mia, enrolment, work, "W-1", "39.5"),
                ofIt + "/evidence/" + work + "/judgements/{judgement}",
                "assessment.JudgementRecorded");
        created(
                campus.judge(campus.mia, enrolment, work, "W-1", "78"),
                ofIt + "/evidence/" + work + "/judgements/{judgement}",
                "assessment.JudgementRecorded",
                "assessment.MasteryDemonstrated");
        created(
                server.post(campus.mia, ofIt + "/prior-learning", """
                        {"competency": "W-2", "kind": "credential", "decision": "full", "effectiveOn": "%s"}""".formatted(DAY)),
                ofIt + "/prior-learning/{priorLearning}",
                "evidence.PriorLearningDecided",
                "assessment.MasteryDemonstrated");

        var approval = created(
                campus.request(enrolment), ofIt + "/approvals/{approval}", "milestone.MilestoneApprovalRequested");
        var ofApproval = ofIt + "/approvals/" + approval;
        created(
                server.post(campus.eve, ofApproval + "/first-approval", "{}"),
                ofApproval,
                "milestone.MilestoneFirstApproved");
        refused(server.post(campus.eve, ofApproval + "/confirmation", "{}"), 403, "approver-is-the-first");
        created(
                server.post(campus.fay, ofApproval + "/confirmation", "{}"),
                ofApproval,
                "milestone.MilestoneConfirmed");

        created(server.post("registrar", ofIt + "/withdrawal", "{}"), ofIt, "enrolment.LearnerWithdrawn");
    }

    @Test
    void aMilestoneThatIsDeclined() {
        var campus = new Campus().open();
        var enrolment = campus.qualified();
        var approval = campus.request(enrolment).text("approval");
        var ofApproval = "/api/v1/enrolments/" + enrolment + "/approvals/" + approval;
        created(
                server.post(campus.eve, ofApproval + "/decline", "{\"grounds\": \"fail\"}"),
                ofApproval,
                "milestone.MilestoneDeclined");
    }

    @Test
    void anAuthorisationThatEnds() {
        var campus = new Campus().open();
        var enrolment = campus.enrolment();
        var work = campus.evidence(enrolment, "W-1");
        server.post("registrar", "/api/v1/staff", "{\"account\": \"noa-%s\"}".formatted(campus.pathway));
        var noa = "noa-" + campus.pathway;
        refused(campus.judge(noa, enrolment, work, "W-1", "50"), 403, "assessor-not-authorised");
        var authorisation = campus.authorise("assessors", noa);
        assertThat(campus.judge(noa, enrolment, work, "W-1", "50").status()).isEqualTo(201);
        var ofIt = "/api/v1/authorisations/" + authorisation;
        created(
                server.post("registrar", ofIt + "/end", "{\"effectiveOn\": \"%s\"}".formatted(DAY)),
                ofIt,
                "authorisation.AuthorisationEnded");
        refused(campus.judge(noa, enrolment, work, "W-1", "60"), 403, "assessor-not-authorised");
    }

    @Test
    void whatIsSentAgainIsNotRecordedAgain() {
        var campus = new Campus().open();
        var enrolment = campus.enrolment();
        var id = UUID.randomUUID();
        var body = Campus.evidenceBody("W-1").replaceFirst("\\{", "{\"evidence\": \"" + id + "\", ");
        var first = server.post("registrar", "/api/v1/enrolments/" + enrolment + "/evidence", body);
        var again = server.post("registrar", "/api/v1/enrolments/" + enrolment + "/evidence", body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(events(again)).isEmpty();
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith(id.toString());
        assertThat(position(again)).isGreaterThanOrEqualTo(position(first));
    }

    @Test
    void everyEventSaysWhoActedAndWhen() {
        var campus = new Campus().open();
        var enrolment = campus.enrolment();
        var judged = campus.judge(campus.mia, enrolment, campus.evidence(enrolment, "W-1"), "W-1", "50");
        var rows = server.database()
                .sql("""
                        SELECT type, recorded_at = '2026-06-30T12:00:00Z' AS at_that_time,
                               convert_from(metadata, 'UTF8')::jsonb ->> 'actor'
                                 = (SELECT person::text FROM identity.staff WHERE account = :mia) AS by_mia,
                               convert_from(payload, 'UTF8')::jsonb ->> 'effectiveOn' = :day AS on_the_day
                          FROM eventstore.event WHERE position > :last - 2 AND position <= :last""")
                .param("mia", campus.mia)
                .param("day", DAY)
                .param("last", position(judged))
                .query()
                .listOfRows();
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row)
                .containsEntry("at_that_time", true)
                .containsEntry("by_mia", true)
                .containsEntry("on_the_day", true));
    }

    /// The answer is 201, names what happened, says where it is and at which position; the id in its location.
    private String created(Answer answer, String location, String... events) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(events(answer)).containsExactly(events);
        assertThat(position(answer)).isEqualTo(server.events());
        var brace = location.indexOf('{');
        if (brace < 0) {
            assertThat(answer.header("Location")).isEqualTo(location);
            return location;
        }
        var id = answer.text(location.substring(brace + 1, location.length() - 1));
        assertThat(answer.header("Location")).isEqualTo(location.substring(0, brace) + id);
        return id;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("type")).isEqualTo("urn:cairn:problem:" + code);
    }

    private static long position(Answer answer) {
        return Long.parseLong(answer.header("Cairn-Position"));
    }

    private static List<String> events(Answer answer) {
        return answer.json()
                .get("events")
                .valueStream()
                .map(name -> name.asString())
                .toList();
    }
}
