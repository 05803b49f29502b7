package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cairn.command.rest.Campus.DAY;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.rest.ApiServer.Answer;
import org.cairn.contracts.shared.CanonicalJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Credentials, transcripts and disclosures over real HTTP. Today is 30 June 2026.
class CredentialStoryTest {

    private static final String ELEMENTS = """
            {"title": "Welder", "country": "AT", "awardingBody": {"code": "ror-123", "name": "University of Welding"},
             "learningOutcomes": ["Joins two plates"], "workload": {"ects": 5, "hours": 125},
             "levels": [{"framework": "eqf", "level": "5"}], "assessmentTypes": ["workplace-observation"],
             "participation": "on-site", "qualityAssurance": {"type": "institutional"}}""";

    private final ApiServer server = ApiServer.running();
    private final Campus campus = new Campus().open();
    private final String ivy = issuer("ivy");
    private final String otto = issuer("otto");
    private final String template = "welder-" + campus.pathway;

    @Test
    void aCredentialIsAwardedReissuedAndRevokedAndAnybodyCanVerifyIt() {
        publish(template, ELEMENTS, "");
        var enrolment = enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber()));
        var approval = confirmed(enrolment);
        var award = awardBody(template, approval, "");
        var first = Campus.ok(server.post(ivy, "/api/v1/enrolments/" + enrolment + "/credentials", award));
        assertThat(first.status()).isEqualTo(201);
        var id = first.text("credential");
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(first.text("verification")).isEqualTo("/api/v1/verify/" + id);
        assertThat(first.header("Location")).isEqualTo("/api/v1/credentials/" + id);

        var verified = verify(id);
        assertThat(verified.text("status")).isEqualTo("issued");
        assertThat(verified.text("title")).isEqualTo("Welder");
        assertThat(verified.text("issuedOn")).isEqualTo("2026-06-30");
        assertThat(verified.header("Cache-Control")).isEqualTo("no-store");
        assertThat(verified.response().body()).doesNotContain("Quill", enrolment, approval, learnerOf(enrolment));

        var second = Campus.ok(server.post(
                        ivy,
                        "/api/v1/credentials/" + id + "/reissue",
                        "{\"cause\": \"name-corrected\", \"nameChanged\": true}"))
                .text("credential");
        assertThat(verify(id).text("status")).isEqualTo("superseded");
        assertThat(verify(id).text("newest")).isEqualTo(second);
        assertThat(verify(second).text("status")).isEqualTo("issued");
        refused(
                server.post(ivy, "/api/v1/credentials/" + id + "/reissue", "{\"cause\": \"again\"}"),
                409,
                "credential-superseded");

        var revocation = "/api/v1/credentials/" + second + "/revocation";
        Campus.ok(server.post(ivy, revocation, "{\"cause\": \"mistake\", \"dependents\": []}"));
        Campus.ok(server.post(otto, revocation + "/withdrawal", "{\"cause\": \"no-mistake\"}"));
        Campus.ok(server.post(ivy, revocation, "{\"cause\": \"plagiarism\", \"dependents\": []}"));
        assertThat(verify(second).text("status")).isEqualTo("issued");
        refused(
                server.post(ivy, revocation + "/confirmation", "{\"dependents\": []}"),
                403,
                "revocation-by-the-same-person");
        Campus.ok(server.post(otto, revocation + "/confirmation", "{\"dependents\": []}"));
        assertThat(verify(second).text("status")).isEqualTo("revoked");
        assertThat(verify(second).text("revokedOn")).isEqualTo("2026-06-30");

        var shown = get("/api/v1/credentials/" + second);
        assertThat(shown.json().at("/award/content/learningOutcomes/0").asString())
                .isEqualTo("Joins two plates");
        assertThat(shown.json().at("/chain/0/status").asString()).isEqualTo("superseded");
        assertThat(shown.json().at("/chain/1/changedFields/0").asString()).isEqualTo("learner-name");
        assertThat(shown.json().at("/revoked/cause").asString()).isEqualTo("plagiarism");
        assertThat(get("/api/v1/enrolments/" + enrolment + "/credentials")
                        .json()
                        .get("credentials")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingIsListed() {
        publish(template, "{\"title\": \"Welder\", \"country\": \"AT\"}", "");
        var enrolment = enrolled("{\"number\": \"%s\"}".formatted(campus.freshNumber()));
        var body = awardBody(template, confirmed(enrolment), "");
        var answer = server.post(ivy, "/api/v1/enrolments/" + enrolment + "/credentials", body);
        refused(answer, 422, "credential-elements-missing");
        assertThat(answer.json()
                        .get("particulars")
                        .valueStream()
                        .map(each -> each.get("subject").asString())
                        .toList())
                .containsExactly(
                        "learner-identity",
                        "awarding-body",
                        "learning-outcomes",
                        "workload",
                        "level",
                        "assessment-type",
                        "form-of-participation",
                        "quality-assurance");
    }

    @Test
    void whatIsNotReleasedIsNotThereForOthers() {
        publish(template, ELEMENTS, "");
        var enrolment = enrolled("{\"number\": \"%s\", \"givenName\": \"Ada\"}".formatted(campus.freshNumber()));
        var id = Campus.ok(server.post(
                        ivy,
                        "/api/v1/enrolments/" + enrolment + "/credentials",
                        awardBody(template, confirmed(enrolment), ", \"releaseOn\": \"2026-07-01\"")))
                .text("credential");
        refused(verify(id), 404, "credential-unknown");
        refused(verify("0".repeat(32)), 404, "credential-unknown");
        assertThat(get("/api/v1/credentials/" + id).text("status")).isEqualTo("issued");
    }

    @Test
    void aLargerCredentialRestsOnSmallerOnes() {
        publish(template, ELEMENTS, "");
        publish(
                template + "-plus",
                ELEMENTS,
                ", \"stack\": {\"of\": [\"%s\"], \"exclusive\": true}".formatted(template));
        var enrolment = enrolled("{\"number\": \"%s\", \"givenName\": \"Ada\"}".formatted(campus.freshNumber()));
        var approval = confirmed(enrolment);
        var credentials = "/api/v1/enrolments/" + enrolment + "/credentials";
        var part = Campus.ok(server.post(ivy, credentials, awardBody(template, approval, "")))
                .text("credential");
        var whole = Campus.ok(server.post(
                        ivy,
                        credentials,
                        awardBody(template + "-plus", approval, ", \"restsOn\": [\"%s\"]".formatted(part))))
                .text("credential");
        assertThat(get("/api/v1/credentials/" + part).json().at("/dependents/0").asString())
                .isEqualTo(whole);
        refused(
                server.post(
                        ivy,
                        "/api/v1/credentials/" + part + "/revocation",
                        "{\"cause\": \"plagiarism\", \"dependents\": []}"),
                409,
                "dependents-not-as-seen");
    }

    @Test
    void whatATranscriptSaidOnTheDayOfItsSealIsShownWithItsHash() {
        var enrolment = enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber()));
        confirmed(enrolment);
        var learner = learnerOf(enrolment);
        var sealed = seal(learner, "{}");
        assertThat(sealed.text("state")).isEqualTo("sealed");
        assertThat(sealed.json().get("hashMatches").asBoolean()).isTrue();
        assertThat(sealed.text("subject")).isEqualTo("Quill");
        assertThat(sealed.json()
                        .at("/content/enrolments/0/competencies/0/status")
                        .asString())
                .isEqualTo("mastered");
        assertThat(sealed.json()
                        .at("/content/enrolments/0/competencies/0/verdict/judgements")
                        .size())
                .isOne();
        assertThat(sealed.json().at("/content/enrolments/0/milestones/0/status").asString())
                .isEqualTo("confirmed");
        assertThat(CanonicalJson.sha256(CanonicalJson.of(plain(sealed.json().get("content")))))
                .as("Anybody can compute it from the content")
                .isEqualTo(sealed.text("contentHash"));

        Campus.ok(server.post("registrar", "/api/v1/enrolments/" + enrolment + "/withdrawal", "{}"));
        var later = seal(learner, "{}");
        var asBefore = seal(
                learner,
                "{\"asKnownAt\": %d}".formatted(sealed.json().get("asKnownAt").asLong()));
        assertThat(later.json().at("/content/enrolments/0/status").asString())
                .as("Whoever has completed has, though they left")
                .isEqualTo("completed");
        assertThat(later.text("contentHash")).isNotEqualTo(sealed.text("contentHash"));
        assertThat(asBefore.text("contentHash"))
                .as("The same learner, day and position")
                .isEqualTo(sealed.text("contentHash"));
        assertThat(asBefore.json().get("content")).isEqualTo(sealed.json().get("content"));

        var again = get("/api/v1/transcripts/" + sealed.text("number"));
        assertThat(again.json().get("content")).isEqualTo(sealed.json().get("content"));
        assertThat(again.json().get("hashMatches").asBoolean()).isTrue();
        assertThat(again.text("supersededBy")).isEqualTo(asBefore.text("number"));
        assertThat(numbers(learner))
                .containsExactly(sealed.text("number"), later.text("number"), asBefore.text("number"));
    }

    @Test
    void asOfAnEarlierDayItSaysWhatCountedThen() {
        var enrolment = enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber()));
        confirmed(enrolment);
        var before = seal(learnerOf(enrolment), "{\"asOf\": \"2026-02-15\"}").json();
        assertThat(before.at("/content/enrolments/0/competencies/0/status").asString())
                .isEqualTo("no-evidence");
        assertThat(before.at("/content/enrolments/0/milestones/0/status").asString())
                .isEqualTo("open");
        assertThat(seal(learnerOf(enrolment), "{\"asOf\": \"2026-01-31\"}")
                        .json()
                        .at("/content/enrolments")
                        .size())
                .isZero();
    }

    @Test
    void sealingAgainGivesTheSameNumber() {
        var learner =
                learnerOf(enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber())));
        var body = "{\"transcript\": \"%s\"}".formatted(UUID.randomUUID());
        var path = "/api/v1/learners/" + learner + "/transcripts";
        var first = Campus.ok(server.post(ivy, path, body));
        Campus.ok(server.post("registrar", "/api/v1/learners/" + learner + "/disclosures", disclosure("agency")));
        var again = Campus.ok(server.post(ivy, path, body));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(numbers(learner)).hasSize(1);
    }

    @Test
    void aSealThatWasTamperedWithIsSeen() {
        var learner =
                learnerOf(enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber())));
        var one = seal(learner, "{}");
        var other = seal(learner, "{\"asOf\": \"2026-01-31\"}");
        var update = "UPDATE identity.sealed_document SET sealed = (SELECT sealed FROM identity.sealed_document"
                + " WHERE document = CAST(:other AS uuid) AND field = 'content')"
                + " WHERE document = CAST(:one AS uuid) AND field = 'content'";
        server.database()
                .sql(update)
                .param("other", other.text("transcript"))
                .param("one", one.text("transcript"))
                .update();
        var broken = get("/api/v1/transcripts/" + one.text("number")).json();
        assertThat(broken.get("state").asString()).isEqualTo("broken");
        assertThat(broken.get("hashMatches").asBoolean()).isFalse();
        assertThat(broken.get("content").isNull()).isTrue();

        server.database()
                .sql("DELETE FROM identity.sealed_document WHERE document = CAST(:one AS uuid)")
                .param("one", one.text("transcript"))
                .update();
        assertThat(get("/api/v1/transcripts/" + one.text("number")).text("state"))
                .isEqualTo("missing");
    }

    /// JSON is what the hash is of; PDF and ELMO are written once, and then are the same to the byte.
    @Test
    void whatWasSealedIsFetchedAgainByteForByte() throws Exception {
        var enrolment = enrolled("{\"number\": \"%s\", \"givenName\": \"Ada\", \"familyName\": \"Quill\"}"
                .formatted(campus.freshNumber()));
        confirmed(enrolment);
        var sealed = seal(learnerOf(enrolment), "{}");
        var path = "/api/v1/transcripts/" + sealed.text("number") + "/document?format=";
        var first = List.of(bytes(path + "json"), bytes(path + "pdf"), bytes(path + "elmo"));
        assertThat(CanonicalJson.sha256(first.getFirst())).isEqualTo(sealed.text("contentHash"));
        assertThat(new String(first.get(1), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(new String(first.get(2), StandardCharsets.UTF_8))
                .contains("<givenNames>Ada</givenNames><familyName>Quill</familyName>")
                .contains(sealed.text("contentHash"), "data:application/pdf;base64,");

        Campus.ok(server.post("registrar", "/api/v1/enrolments/" + enrolment + "/withdrawal", "{}"));
        Campus.ok(server.post(
                "registrar",
                "/api/v1/learners/" + learnerOf(enrolment) + "/names",
                "{\"kind\": \"legal\", \"familyName\": \"Feather\", \"cause\": \"marriage\"}"));
        assertThat(List.of(bytes(path + "json"), bytes(path + "pdf"), bytes(path + "elmo")))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(first);
        refused(get(path + "docx"), 400, "request-malformed");
        assertThat(get("/api/v1/transcripts/" + sealed.text("number"))
                        .json()
                        .get("files")
                        .valueStream())
                .as("What was given out has its hash in the log")
                .extracting(each -> each.get("form").asString(), each -> each.get("fileHash")
                        .asString())
                .containsExactly(
                        tuple("pdf", CanonicalJson.sha256(first.get(1))),
                        tuple("elmo", CanonicalJson.sha256(first.get(2))));
    }

    @Test
    void theFormsOfAnElmoFileAreRecordedWithIt() throws Exception {
        var learner =
                learnerOf(enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber())));
        var sealed = seal(learner, "{}");
        bytes("/api/v1/transcripts/" + sealed.text("number") + "/document?format=elmo");
        assertThat(get("/api/v1/transcripts/" + sealed.text("number"))
                        .json()
                        .get("files")
                        .valueStream())
                .extracting(each -> each.get("form").asString())
                .containsExactly("pdf", "elmo");
    }

    @Test
    void aFileThatWasChangedOrTakenAwayIsNotGivenOut() throws Exception {
        var learner =
                learnerOf(enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber())));
        var one = seal(learner, "{}");
        var other = seal(learner, "{}");
        var path = "/api/v1/transcripts/" + one.text("number") + "/document?format=";
        bytes(path + "pdf");
        bytes("/api/v1/transcripts/" + other.text("number") + "/document?format=pdf");
        // One letter of the sealed bytes.
        server.database()
                .sql("UPDATE identity.sealed_document SET sealed = overlay(sealed placing"
                        + " CASE substr(sealed, 40, 1) WHEN 'A' THEN 'B' ELSE 'A' END from 40 for 1)"
                        + " WHERE document = CAST(:one AS uuid) AND field = 'pdf' AND part = 0")
                .param("one", one.text("transcript"))
                .update();
        refused(get(path + "pdf"), 409, "transcript-file-changed");
        refused(get(path + "elmo"), 409, "transcript-file-changed");
        assertThat(CanonicalJson.sha256(bytes(path + "json"))).isEqualTo(one.text("contentHash"));

        server.database()
                .sql("DELETE FROM identity.sealed_document WHERE document = CAST(:one AS uuid) AND field = 'pdf'")
                .param("one", one.text("transcript"))
                .update();
        refused(get(path + "pdf"), 404, "transcript-file-missing");
    }

    private byte[] bytes(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(server.address().resolve(path))
                            .header("Cairn-Actor", "registrar")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).contains("\"" + CanonicalJson.sha256(answer.body()) + "\"");
            return answer.body();
        }
    }

    @Test
    void afterErasureNumberAndHashRemain() {
        var learner =
                learnerOf(enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber())));
        var sealed = seal(learner, "{}");
        server.database()
                .sql("DELETE FROM identity.learner WHERE learner = CAST(:learner AS uuid)")
                .param("learner", learner)
                .update();
        var left = get("/api/v1/transcripts/" + sealed.text("number"));
        assertThat(left.text("state")).isEqualTo("erased");
        assertThat(left.text("contentHash")).isEqualTo(sealed.text("contentHash"));
        assertThat(left.json().get("content").isNull()).isTrue();
        assertThat(left.json().get("subject").isNull()).isTrue();
        assertThat(server.database()
                        .sql("SELECT count(*) FROM identity.sealed_document WHERE learner = CAST(:learner AS uuid)")
                        .param("learner", learner)
                        .query(Long.class)
                        .single())
                .isZero();
        refused(
                server.post(ivy, "/api/v1/learners/" + learner + "/transcripts", "{}"),
                422,
                "transcript-of-nobody-named");
    }

    @Test
    void aTranscriptThatIsNotThere() {
        refused(get("/api/v1/transcripts/1999-000001"), 404, "transcript-unknown");
        refused(get("/api/v1/transcripts/first"), 400, "request-malformed");
        var learner =
                learnerOf(enrolled("{\"number\": \"%s\", \"familyName\": \"Q\"}".formatted(campus.freshNumber())));
        refused(get("/api/v1/learners/" + learner + "/transcripts/" + UUID.randomUUID()), 404, "transcript-unknown");
        refused(
                server.post(ivy, "/api/v1/learners/" + learner + "/transcripts", "{\"asKnownAt\": 999999999999}"),
                400,
                "request-malformed");
        refused(
                server.post(ivy, "/api/v1/learners/" + UUID.randomUUID() + "/transcripts", "{}"),
                404,
                "learner-unknown");
    }

    @Test
    void whoSawARecordIsListed() {
        var learner =
                learnerOf(enrolled("{\"number\": \"%s\", \"familyName\": \"Quill\"}".formatted(campus.freshNumber())));
        var number = seal(learner, "{}").text("number");
        var path = "/api/v1/learners/" + learner + "/disclosures";
        var first = Campus.ok(server.post(
                        "registrar", path, disclosure("agency").replace("}", ", \"transcript\": \"" + number + "\"}")))
                .text("disclosure");
        Campus.ok(server.post("registrar", path, """
                {"recipient": "Zebedinah Quillfeather, aunt", "purpose": "support", "lawfulBasis": "consent",
                 "scope": ["transcript"], "onwardOf": "%s", "outcome": "refused"}""".formatted(first)));
        var list = get(path).json().get("disclosures");
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.at("/0/organisation").asString()).isEqualTo("agency");
        assertThat(list.at("/0/transcript").asString()).isEqualTo(number);
        assertThat(list.at("/1/recipient").asString()).isEqualTo("Zebedinah Quillfeather, aunt");
        assertThat(list.at("/1/outcome").asString()).isEqualTo("refused");
        assertThat(server.database()
                        .sql("SELECT count(*) FROM eventstore.event"
                                + " WHERE convert_from(payload, 'UTF8') LIKE '%Quillfeather%'")
                        .query(Long.class)
                        .single())
                .isZero();
        refused(
                server.post("registrar", path, disclosure("agency").replace("\"organisation\": \"agency\", ", "")),
                400,
                "request-malformed");
    }

    private static String disclosure(String organisation) {
        return "{\"organisation\": \"%s\", \"purpose\": \"accreditation\", \"lawfulBasis\": \"ferpa-99.31-a-7\", \"scope\": [\"transcript\"]}"
                .formatted(organisation);
    }

    private Answer seal(String learner, String body) {
        var sealed = Campus.ok(server.post(ivy, "/api/v1/learners/" + learner + "/transcripts", body));
        return get(sealed.header("Location"));
    }

    private List<String> numbers(String learner) {
        return get("/api/v1/learners/" + learner + "/transcripts")
                .json()
                .get("transcripts")
                .valueStream()
                .map(each -> each.get("number").asString())
                .toList();
    }

    private void publish(String id, String elements, String more) {
        Campus.ok(server.put(
                "registrar",
                "/api/v1/credential-templates/" + id + "/versions/1",
                "{\"definition\": {\"pathway\": \"%s\", \"milestone\": \"certificate\", \"language\": \"en\", \"elements\": %s%s}}"
                        .formatted(campus.pathway, elements, more)));
    }

    private static String awardBody(String template, String approval, String more) {
        return "{\"template\": \"%s\", \"version\": \"1\", \"approval\": \"%s\"%s}".formatted(template, approval, more);
    }

    private String enrolled(String person) {
        var learner =
                Campus.ok(server.post("registrar", "/api/v1/learners", person)).text("learner");
        return Campus.ok(
                        server.post("registrar", "/api/v1/learners/" + learner + "/enrolments", campus.enrolmentBody()))
                .text("enrolment");
    }

    /// The confirmed approval of the certificate.
    private String confirmed(String enrolment) {
        for (var competency : new String[] {"W-1", "W-2"}) {
            Campus.ok(campus.judge(campus.mia, enrolment, campus.evidence(enrolment, competency), competency, "50"));
        }
        var approval = Campus.ok(campus.request(enrolment)).text("approval");
        var ofApproval = "/api/v1/enrolments/" + enrolment + "/approvals/" + approval;
        var day = "{\"effectiveOn\": \"%s\"}".formatted(DAY);
        Campus.ok(server.post(campus.eve, ofApproval + "/first-approval", day));
        Campus.ok(server.post(campus.fay, ofApproval + "/confirmation", day));
        return approval;
    }

    private String learnerOf(String enrolment) {
        return server.database()
                .sql("SELECT convert_from(payload, 'UTF8')::jsonb ->> 'learner' FROM eventstore.event"
                        + " WHERE type = 'enrolment.LearnerEnrolled' AND tags @> CAST(ARRAY[:tag] AS text[])")
                .param("tag", "enrolment=" + enrolment)
                .query(String.class)
                .single();
    }

    private String issuer(String name) {
        var account = name + "-" + campus.pathway;
        Campus.ok(server.post("registrar", "/api/v1/staff", "{\"account\": \"%s\"}".formatted(account)));
        campus.authorise("issuers", account);
        return account;
    }

    private Answer verify(String credential) {
        return server.send("GET", "/api/v1/verify/" + credential, null, Map.of());
    }

    private Answer get(String path) {
        return server.send("GET", path, null, Map.of("Cairn-Actor", "registrar"));
    }

    private static Object plain(JsonNode json) {
        return JsonMapper.builder().build().treeToValue(json, Object.class);
    }

    private static void refused(Answer answer, int status, String code) {
        Problem.assertThatIs(answer, status, code);
    }
}
