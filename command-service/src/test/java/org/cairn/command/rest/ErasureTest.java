package org.cairn.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.command.TestDatabase;
import org.cairn.command.identity.EnrolmentAttributes;
import org.cairn.command.identity.Learners;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.eventstore.integrity.LogVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// After an erasure nothing of the person is anywhere in the database, in whatever column of whatever table; the log
/// is what it was.
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest {

    private final TestDatabase database = TestDatabase.create();
    private final Path folder;
    private final ApiServer server;
    private final Campus campus;

    ErasureTest(@TempDir Path folder) {
        this.folder = folder;
        server = start();
        campus = new Campus(server);
    }

    private ApiServer start() {
        return ApiServer.on(
                database,
                Map.of(
                        "cairn.privacy.erasure-ledger",
                        folder.resolve("erasures.ledger").toString(),
                        "logging.level.org.cairn",
                        "debug"));
    }

    @BeforeEach
    void open() {
        campus.open();
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void nothingOfThePersonIsFoundAndTheLogIsWhatItWas(CapturedOutput output) throws Exception {
        var person = new CanaryPerson(server, campus);
        var neighbour = new CanaryPerson(server, campus);
        var before = Everything.in(server.database());
        assertThat(person.kept())
                .allSatisfy(
                        canary -> assertThat(before.holds(canary)).as(canary).isTrue());
        assertThat(person.sealed())
                .allSatisfy(
                        canary -> assertThat(before.holds(canary)).as(canary).isFalse());
        assertThat(person.canaries()).hasSizeGreaterThan(20);
        assertThat(person.shown()).contains(person.sealed());
        var head = hashAt(server.events());
        var events = server.events();
        var figures = figures();

        erase(person.learner);

        var after = Everything.in(server.database());
        for (var canary : person.canaries())
            assertThat(after.holds(canary)).as(canary).isFalse();
        assertThat(output.getAll()).doesNotContain(person.canaries());
        assertThat(after.holds(person.learner)).as("The random id stays").isTrue();
        assertThat(neighbour.kept())
                .allSatisfy(canary -> assertThat(after.holds(canary)).as(canary).isTrue());
        assertThat(neighbour.shown()).contains(neighbour.sealed());

        assertThat(hashAt(events)).isEqualTo(head);
        assertThat(figures()).isEqualTo(figures);
        assertThat(server.events()).as("Ordered, confirmed, destroyed").isEqualTo(events + 3);
        try (var reader = database.reader()) {
            assertThat(new LogVerifier(reader)
                            .verify(List.of(), List.of(), _ -> {})
                            .isIntact())
                    .isTrue();
        }
    }

    @Test
    void whoWasErasedIsNotSpokenOfAnyMoreByAName() {
        var person = new CanaryPerson(server, campus);
        erase(person.learner);
        var ofLearner = "/api/v1/learners/" + person.learner;
        for (var path : List.of("/goals", "/check-ins", "/reflections", "/statements", "/profile", "/person")) {
            Problem.assertThatIs(get(ofLearner + path), 409, "learner-erased");
        }
        for (var post : Map.of(
                        "/goals", "{\"horizon\": \"term\", \"text\": \"x\"}",
                        "/statements", "{\"about\": \"a\", \"text\": \"x\"}",
                        "/profile/reviews", "{\"sections\": [\"goals\"]}",
                        "/names", "{\"kind\": \"legal\", \"familyName\": \"X\", \"cause\": \"marriage\"}",
                        "/contacts", "{\"kind\": \"email\", \"text\": \"x@example.org\"}",
                        "/legal-holds", "{\"ground\": \"audit\"}",
                        "/enrolments", campus.enrolmentBody().replace("2026-02-01", "2026-06-01"))
                .entrySet()) {
            Problem.assertThatIs(
                    server.post("registrar", ofLearner + post.getKey(), post.getValue()), 409, "learner-erased");
        }
        for (var post : Map.of(
                        "/check-ins", "{\"coach\": \"registrar\", \"minutes\": 5, \"actions\": 0, \"notes\": \"x\"}",
                        "/reflections", "{\"text\": \"x\"}")
                .entrySet()) {
            Problem.assertThatIs(
                    server.post("registrar", "/api/v1/enrolments/" + person.enrolment + post.getKey(), post.getValue()),
                    409,
                    "learner-erased");
        }
        Problem.assertThatIs(
                server.put("registrar", ofLearner + "/number", "{\"number\": \"other\"}"), 409, "learner-erased");
        Problem.assertThatIs(
                server.put(
                        "registrar",
                        ofLearner + "/profile/items/" + UUID.randomUUID(),
                        "{\"section\": \"goals\", \"text\": \"x\", \"source\": \"learner\"}"),
                409,
                "learner-erased");
        // What is of the academic record, and says nothing of the person, can still be put right.
        Campus.ok(server.post("registrar", "/api/v1/enrolments/" + person.enrolment + "/withdrawal", "{}"));
    }

    @Test
    void whoComesBackIsAnotherLearner() {
        var person = new CanaryPerson(server, campus);
        erase(person.learner);
        var again = Campus.ok(server.post("registrar", "/api/v1/learners", person.registration()));
        assertThat(again.text("learner")).isNotEqualTo(person.learner);
        Campus.ok(server.post(
                "registrar",
                "/api/v1/learners/" + again.text("learner") + "/goals",
                "{\"horizon\": \"term\", \"text\": \"anew\"}"));
    }

    @Test
    void itTakesTwoPersonsAndNoLegalHold() {
        var person = new CanaryPerson(server, campus);
        var ofLearner = "/api/v1/learners/" + person.learner;
        var hold = Campus.ok(server.post("registrar", ofLearner + "/legal-holds", "{\"ground\": \"litigation\"}"));
        Problem.assertThatIs(order(person.learner), 409, "learner-under-legal-hold");
        Campus.ok(server.post("registrar", ofLearner + "/legal-holds/" + hold.text("hold") + "/release", "{}"));
        var erasure = Campus.ok(order(person.learner)).text("erasure");
        var ofErasure = ofLearner + "/erasures/" + erasure;
        Problem.assertThatIs(
                server.post("registrar", ofErasure + "/confirmation", "{}"), 403, "erasure-needs-another-person");
        Campus.ok(server.post("registrar", ofErasure + "/cancellation", "{}"));
        Problem.assertThatIs(server.post(campus.fay, ofErasure + "/confirmation", "{}"), 409, "erasure-cancelled");
        assertThat(person.shown()).contains(person.sealed());
    }

    @Test
    void confirmingAgainIsASuccessThatAddsNothing() {
        var person = new CanaryPerson(server, campus);
        var first = erase(person.learner);
        var events = server.events();
        var again = server.post(campus.eve, first, "{}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(server.events()).isEqualTo(events);
        assertThat(folder.resolve("erasures.ledger")).content().containsOnlyOnce(person.learner + " ");
    }

    /// The database is older than the ledger: as if a backup had been restored.
    @Test
    void whomARestoredBackupBringsBackIsErasedAgainBeforeAnythingIsServed() throws IOException {
        var person = new CanaryPerson(server, campus);
        Files.writeString(
                folder.resolve("erasures.ledger"),
                "%s %s %s 2026-06-01 erased\n".formatted(person.learner, UUID.randomUUID(), UUID.randomUUID()));
        try (var restarted = start()) {
            var after = Everything.in(restarted.database());
            for (var canary : person.canaries())
                assertThat(after.holds(canary)).as(canary).isFalse();
            Problem.assertThatIs(
                    restarted.post(
                            "registrar",
                            "/api/v1/learners/" + person.learner + "/goals",
                            "{\"horizon\": \"term\", \"text\": \"x\"}"),
                    409,
                    "learner-erased");
            // The order is lost with the rest of what the backup does not have, and can be given again.
            var erasure = Campus.ok(order(person.learner)).text("erasure");
            Campus.ok(restarted.post(
                    campus.eve, "/api/v1/learners/" + person.learner + "/erasures/" + erasure + "/confirmation", "{}"));
        }
    }

    private ApiServer.Answer order(String learner) {
        return server.post(
                "registrar",
                "/api/v1/learners/" + learner + "/erasures",
                "{\"basis\": \"consent-withdrawn\", \"retained\": [\"academic-record\", \"statistics\"]}");
    }

    /// The path of its confirmation.
    private String erase(String learner) {
        var erasure = Campus.ok(order(learner)).text("erasure");
        var path = "/api/v1/learners/" + learner + "/erasures/" + erasure + "/confirmation";
        Campus.ok(server.post(campus.eve, path, "{}"));
        return path;
    }

    private ApiServer.Answer get(String path) {
        return server.send("GET", path, null, Map.of("Cairn-Actor", "registrar"));
    }

    private String hashAt(long position) {
        return server.database()
                .sql("SELECT encode(hash, 'hex') FROM eventstore.event WHERE position = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }

    /// How many of each event there are, but for those of the erasure itself.
    private List<String> figures() {
        return server.database().sql("""
                SELECT type || ': ' || count(*) FROM eventstore.event WHERE type NOT LIKE 'privacy.%'
                 GROUP BY type ORDER BY type
                """).query(String.class).list();
    }

    static EnrolmentAttributes attributes(String region) {
        return new EnrolmentAttributes(
                "x-" + region, region, "degree-" + region, "imd-" + region, "age-" + region, true, 1, 60);
    }

    static Learners.Description description(String enrolment, String learner, String region) {
        return new Learners.Description(EnrolmentId.of(enrolment), LearnerId.of(learner), attributes(region));
    }
}
