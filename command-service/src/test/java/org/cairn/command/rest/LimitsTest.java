package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.command.TestDatabase;
import org.cairn.command.rest.ApiServer.Answer;
import org.cairn.contracts.shared.Tags;
import org.junit.jupiter.api.Test;

/// What is too much of something: a named problem, and nothing is recorded.
class LimitsTest {

    private static final int MAX_BODY_BYTES = 2 << 20;
    private static final Campus CAMPUS = new Campus().open();
    private static final String ENROLMENT = CAMPUS.enrolment();
    private static final String EVIDENCE = "/api/v1/enrolments/" + ENROLMENT + "/evidence";
    private static final Map<String, String> REGISTRAR = Map.of("Cairn-Actor", "registrar");

    private final ApiServer server = ApiServer.running();

    @Test
    void aBodyThatSaysThatItIsTooLarge() {
        var before = server.events();
        for (var bytes : new int[] {MAX_BODY_BYTES + 1, MAX_BODY_BYTES * 3 / 2}) {
            var answer = server.send("POST", EVIDENCE, padded(bytes), REGISTRAR);
            Problem.assertThatIs(answer, 413, "body-too-large");
            assertThat(answer.text("detail")).contains("2097152");
        }
        assertThat(server.events()).isEqualTo(before);
    }

    /// In chunks, so that nobody knows before how many come.
    @Test
    void aBodyThatDoesNotSayHowLargeItIs() {
        var before = server.events();
        Problem.assertThatIs(chunked(padded(MAX_BODY_BYTES + 1)), 413, "body-too-large");
        Problem.assertThatIs(chunked(padded(MAX_BODY_BYTES * 3 / 2)), 413, "body-too-large");
        Problem.assertThatIs(chunked("{\"media\": \"" + "x".repeat(MAX_BODY_BYTES) + "\"}"), 400, "json-beyond-limits");
        assertThat(server.events()).isEqualTo(before);
    }

    /// Some are taken in before it is known which operation they are for.
    @Test
    void aBodyOfAnotherKindThatIsTooLarge() {
        var form = "a=" + "x".repeat(MAX_BODY_BYTES * 3 / 2);
        var part = "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"\r\n\r\n%s\r\n--b--\r\n"
                .formatted(form);
        for (var method : List.of("PUT", "POST")) {
            var path = "/api/v1/scales/s/versions/1";
            var answer = chunked(method, path, form, "application/x-www-form-urlencoded");
            assertThat(answer.status()).as(method).isIn(405, 413, 415);
            Problem.assertThatIs(answer, answer.status(), answer.text("type").substring("urn:cairn:problem:".length()));
            answer = chunked(method, path, part, "multipart/form-data; boundary=b");
            assertThat(answer.status()).as(method).isIn(405, 413, 415);
            Problem.assertThatIs(answer, answer.status(), answer.text("type").substring("urn:cairn:problem:".length()));
        }
        Problem.assertThatIs(
                chunked("PUT", "/api/v1/scales/s/versions/1", form, "application/x-www-form-urlencoded"),
                413,
                "body-too-large");
    }

    @Test
    void aBodyAsLargeAsMayBe() {
        Campus.ok(server.send("POST", EVIDENCE, padded(MAX_BODY_BYTES), REGISTRAR));
        Campus.ok(chunked(padded(MAX_BODY_BYTES)));
    }

    @Test
    void aDeploymentMaySayHowLargeABodyMayBe() {
        try (var database = TestDatabase.create()) {
            try (var small = ApiServer.on(database, Map.of("cairn.http.max-body-bytes", "100"))) {
                var body = "{\"account\": \"ann\"}";
                Campus.ok(small.post("registrar", "/api/v1/staff", body + " ".repeat(100 - body.length())));
                var more = small.post("registrar", "/api/v1/staff", body + " ".repeat(101 - body.length()));
                Problem.assertThatIs(more, 413, "body-too-large");
            }
            assertThatThrownBy(() -> ApiServer.on(database, Map.of("cairn.http.max-body-bytes", "0")))
                    .hasStackTraceContaining("cairn.http.max-body-bytes must be at least 1, not 0");
        }
    }

    @Test
    void nobodyNeedsToBeKnownToBeToldThatABodyIsTooLarge() {
        Problem.assertThatIs(
                server.send("POST", "/api/v1/learners", padded(MAX_BODY_BYTES + 1), Map.of()), 413, "body-too-large");
    }

    @Test
    void jsonThatIsTooMuchForAParser() {
        var before = server.events();
        var work = Campus.evidenceBody("W-1");
        beyondLimits(server.post("registrar", EVIDENCE, work.replace("vault:1", "x".repeat(100_001))));
        beyondLimits(server.post("registrar", EVIDENCE, work.replaceFirst("\\{", "{\"" + "n".repeat(1001) + "\": 1,")));
        for (var score : List.of("1".repeat(101), "0." + "1".repeat(100), "1e" + "1".repeat(100))) {
            beyondLimits(CAMPUS.judge(CAMPUS.mia, ENROLMENT, UUID.randomUUID().toString(), "W-1", score));
        }
        var all = "{\"kind\": \"all-of\", \"node\": \"n\", \"title\": \"All\", \"of\": [";
        var tree = all.repeat(50) + "{\"kind\": \"mastery\", \"competency\": \"W-1\"}" + "]}".repeat(50);
        var definition =
                CAMPUS.pathwayDefinition("2026").replaceFirst("\"requirement\": .*", "\"requirement\": " + tree);
        beyondLimits(server.put(
                "registrar",
                "/api/v1/pathways/" + CAMPUS.pathway + "/versions/deep",
                "{\"definition\": %s}}".formatted(definition)));
        assertThat(server.events()).isEqualTo(before);
    }

    private static void beyondLimits(Answer answer) {
        Problem.assertThatIs(answer, 400, "json-beyond-limits");
        assertThat(answer.text("detail")).contains("100 levels");
    }

    @Test
    void headersThatAreTooLong() {
        var before = server.events();
        var body = Campus.evidenceBody("W-1");
        Problem.assertThatIs(
                server.send("POST", EVIDENCE, body, Map.of("Cairn-Actor", "a".repeat(4000))), 403, "actor-unknown");
        Problem.assertThatIs(
                server.send(
                        "POST",
                        EVIDENCE,
                        body,
                        Map.of("Cairn-Actor", "registrar", "Cairn-Authority", "0".repeat(4000))),
                400,
                "authority-malformed");
        for (var header : List.of("Cairn-Actor", "Idempotency-Key", "Cairn-Authority", "Cairn-Acting-For", "X-Own")) {
            var answer = server.send("POST", EVIDENCE, body, Map.of(header, "a".repeat(20_000)));
            // By the web server itself, before any of us sees it.
            assertThat(answer.status()).as(header).isIn(400, 431);
            assertThat(answer.response().body()).doesNotContain("org.", "java.", "Exception");
        }
        assertThat(server.events()).isEqualTo(before);
    }

    /// As an older release would find what a newer one has stored.
    @Test
    void anEventThatThisReleaseCannotReadRefusesWhatItConcerns() {
        var enrolment = CAMPUS.enrolment();
        var message = new GenericEventMessage(
                UUID.randomUUID().toString(),
                new MessageType("enrolment.LearnerEnrolled", "9"),
                "{}".getBytes(StandardCharsets.UTF_8),
                Map.of(),
                Instant.now());
        server.engine()
                .appendEvents(
                        AppendCondition.none(),
                        null,
                        List.of(new GenericTaggedEventMessage<>(message, Set.of(new Tag(Tags.ENROLMENT, enrolment)))))
                .thenCompose(transaction -> transaction.commit(null))
                .join();
        var before = server.events();
        var path = "/api/v1/enrolments/" + enrolment + "/evidence";
        var answer = server.post("registrar", path, Campus.evidenceBody("W-1"));
        Problem.assertThatIs(answer, 500, "event-unreadable");
        assertThat(server.events()).isEqualTo(before);
        Campus.ok(server.post("registrar", EVIDENCE, Campus.evidenceBody("W-1")));
    }

    private static String padded(int bytes) {
        var body = Campus.evidenceBody("W-1");
        return body + " ".repeat(bytes - body.getBytes(StandardCharsets.UTF_8).length);
    }

    private Answer chunked(String body) {
        return chunked("POST", EVIDENCE, body, "application/json");
    }

    private Answer chunked(String method, String path, String body, String type) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = Map.of("Cairn-Actor", "registrar", "Content-Type", type);
        for (var attempt = 1; ; attempt++) {
            try {
                return server.sendBytes(
                        method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), headers);
            } catch (UncheckedIOException closed) {
                // Whoever does not take in a body ends the connection, maybe when it is about to be used again.
                if (attempt == 5) throw closed;
            }
        }
    }
}
