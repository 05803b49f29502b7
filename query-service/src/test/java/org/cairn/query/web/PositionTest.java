package org.cairn.query.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Who has written something reads it back by naming the position that the answer carried.
class PositionTest {
    private static final LocalDate DAY = LocalDate.of(2013, 10, 1);
    private static ReadSide side;

    @BeforeAll
    static void start() {
        side = new ReadSide();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learners", "/pathways", "/institution", "/institution/progress"})
    void anInstitutionWithoutAnythingAnswersToo(String path) {
        assertThat(get(path)).hasStatusOk().containsHeader("Cairn-Position");
    }

    @Test
    void anAnswerWaitsForThePositionThatItIsAskedFor() throws Exception {
        try (var executor = Executors.newSingleThreadExecutor()) {
            var wanted = side.log().head() + 1;
            var learner = new LearnerId(UUID.randomUUID());
            var reading = executor.submit(() -> get("/learners/" + learner + "?min-position=" + wanted));
            side.log().append(new LearnerRegistered(learner, DAY));

            assertThat(reading.get(10, SECONDS)).hasStatusOk().hasHeader("Cairn-Position", Long.toString(wanted));
        }
    }

    @Test
    void aPositionThatIsNotReachedInTimeIsSaidSo() {
        var beyond = side.log().head() + 1000;

        assertThat(get("/pathways?min-position=" + beyond))
                .hasStatus(503)
                .hasHeader("Retry-After", "1")
                .containsHeader("Cairn-Position")
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"type\": \"urn:cairn:problem:not-yet-projected\", \"reason\": \"NOT_YET_PROJECTED\"}");
    }

    @Test
    void aMalformedPositionIsNamed() {
        assertThat(get("/pathways?min-position=soon"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"parameter\": \"min-position\"}");
    }

    @Test
    void aReadModelThatIsAwayIsSaidSoWithoutSayingHow() {
        side.database().execute("REVOKE USAGE ON SCHEMA transcript FROM cairn_query");
        try {
            assertThat(get("/learners"))
                    .hasStatus(503)
                    .hasHeader("Retry-After", "1")
                    .bodyJson()
                    .isLenientlyEqualTo("""
                            {"type": "urn:cairn:problem:read-models-unavailable",
                             "detail": "The read models cannot be read right now."}
                            """);
        } finally {
            side.database().execute("GRANT USAGE ON SCHEMA transcript TO cairn_query");
        }
        assertThat(get("/learners")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learners?number=%00", "/learners?cursor=MQA"})
    void whatTheDatabaseCannotEvenLookUpIsABadRequest(String path) {
        assertThat(side.http().get().uri(URI.create("/api/v1" + path)))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"reason\": \"BAD_PARAMETER\"}");
    }

    private static MvcTestResult get(String path) {
        return side.http().get().uri("/api/v1" + path).exchange();
    }
}
