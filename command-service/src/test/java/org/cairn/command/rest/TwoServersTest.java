package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.cairn.command.TestDatabase;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A request under one key happens once, by whichever process it comes in, and whatever became of the first.
class TwoServersTest {

    private final TestDatabase database = TestDatabase.create();
    private final ApiServer one = ApiServer.on(database, Map.of());
    private final Campus campus = new Campus(one).open();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        one.close();
        database.close();
    }

    @Test
    void sentByBothAtOnceItHappensOnceAndAllGetTheSameAnswer() throws Exception {
        try (var other = ApiServer.on(database, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 5; round++) {
                var enrolment = campus.enrolment();
                var inRound = key + round;
                var before = one.events();
                var requests = new ArrayList<Callable<Answer>>();
                for (var i = 0; i < 32; i++) {
                    var server = i % 2 == 0 ? one : other;
                    requests.add(() -> submit(server, enrolment, "W-1", inRound));
                }
                var answers = new HashSet<List<Object>>();
                for (var answer : threads.invokeAll(requests)) answers.add(what(answer.get()));
                assertThat(answers).hasSize(1);
                assertThat(one.events()).isEqualTo(before + 1);
                for (var server : List.of(one, other)) {
                    var reused = submit(server, enrolment, "W-2", inRound);
                    Problem.assertThatIs(reused, 422, "idempotency-key-reused");
                }
            }
        }
    }

    @Test
    void ofTwoRequestsUnderOneKeyAtOnceOneIsRefusedWhereverItComesIn() throws Exception {
        try (var other = ApiServer.on(database, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 5; round++) {
                var enrolment = campus.enrolment();
                var inRound = key + round;
                var before = one.events();
                var tries = new ArrayList<Callable<Answer>>();
                for (var i = 0; i < 32; i++) {
                    var server = i % 2 == 0 ? one : other;
                    var competency = i % 4 < 2 ? "W-1" : "W-2";
                    tries.add(() -> submit(server, enrolment, competency, inRound));
                }
                var answers = new ArrayList<Answer>();
                for (var answer : threads.invokeAll(tries)) answers.add(answer.get());
                var first = answers.get(0).status() == 201 ? 0 : 2;
                var told = new HashSet<List<Object>>();
                for (var i = 0; i < 32; i++) {
                    if (i % 4 / 2 == first / 2) told.add(what(answers.get(i)));
                    else Problem.assertThatIs(answers.get(i), 422, "idempotency-key-reused");
                }
                assertThat(told).hasSize(1);
                assertThat(one.events()).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void theFirstAnswerOutlivesTheProcessThatGaveIt() {
        var enrolment = campus.enrolment();
        var first = submit(one, enrolment, "W-1", key);
        one.close();
        try (var restarted = ApiServer.on(database, Map.of())) {
            var before = restarted.events();
            assertThat(what(submit(restarted, enrolment, "W-1", key))).isEqualTo(what(first));
            Problem.assertThatIs(submit(restarted, enrolment, "W-2", key), 422, "idempotency-key-reused");
            assertThat(restarted.events()).isEqualTo(before);
        }
    }

    /// The first is decided and waits for the lock; the others come in meanwhile.
    @Test
    void whileTheFirstIsInFlightTheOthersWaitForItsAnswer() throws Exception {
        var enrolment = campus.enrolment();
        try (var other = ApiServer.on(database, Map.of());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var holder = one.connection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT eventstore.take_append_lock()");
            var answers = new ArrayList<Future<Answer>>();
            answers.add(threads.submit(() -> submit(one, enrolment, "W-1", key)));
            answers.add(threads.submit(() -> submit(other, enrolment, "W-1", key)));
            Awaitility.await().until(() -> waiting() == 2);
            answers.add(threads.submit(() -> submit(one, enrolment, "W-1", key)));
            answers.add(threads.submit(() -> submit(other, enrolment, "W-1", key)));
            assertThat(answers).noneMatch(Future::isDone);
            holder.rollback();
            var told = new HashSet<List<Object>>();
            for (var answer : answers) told.add(what(answer.get()));
            assertThat(told).hasSize(1);
        }
    }

    private long waiting() {
        return one.database().sql("""
                        SELECT count(*) FROM pg_locks JOIN pg_class ON pg_class.oid = relation
                         WHERE relnamespace = 'eventstore'::regnamespace AND relname = 'append_lock' AND NOT granted
                           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""").query(Long.class).single();
    }

    private static Answer submit(ApiServer server, String enrolment, String competency, String key) {
        return server.send(
                "POST",
                "/api/v1/enrolments/" + enrolment + "/evidence",
                Campus.evidenceBody(competency),
                Map.of("Cairn-Actor", "registrar", "Idempotency-Key", key));
    }

    /// All that an answer says.
    private static List<Object> what(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return List.of(answer.status(), answer.json(), answer.header("Location"), answer.header("Cairn-Position"));
    }
}
