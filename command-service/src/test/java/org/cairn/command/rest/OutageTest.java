package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.cairn.command.TestDatabase;
import org.cairn.command.rest.ApiServer.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// While it cannot write it says so, and when, and leaves nothing half-done; then it goes on by itself.
class OutageTest {

    private static final TestDatabase DATABASE = TestDatabase.createForImpatientClients();
    private static final ApiServer SERVER = ApiServer.on(DATABASE, Map.of("cairn.test.waiting-appends", "20"));
    private static final Campus CAMPUS = new Campus(SERVER).open();

    private final String enrolment = CAMPUS.enrolment();
    private final String evidence = "/api/v1/enrolments/" + enrolment + "/evidence";

    @AfterAll
    static void close() {
        SERVER.close();
        DATABASE.close();
    }

    /// `identity`, which is asked for accounts that were not seen lately, is away as well. Of what was sent over a
    /// connection before it was known to be lost, nobody knows the outcome.
    @Test
    void aDatabaseThatIsAwayAndComesBack() {
        Campus.ok(submit());
        DATABASE.goAway();
        try {
            var first = submit();
            assertThat(first.status()).isEqualTo(503);
            assertThat(first.text("reason")).isIn("STORE_UNAVAILABLE", "OUTCOME_UNKNOWN");
            unavailable(submit());
            unavailable(SERVER.post("not-seen-lately", evidence, Campus.evidenceBody("W-1")));
            unavailable(SERVER.post("registrar", "/api/v1/staff", "{\"account\": \"x\"}"));
            unavailable(SERVER.post("registrar", "/api/v1/learners", "{\"number\": \"away\"}"));
        } finally {
            DATABASE.comeBack();
        }
        var before = SERVER.events();
        recovers();
        assertThat(SERVER.events()).isEqualTo(before + 1);
        assertThat(learners("away")).isZero();
        // The connections to `identity` were lost as well.
        recovers(() -> SERVER.post("registrar", "/api/v1/learners", "{\"number\": \"away\"}"));
        assertThat(learners("away")).isEqualTo(1);
    }

    @Test
    void aLockThatCannotBeHad() throws SQLException {
        var before = SERVER.events();
        try (var holder = SERVER.connection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT eventstore.take_append_lock()");
            unavailable(submit());
            var number = CAMPUS.freshNumber();
            unavailable(SERVER.post("registrar", "/api/v1/learners", "{\"number\": \"%s\"}".formatted(number)));
            holder.rollback();
            // The person is there already, the fact is not: the same request completes it.
            assertThat(SERVER.post("registrar", "/api/v1/learners", "{\"number\": \"%s\"}".formatted(number))
                            .status())
                    .isEqualTo(201);
            assertThat(learners(number)).isEqualTo(1);
        }
        recovers();
        assertThat(SERVER.events()).isEqualTo(before + 2);
    }

    /// As a process does whose machine was put to sleep while it held the lock. Nobody comes to its help or ours.
    @Test
    void aLockWhoseHolderIsFrozen() throws SQLException {
        try (var frozen = SERVER.connection();
                var statement = frozen.createStatement()) {
            statement.execute("SET idle_in_transaction_session_timeout = '3s'"); // as every engine does for itself
            frozen.setAutoCommit(false);
            statement.execute("SELECT eventstore.take_append_lock()");
            unavailable(submit());
            recovers();
            assertThatThrownBy(frozen::rollback).hasMessageContaining("idle-in-transaction");
        }
    }

    /// By PostgreSQL's own error, wherever it meets it: at the person, or at the fact. (What becomes of a disk that is
    /// really full is seen at the event store.)
    @Test
    void aDiskThatIsFull() {
        for (var table : List.of("identity.learner", "eventstore.event")) {
            var number = CAMPUS.freshNumber();
            var register = "{\"number\": \"%s\"}".formatted(number);
            var before = SERVER.events();
            SERVER.database().sql("""
                            CREATE OR REPLACE FUNCTION public.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
                            BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$""").update();
            SERVER.database()
                    .sql("CREATE TRIGGER full_disk BEFORE INSERT ON %s EXECUTE FUNCTION public.full_disk()"
                            .formatted(table))
                    .update();
            try {
                unavailable(SERVER.post("registrar", "/api/v1/learners", register));
            } finally {
                SERVER.database().sql("DROP TRIGGER full_disk ON " + table).update();
            }
            assertThat(SERVER.events()).isEqualTo(before);
            assertThat(SERVER.post("registrar", "/api/v1/learners", register).status())
                    .isEqualTo(201);
            assertThat(learners(number)).isEqualTo(1);
            assertThat(SERVER.events()).isEqualTo(before + 1);
        }
    }

    /// Each says whether it was recorded; and those who were turned away were not.
    @Test
    void moreThanMayWait() throws Exception {
        var paths = IntStream.range(0, 40)
                .mapToObj(_ -> "/api/v1/enrolments/" + CAMPUS.enrolment() + "/evidence")
                .toList();
        var before = SERVER.events();
        List<Answer> answers;
        var holder = SERVER.connection();
        try (var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT eventstore.take_append_lock()");
            answers = atOnce(paths.stream()
                    .<Callable<Answer>>map(path -> () -> SERVER.post("registrar", path, Campus.evidenceBody("W-1")))
                    .toList());
        } finally {
            holder.abort(Runnable::run); // Not closed: those who waited may have ended it before.
        }
        var taken = answers.stream().filter(answer -> answer.status() == 201).count();
        answers.stream().filter(answer -> answer.status() != 201).forEach(OutageTest::unavailable);
        assertThat(taken).isLessThan(40);
        assertThat(SERVER.events()).isEqualTo(before + taken);
        recovers();
    }

    /// As after a fail-over to a standby that had not received everything. To wait is no use before a restart.
    @Test
    void aLogThatWentBackwards() {
        try (var database = TestDatabase.create();
                var server = ApiServer.on(database, Map.of())) {
            var campus = new Campus(server).open();
            var path = "/api/v1/enrolments/" + campus.enrolment() + "/evidence";
            var before = server.events();
            Campus.ok(server.post("registrar", path, Campus.evidenceBody("W-1")));
            server.database().sql("""
                            ALTER TABLE eventstore.event DISABLE TRIGGER ALL;
                            DELETE FROM eventstore.event WHERE position > %d;
                            ALTER TABLE eventstore.event ENABLE ALWAYS TRIGGER insert_only""".formatted(before)).update();
            database.endSessions();
            Awaitility.await()
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> { // of pools that have yet to notice
                                var answer = server.post("registrar", path, Campus.evidenceBody("W-1"));
                                Problem.assertThatIs(answer, 503, "store-went-backwards");
                                assertThat(answer.header("Retry-After")).isEqualTo("60");
                                assertThat(server.events()).isEqualTo(before);
                            });
        }
    }

    /// Each client sends again under the same key until it is told.
    @Test
    void connectionsThatAreLostWhileRecording() throws Exception {
        var stop = new AtomicBoolean();
        var told = ConcurrentHashMap.<String>newKeySet();
        var unavailable = new AtomicInteger();
        var paths = IntStream.range(0, 8)
                .mapToObj(_ -> "/api/v1/enrolments/" + CAMPUS.enrolment() + "/evidence")
                .toList();
        var before = SERVER.events();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = paths.stream()
                    .map(path -> threads.submit(() -> {
                        while (!stop.get()) told.add(sendUntilTold(path, unavailable));
                    }))
                    .toList();
            for (var kill = 0; kill < 10; kill++) {
                var known = told.size();
                Awaitility.await().pollInterval(Duration.ofMillis(5)).until(() -> told.size() > known + 20);
                DATABASE.endSessions();
            }
            stop.set(true);
            for (var client : clients) client.get();
        }
        assertThat(unavailable.get()).as("the kills hit requests in flight").isPositive();
        assertThat(SERVER.events()).as("each once").isEqualTo(before + told.size());
    }

    /// The id of the evidence, which we choose for each try.
    private static String sendUntilTold(String path, AtomicInteger unavailable) {
        var headers = Map.of(
                "Cairn-Actor", "registrar", "Idempotency-Key", UUID.randomUUID().toString());
        while (true) {
            var answer = SERVER.send("POST", path, Campus.evidenceBody("W-1"), headers);
            if (answer.status() == 201) return answer.text("evidence");
            unavailable.incrementAndGet();
            assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
            assertThat(answer.text("reason")).isIn("STORE_UNAVAILABLE", "OUTCOME_UNKNOWN");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
        }
    }

    private Answer submit() {
        return SERVER.post("registrar", evidence, Campus.evidenceBody("W-1"));
    }

    private void recovers() {
        recovers(this::submit);
    }

    private static void recovers(Supplier<Answer> request) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
            var answer = request.get();
            if (answer.status() != 201) unavailable(answer);
            return answer.status() == 201;
        });
    }

    private static void unavailable(Answer answer) {
        Problem.assertThatIs(answer, 503, "store-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    private static long learners(String number) {
        return SERVER.database()
                .sql("SELECT count(*) FROM identity.learner WHERE number = :number")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(requests)) answers.add(answer.get());
        }
        return answers;
    }
}
