package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// How long a request of 50,000 lines takes: 5,000 learners registered and enrolled, then two pieces of evidence for
/// each competency, judged. Not part of the test run: `-Dtest=BulkStudy`.
class BulkStudy {

    private static final int LEARNERS = 5_000;
    private static final ApiServer SERVER = ApiServer.running();

    private final Campus campus = new Campus().open();

    @Test
    void fiftyThousandLines() {
        campus.authorise("assessors", "registrar");
        var registrations = new ArrayList<String>();
        for (var i = 0; i < LEARNERS; i++) {
            registrations.add("{\"command\": \"registerLearner\", \"number\": \"%s\"}".formatted(campus.freshNumber()));
        }
        var learners = run("registrations", "", registrations)
                .lines()
                .map(line -> line.replaceAll(".*\"learner\":\"([^\"]+)\".*", "$1"))
                .toList();
        var lines = new ArrayList<String>();
        learners.forEach(learner -> lines.addAll(of(learner)));
        assertThat(lines).hasSize(9 * LEARNERS);
        run("dry run", "?dry-run=true", lines);
        run("commands", "", lines);
        run("the same again", "", lines);
    }

    private List<String> of(String learner) {
        var lines = new ArrayList<String>();
        var enrolment = UUID.randomUUID();
        lines.add("""
                {"command": "enrolLearner", "learner": "%s", "enrolment": "%s", "pathway": "%s", "version": "2026", \
                "effectiveOn": "2026-02-01"}""".formatted(learner, enrolment, campus.pathway));
        for (var competency : List.of("W-1", "W-2", "W-1", "W-2")) {
            var evidence = UUID.randomUUID();
            lines.add("""
                    {"command": "submitEvidence", "enrolment": "%s", "evidence": "%s", %s""".formatted(
                            enrolment,
                            evidence,
                            Campus.evidenceBody(competency).strip().substring(1).replace("\n", " ")));
            lines.add("""
                    {"command": "recordJudgement", "enrolment": "%s", "evidence": "%s", "judgement": "%s", \
                    "competency": "%s", "score": 60, "effectiveOn": "%s"}""".formatted(enrolment, evidence, UUID.randomUUID(), competency, Campus.DAY));
        }
        return lines;
    }

    private static String run(String what, String query, List<String> lines) {
        var began = System.nanoTime();
        var answer = SERVER.sendBytes(
                "POST",
                "/api/v1/commands" + query,
                BodyPublishers.ofString(String.join("\n", lines)),
                Map.of("Cairn-Actor", "registrar", "Content-Type", "application/x-ndjson"));
        var seconds = (System.nanoTime() - began) / 1e9;
        var outcomes = answer.response().body();
        assertThat(outcomes.lines()).hasSize(lines.size()).noneMatch(line -> line.contains("\"problem\""));
        System.out.printf("%s: %,d lines in %.1f s%n", what, lines.size(), seconds);
        return outcomes;
    }
}
