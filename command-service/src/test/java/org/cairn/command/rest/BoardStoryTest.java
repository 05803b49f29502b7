package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.command.rest.Campus.DAY;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a board does beside approving, and what happens around learning, over real HTTP.
class BoardStoryTest {

    private final ApiServer server = ApiServer.running();
    private final Campus campus = new Campus().open();

    @Test
    void aDelegateApprovesAndTheApprovalTellsForWhom() {
        var dee = person("dee");
        var delegation = ok(
                        server.post(
                                campus.eve,
                                "/api/v1/delegations",
                                "{\"to\": \"%s\", \"from\": \"2026-02-01\", \"until\": \"2026-12-31\"}".formatted(dee)),
                        "milestone.ApprovalDelegated")
                .text("delegation");
        var ofApproval = requested();
        var byDelegation = "{\"delegation\": \"%s\"}".formatted(delegation);
        ok(server.post(dee, ofApproval + "/first-approval", byDelegation), "milestone.MilestoneFirstApproved");
        refused(server.post(campus.eve, ofApproval + "/confirmation", "{}"), 403, "approver-speaks-for-the-first");
        ok(server.post(campus.fay, ofApproval + "/confirmation", "{}"), "milestone.MilestoneConfirmed");

        var seen = get(ofApproval).json();
        assertThat(seen.get("state").asString()).isEqualTo("confirmed");
        assertThat(seen.get("first").get("asDelegate").get("delegation").asString())
                .isEqualTo(delegation);
        assertThat(seen.get("second").get("asDelegate").isNull()).isTrue();
        assertThat(seen.get("dependents").isEmpty()).isTrue();

        ok(server.post(campus.eve, "/api/v1/delegations/" + delegation + "/end", "{}"), "milestone.DelegationEnded");
        refused(server.post(dee, requested() + "/first-approval", byDelegation), 403, "delegation-not-in-force");
    }

    @Test
    void anApprovalIsRevokedByTwoAndTheLearnerAppeals() {
        var gus = approver("gus");
        var hal = approver("hal");
        var ofApproval = requested();
        var ofEnrolment = ofApproval.substring(0, ofApproval.indexOf("/approvals"));
        ok(server.post(campus.eve, ofApproval + "/first-approval", "{}"), "milestone.MilestoneFirstApproved");
        ok(server.post(campus.fay, ofApproval + "/confirmation", "{}"), "milestone.MilestoneConfirmed");

        var nothing = "{\"cause\": \"plagiarism\", \"dependents\": []}";
        var something = nothing.replace("[]", "[{\"kind\": \"credential\", \"id\": \"c-1\"}]");
        refused(server.post(gus, ofApproval + "/revocations", something), 409, "dependents-changed");
        var revocation = ok(server.post(gus, ofApproval + "/revocations", nothing), "milestone.RevocationOrdered")
                .text("revocation");
        var confirmation = ofApproval + "/revocations/" + revocation + "/confirmation";
        refused(server.post(gus, confirmation, "{}"), 403, "revocation-by-one-person");
        ok(server.post(hal, confirmation, "{}"), "milestone.MilestoneApprovalRevoked");
        assertThat(get(ofApproval).text("state")).isEqualTo("revoked");

        var body =
                "{\"against\": {\"kind\": \"revocation\", \"id\": \"%s\"}, \"grounds\": \"not-heard\", \"statement\": \"Nobody asked me.\"}"
                        .formatted(revocation);
        var appeal = ok(server.post("registrar", ofEnrolment + "/appeals", body), "milestone.AppealLodged")
                .text("appeal");
        assertThat(stored("Nobody asked me")).as("Sealed in the log").isZero();
        var ian = approver("ian");
        var joe = approver("joe");
        var decision =
                "{\"outcome\": \"upheld\", \"grounds\": \"not-heard\", \"reasons\": \"She was right.\", \"panel\": [\"%s\", \"%s\"]}";
        refused(
                server.post(ian, ofEnrolment + "/appeals/" + appeal + "/decision", decision.formatted(ian, gus)),
                403,
                "panel-decided-before");
        ok(
                server.post(ian, ofEnrolment + "/appeals/" + appeal + "/decision", decision.formatted(ian, joe)),
                "milestone.AppealDecided");

        ok(
                server.post(
                        "registrar",
                        ofEnrolment + "/milestones/certificate/approvals",
                        "{\"appeal\": \"%s\"}".formatted(appeal)),
                "milestone.MilestoneApprovalRequested");
    }

    @Test
    void whatThePathwayDoesNotLetOneWaiveIsNotWaived() {
        var gus = approver("gus");
        var of = "/api/v1/enrolments/" + campus.enrolment() + "/waivers";
        var body = "{\"node\": \"all\", \"grounds\": \"experience\", \"explanation\": \"Twenty years a welder.\"}";
        refused(server.post(gus, of, body), 422, "requirement-not-waivable");
        refused(server.post(gus, of + "/" + UUID.randomUUID() + "/end", "{}"), 404, "waiver-unknown");
    }

    @Test
    void nobodyApprovesForThemselvesWhoeverTheyAre() {
        var learner = campus.learner();
        ok(
                server.post(
                        "registrar",
                        "/api/v1/learners/" + learner + "/persons",
                        "{\"person\": \"%s\"}".formatted(campus.eve)),
                "authorisation.LearnerIsPerson");
        var twice = approver("eve-again");
        ok(
                server.post(
                        "registrar",
                        "/api/v1/staff/identities",
                        "{\"person\": \"%s\", \"other\": \"%s\"}".formatted(campus.eve, twice)),
                "authorisation.PersonsAreOne");
        var ofApproval = requested();
        ok(server.post(campus.eve, ofApproval + "/first-approval", "{}"), "milestone.MilestoneFirstApproved");
        refused(server.post(twice, ofApproval + "/confirmation", "{}"), 403, "approver-is-the-first");
    }

    @Test
    void whatHappensInTheRunningOfAProgrammeIsRecordedAndFoundAgain() {
        var section = "{\"pathway\": \"%s\", \"section\": \"north\"}".formatted(campus.pathway);
        var mia = campus.mia;
        record(
                "assignments",
                "{\"person\": \"%s\", \"role\": \"coach\", \"fte\": 0.5, \"sections\": [%s], \"effectiveOn\": \"%s\"}"
                        .formatted(mia, section, DAY),
                "StaffAssigned");
        record(
                "trainings",
                "{\"person\": \"%s\", \"course\": \"marking\", \"effectiveOn\": \"%s\"}".formatted(mia, DAY),
                "TrainingCompleted");
        record(
                "platform-changes",
                "{\"system\": \"portfolio\", \"kind\": \"upgrade\", \"breaking\": false}",
                "PlatformChanged");
        var session = record(
                "sessions",
                "{\"section\": %s, \"grouping\": \"whole\", \"minutes\": 90, \"choiceOffered\": true}"
                        .formatted(section),
                "SessionDelivered");
        ok(
                server.put(
                        "registrar",
                        "/api/v1/observation-rubrics/" + campus.pathway + "/versions/1",
                        "{\"definition\": {\"title\": \"Practice\", \"items\": [{\"item\": \"feedback\", \"title\": \"Feedback\", \"dimension\": \"quality\", \"weight\": 1}]}}"),
                "operations.ObservationRubricPublished");
        record(
                "walkthroughs",
                "{\"section\": %s, \"rubric\": {\"rubric\": \"%s\", \"version\": \"1\"}, \"scores\": [{\"item\": \"feedback\", \"score\": 3}], \"notObserved\": []}"
                        .formatted(section, campus.pathway),
                "WalkthroughConducted");
        record(
                "surveys",
                "{\"pathway\": \"%s\", \"instrument\": \"agency-2\", \"invited\": 20, \"answered\": 10, \"scaleMinimum\": 1, \"scaleMaximum\": 5, \"items\": [{\"item\": \"voice\", \"mean\": 3.5, \"sd\": 0.9}]}"
                        .formatted(campus.pathway),
                "AgencySurveyClosed");
        record("workloads", "{\"activity\": \"assessing\", \"minutes\": 45}", "WorkloadLogged");
        record(
                "costs",
                "{\"category\": \"licences\", \"amount\": 99.90, \"currency\": \"EUR\", \"fiscalYear\": 2026}",
                "CostRecorded");
        record("departures", "{\"person\": \"%s\", \"reason\": \"retired\"}".formatted(mia), "StaffDeparted");

        ok(
                server.post("registrar", "/api/v1/operations/" + session + "/retraction", "{}"),
                "operations.OperationRetracted");
        var seen = get("/api/v1/operations/" + session).json();
        assertThat(seen.get("event").asString()).isEqualTo("operations.SessionDelivered");
        assertThat(seen.get("recorded").get("minutes").asInt()).isEqualTo(90);
        assertThat(seen.get("retracted").get("cause").asString()).isEqualTo("mistake");
        refused(get("/api/v1/operations/" + UUID.randomUUID()), 404, "operation-not-recorded");
    }

    /// The id under which it is recorded.
    private String record(String what, String body, String event) {
        return ok(server.post("registrar", "/api/v1/operations/" + what, body), "operations." + event)
                .text("operation");
    }

    /// The address of a request for the certificate of a learner who has shown what it takes.
    private String requested() {
        var enrolment = campus.qualified();
        return "/api/v1/enrolments/" + enrolment + "/approvals/"
                + campus.request(enrolment).text("approval");
    }

    private String approver(String name) {
        var account = person(name);
        campus.authorise("approvers", account);
        return account;
    }

    private String person(String name) {
        var account = name + "-" + campus.pathway;
        Campus.ok(server.post("registrar", "/api/v1/staff", "{\"account\": \"%s\"}".formatted(account)));
        return account;
    }

    private ApiServer.Answer get(String path) {
        return server.send("GET", path, null, Map.of("Cairn-Actor", "registrar"));
    }

    private long stored(String text) {
        return server.database()
                .sql("SELECT count(*) FROM eventstore.event WHERE position(:text::bytea IN payload) > 0")
                .param("text", text)
                .query(Long.class)
                .single();
    }

    private static ApiServer.Answer ok(ApiServer.Answer answer, String event) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        assertThat(answer.json().get("events").get(0).asString()).isEqualTo(event);
        return answer;
    }

    private static void refused(ApiServer.Answer answer, int status, String code) {
        Problem.assertThatIs(answer, status, code);
    }
}
