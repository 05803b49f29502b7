package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.query.console.registrar.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a registrar is asked about: Ada, who is through, approved by a delegate, her transcript sealed and shown to an
/// agency; and Ben, who would gain by another policy. All of it recorded over REST.
final class RegistrarsCase implements AutoCloseable {
    static final String AGENCY = "accreditation-agency";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final String CELL = "/enrolments/%s/competencies/W-1";
    private static final String DAY = "2020-03-02";

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestCairn cairn;

    /// By question what stands in the fields of its form, `actor` too.
    final Map<String, Map<String, String>> asked = new TreeMap<>();
    final String ben;
    final Map<String, String> adasVerdict;

    RegistrarsCase(Path data) {
        cairn = TestCairn.serving(data);
        definitions();
        people();
        var ada = enrolled("4711", "Ada", "Okoro");
        var adas = ada.get("enrolment").asString();
        judged(adas, "W-1");
        // By the latest mark: it is the second that mastery rests on.
        var second = judged(adas, "W-1");
        judged(adas, "W-2");
        judged(adas, "W-2");
        var approval = approved(adas);
        var bens = enrolled("4712", "Ben", "Quill");
        ben = bens.get("enrolment").asString();
        judged(ben, "W-1");
        var learner = ada.get("learner").asString();
        var sealed = post("ivy", "learners/" + learner + "/transcripts", "{}");
        var number = get("learners/" + learner + "/transcripts")
                .at("/transcripts/0/number")
                .asString();
        assertThat(sealed.has("transcript")).isTrue();
        post("registrar", "learners/" + learner + "/disclosures", """
                {"organisation": "%s", "purpose": "accreditation", "lawfulBasis": "ferpa-99.31-a-7", "scope": ["transcript"],
                 "transcript": "%s"}""".formatted(AGENCY, number));
        var hash = get("transcripts/" + number).get("contentHash").asString();
        ask("eligibility", "enrolment", ben, "milestone", "certificate");
        ask("sealed-transcript", "number", number);
        ask("verification", "number", number, "hash", hash);
        ask("approval", "enrolment", adas, "approval", approval);
        ask("policy", "pathway", "welding", "version", "1", "policy.policy", "lenient", "policy.version", "1");
        ask("judgement", "enrolment", adas, "judgement", second);
        adasVerdict = Map.of("enrolment", adas, "competency", "W-1", "actor", "registrar");
        ask("verdict", "enrolment", ben, "competency", "W-1");
        ask("deprecation", "framework", "welding", "version", "1");
        ask("disclosures", "learner", learner);
        ask("behind-pace", "pathway", "welding");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> answer("verification").get("matches").asBoolean());
        await().atMost(Duration.ofSeconds(30)).until(() -> answer("behind-pace").has("learners"));
    }

    private void ask(String question, String... fields) {
        var said = new TreeMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) said.put(fields[i], fields[i + 1]);
        said.put("actor", "registrar");
        asked.put(question, said);
    }

    private void definitions() {
        put("frameworks/welding", """
                {"title": "Welding", "competencies": [
                  {"code": "W-1", "statement": "Joins two plates"}, {"code": "W-2", "statement": "Cuts a plate"}]}""");
        put("scales/percent", """
                {"title": "Percent", "minimum": 0, "maximum": 100, "levels": [
                  {"code": "fail", "title": "Fail", "from": 0, "mastery": false},
                  {"code": "pass", "title": "Pass", "from": 40, "mastery": true}]}""");
        for (var policy : Map.of("strict", 2, "lenient", 1).entrySet())
            put("policies/" + policy.getKey(), """
                {"title": "Latest", "method": {"method": "latest"}, "minimumEvidence": %d, "minimumAssessors": 1,
                 "minimumModes": 1, "ties": "recorded-last", "decimals": 2, "rounding": "half-up"}""".formatted(policy.getValue()));
        put("pathways/welding", """
                {"title": "Welding", "framework": {"framework": "welding", "version": "1"},
                 "scale": {"scale": "percent", "version": "1"}, "policy": {"policy": "strict", "version": "1"},
                 "startsOn": "2020-02-01",
                 "requirement": {"kind": "all-of", "node": "all", "title": "All", "of": [
                   {"kind": "mastery", "competency": "W-1"}, {"kind": "mastery", "competency": "W-2"}]},
                 "milestones": [
                   {"milestone": "certificate", "title": "C", "requires": "all", "gate": "requirement", "levels": []}]}""");
    }

    private void people() {
        for (var account : new String[] {"mia", "eve", "fay", "dee", "ivy"})
            post("registrar", "staff", "{\"account\": \"%s\"}".formatted(account));
        for (var right : Map.of("mia", "assessors", "eve", "approvers", "fay", "approvers", "ivy", "issuers")
                .entrySet())
            post(
                    "registrar",
                    "authorisations/" + right.getValue(),
                    "{\"person\": \"%s\", \"from\": \"2020-02-01\", \"effectiveOn\": \"2020-02-01\"}"
                            .formatted(right.getKey()));
    }

    private JsonNode enrolled(String number, String givenName, String familyName) {
        var learner = post(
                        "registrar",
                        "learners",
                        "{\"number\": \"%s\", \"givenName\": \"%s\", \"familyName\": \"%s\"}"
                                .formatted(number, givenName, familyName))
                .get("learner")
                .asString();
        var enrolment = post(
                        "registrar",
                        "learners/" + learner + "/enrolments",
                        "{\"pathway\": \"welding\", \"version\": \"1\", \"effectiveOn\": \"2020-02-01\"}")
                .get("enrolment")
                .asString();
        return JSON.valueToTree(Map.of("learner", learner, "enrolment", enrolment));
    }

    /// The id of the judgement.
    private String judged(String enrolment, String competency) {
        var evidence = post("registrar", "enrolments/" + enrolment + "/evidence", """
                {"competencies": ["%s"], "mode": "artefact", "effectiveOn": "%s",
                 "artefact": {"reference": "vault:1", "sha256": "%s", "mediaType": "image/png"}}""".formatted(
                                competency, DAY, "0".repeat(64)))
                .get("evidence")
                .asString();
        return post(
                        "mia",
                        "enrolments/" + enrolment + "/evidence/" + evidence + "/judgements",
                        "{\"competency\": \"%s\", \"score\": 50, \"effectiveOn\": \"%s\"}".formatted(competency, DAY))
                .get("judgement")
                .asString();
    }

    /// The id of the approval: by Dee, in whose place Eve put her, and by Fay.
    private String approved(String enrolment) {
        var delegation = post(
                        "eve", "delegations", "{\"to\": \"dee\", \"from\": \"2020-02-01\", \"until\": \"2099-12-31\"}")
                .get("delegation")
                .asString();
        var approval = post("registrar", "enrolments/" + enrolment + "/milestones/certificate/approvals", "{}")
                .get("approval")
                .asString();
        var path = "enrolments/" + enrolment + "/approvals/" + approval;
        post("dee", path + "/first-approval", "{\"delegation\": \"%s\"}".formatted(delegation));
        post("fay", path + "/confirmation", "{}");
        return approval;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + cairn.port() + path);
    }

    Map<String, String> asked(String code) {
        return Objects.requireNonNull(asked.get(code), code);
    }

    /// The answer of the operation itself, as the registrar.
    JsonNode answer(String code) {
        var question = question(code);
        var fields = new TreeMap<>(asked(code));
        fields.remove("actor");
        var path = question.path();
        for (var field : asked(code).entrySet()) {
            if (!path.contains("{" + field.getKey() + "}")) continue;
            path = path.replace("{" + field.getKey() + "}", field.getValue());
            fields.remove(field.getKey());
        }
        if (question.method().equals("GET")) return get(path.substring("/api/v1/".length()) + "?" + query(fields));
        return post(
                "registrar",
                path.substring("/api/v1/".length()),
                "{\"policy\": {\"policy\": \"%s\", \"version\": \"%s\"}}"
                        .formatted(fields.get("policy.policy"), fields.get("policy.version")));
    }

    /// The page with the answer, as a browser without scripts gets it.
    String page(String code) {
        return page(code, asked(code));
    }

    String page(String code, Map<String, String> fields) {
        var response = send(HttpRequest.newBuilder(at("/registrar?ask=" + code + "&" + query(fields))));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    /// The page of a cell of Ben's map.
    String cell(String clocks, String... headers) {
        var request = HttpRequest.newBuilder(at(CELL.formatted(ben) + "?" + clocks));
        if (headers.length > 0) request.headers(headers);
        var response = send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Question question(String code) {
        return Question.ALL.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        return ok(HttpRequest.newBuilder(at("/api/v1/" + path)).header("Cairn-Actor", "registrar"));
    }

    private void put(String path, String definition) {
        var body = "{\"definition\": %s, \"effectiveOn\": \"2020-02-01\"}".formatted(definition);
        ok(request("registrar", path + "/versions/1").PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode post(String actor, String path, String body) {
        return ok(request(actor, path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String actor, String path) {
        return HttpRequest.newBuilder(at("/api/v1/" + path))
                .header("Cairn-Actor", actor)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json");
    }

    private JsonNode ok(HttpRequest.Builder request) {
        var response = send(request);
        assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        cairn.close();
    }
}
