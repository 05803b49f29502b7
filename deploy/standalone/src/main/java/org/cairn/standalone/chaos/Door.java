package org.cairn.standalone.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cairn.standalone.Failure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The write API, as a client that trusts nobody uses it.
final class Door implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Instead of a status: the request did not even leave.
    static final int NOBODY_THERE = -1;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Findings findings;

    Door(Findings findings) {
        this.findings = findings;
    }

    Outcome send(URI server, Intent intent) throws InterruptedException {
        return send(server, intent, intent.body());
    }

    /// @param body other than the intent's to try whether the key can be used for something else
    Outcome send(URI server, Intent intent, String body) throws InterruptedException {
        var request = request(server, "POST", intent.path(), intent.actor(), body)
                .header("Idempotency-Key", intent.key())
                .build();
        try {
            return read(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException e) {
            return Outcome.unknown(NOBODY_THERE, e.toString());
        } catch (IOException e) {
            return Outcome.unknown(0, e.toString());
        }
    }

    private static HttpRequest.Builder request(URI server, String method, String path, String actor, String body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Cairn-Actor", actor)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private Outcome read(HttpResponse<String> response) {
        var status = response.statusCode();
        var json = json(response.body());
        if (json == null) return Outcome.unknown(status, response.body());
        if (status == 201) return acknowledged(response, json);
        var reason = json.path("reason").asString("");
        if (status == 503 && response.headers().firstValue("Retry-After").isEmpty()) {
            findings.wrongAnswer("503 without Retry-After: " + response.body());
        }
        if (status == 503 && reason.equals("OUTCOME_UNKNOWN")) return Outcome.unknown(status, reason);
        if (status >= 400 && status < 500 || status == 503 && reason.equals("STORE_UNAVAILABLE")) {
            return new Outcome(Outcome.Kind.REFUSED, status, 0, List.of(), reason);
        }
        findings.wrongAnswer("%d to a command: %s".formatted(status, response.body()));
        return Outcome.unknown(status, response.body());
    }

    private static Outcome acknowledged(HttpResponse<String> response, JsonNode json) {
        var events = new ArrayList<String>();
        json.path("events").forEach(event -> events.add(event.asString()));
        var headers = response.headers();
        return new Outcome(
                Outcome.Kind.ACKNOWLEDGED,
                201,
                headers.firstValueAsLong("Cairn-Position").orElse(0),
                events,
                headers.firstValue("Location").orElse("") + " " + response.body());
    }

    private static @Nullable JsonNode json(String body) {
        try {
            var json = JSON.readTree(body);
            return json.isObject() ? json : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    /// Something that has to succeed, before anything is killed.
    JsonNode ask(URI server, String method, String path, String actor, String body) throws InterruptedException {
        try {
            var response =
                    http.send(request(server, method, path, actor, body).build(), HttpResponse.BodyHandlers.ofString());
            var json = json(response.body());
            if (response.statusCode() / 100 != 2 || json == null) {
                throw new Failure("%s %s was answered with %d: %s"
                        .formatted(method, path, response.statusCode(), response.body()));
            }
            return json;
        } catch (IOException e) {
            throw new Failure("%s %s failed: %s".formatted(method, path, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
