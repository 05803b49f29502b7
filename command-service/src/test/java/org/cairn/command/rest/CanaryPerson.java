package org.cairn.command.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.command.identity.Learners;

/// A learner of whom everything is recorded that can be, each of it with a word that is found nowhere else.
final class CanaryPerson {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final ApiServer server;
    private final int number = COUNTER.incrementAndGet();
    private final Map<String, String> kept = new HashMap<>();
    private final List<String> sealed = new ArrayList<>();
    private final String bornOn = "19%02d-11-%02d".formatted(10 + number % 80, 1 + number % 27);

    final String learner;
    final String enrolment;

    CanaryPerson(ApiServer server, Campus campus) {
        this.server = server;
        learner = Campus.ok(server.send(
                        "POST",
                        "/api/v1/learners",
                        registration(),
                        Map.of("Cairn-Actor", "registrar", "Idempotency-Key", kept("idempotency"))))
                .text("learner");
        kept.remove("idempotency"); // A keyed hash of it is all that is ever kept.
        enrolment = Campus.ok(post("/api/v1/learners/" + learner + "/enrolments", campus.enrolmentBody()))
                .text("enrolment");
        server.bean(Learners.class).describe(List.of(ErasureTest.description(enrolment, learner, kept("region"))));
        identify("/api/v1/learners/" + learner);
        speak("/api/v1/learners/" + learner, "/api/v1/enrolments/" + enrolment);
    }

    String registration() {
        return """
                {"number": "%s", "givenName": "%s", "familyName": "%s", "bornOn": "%s", "email": "%s@example.org",
                 "effectiveOn": "2026-02-01"}""".formatted(kept("number"), kept("given"), kept("family"), bornOn, kept("mail"));
    }

    private void identify(String ofLearner) {
        Campus.ok(post(ofLearner + "/names", """
                {"kind": "legal", "givenName": "%s", "familyName": "%s", "cause": "marriage", "from": "2026-05-01"}
                """.formatted(kept("given-2"), kept("family-2"))));
        Campus.ok(post(ofLearner + "/names", """
                {"kind": "preferred", "givenName": "%s", "cause": "wish"}""".formatted(kept("preferred"))));
        Campus.ok(server.put("registrar", ofLearner + "/number", "{\"number\": \"%s\"}".formatted(kept("number-2"))));
        for (var kind : List.of("email", "telephone", "address", "emergency")) {
            for (var version : List.of("old", "new")) {
                Campus.ok(post(ofLearner + "/contacts", """
                        {"kind": "%s", "text": "%s"}""".formatted(kind, sealed(kind + version))));
            }
        }
    }

    private void speak(String ofLearner, String ofEnrolment) {
        for (var section : List.of("interests", "strengths", "constraints", "goals")) {
            Campus.ok(server.put("registrar", ofLearner + "/profile/items/" + UUID.randomUUID(), """
                    {"section": "%s", "text": "%s", "source": "learner"}""".formatted(
                            section, sealed(section))));
        }
        Campus.ok(post(ofLearner + "/profile/reviews", "{\"sections\": [\"interests\", \"goals\"]}"));
        var goal = Campus.ok(post(ofLearner + "/goals", """
                        {"horizon": "term", "text": "%s"}""".formatted(sealed("goal"))))
                .text("goal");
        Campus.ok(post(ofLearner + "/goals/" + goal + "/closing", """
                {"outcome": "reached", "text": "%s"}""".formatted(sealed("closing"))));
        Campus.ok(post(ofEnrolment + "/check-ins", """
                {"coach": "registrar", "minutes": 30, "actions": 1, "notes": "%s"}""".formatted(sealed("notes"))));
        Campus.ok(post(ofEnrolment + "/reflections", """
                {"milestone": "certificate", "text": "%s"}""".formatted(sealed("reflection"))));
        Campus.ok(post(ofLearner + "/statements", """
                {"about": "judgement-1", "text": "%s"}""".formatted(sealed("statement"))));
    }

    /// All that can be read of what was sealed.
    String shown() {
        var all = new StringBuilder();
        for (var path : List.of("goals", "check-ins", "reflections", "statements", "profile", "person")) {
            all.append(Campus.ok(server.send(
                            "GET",
                            "/api/v1/learners/" + learner + "/" + path,
                            null,
                            Map.of("Cairn-Actor", "registrar")))
                    .response()
                    .body());
        }
        return all.toString();
    }

    /// What stands in `identity` as it is.
    List<String> kept() {
        var all = new ArrayList<>(kept.values());
        all.add(bornOn);
        return all;
    }

    /// What is sealed wherever it stands.
    List<String> sealed() {
        return sealed;
    }

    List<String> canaries() {
        var all = kept();
        all.addAll(sealed);
        all.add(word("idempotency"));
        return all;
    }

    private String kept(String what) {
        return kept.computeIfAbsent(what, this::word);
    }

    private String sealed(String what) {
        sealed.add(word(what));
        return word(what);
    }

    private String word(String what) {
        return "Zebedinah-%s-%d-Quillfeather".formatted(what, number);
    }

    private ApiServer.Answer post(String path, String body) {
        return server.post("registrar", path, body);
    }
}
