package org.cairn.query.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.credential.TranscriptForm;
import org.cairn.contracts.credential.TranscriptId;
import org.cairn.contracts.credential.TranscriptNumber;
import org.cairn.contracts.credential.TranscriptRendered;
import org.cairn.contracts.credential.TranscriptSealed;
import org.cairn.contracts.credential.TranscriptSeriesId;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.projections.history.Catalogue;
import org.cairn.projections.history.Enrolled;
import org.cairn.query.ReadSide;
import org.cairn.query.console.registrar.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RegistrarTest {
    private static final LocalDate DAY = LocalDate.of(2013, 10, 1);
    private static final LearnerId ADA = new LearnerId(new UUID(10, 1));
    private static final LearnerId BEN = new LearnerId(new UUID(10, 2));
    private static final Enrolled ADAS =
            new Enrolled(ADA, new EnrolmentId(new UUID(20, 1)), Catalogue.version("AAA", "2013J"));
    private static final Enrolled BENS =
            new Enrolled(BEN, new EnrolmentId(new UUID(20, 2)), Catalogue.version("BBB", "2013J"));
    private static final String HASH = "ab".repeat(32);
    private static ReadSide side;

    @BeforeAll
    static void start() {
        side = new ReadSide();
        var events = new ArrayList<>(Catalogue.shared());
        events.addAll(Catalogue.publish(ADAS.pathway(), 1, DAY, DAY.plusMonths(9)));
        events.addAll(Catalogue.publish(BENS.pathway(), 1, DAY, DAY.plusMonths(9)));
        events.add(new LearnerRegistered(ADA, DAY));
        events.add(new LearnerRegistered(BEN, DAY));
        events.add(ADAS.enrols(DAY));
        events.add(BENS.enrols(DAY));
        events.add(ADAS.masters(
                Catalogue.assignment("AAA", 1), Score.of(62), new JudgementId(new UUID(40, 1)), DAY.plusDays(9)));
        events.add(sealed(1, HASH));
        events.add(sealed(2, "cd".repeat(32)));
        events.add(new TranscriptRendered(
                new TranscriptNumber("2014-000001"),
                new TranscriptId(new UUID(7, 1)),
                ADA,
                TranscriptForm.PDF,
                "cairn-pdf-1",
                "ef".repeat(32),
                4711,
                DAY.plusDays(40)));
        side.record(events);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    private static TranscriptSealed sealed(int number, String hash) {
        var series = new TranscriptSeriesId("2014");
        return new TranscriptSealed(
                TranscriptNumber.of(series, number),
                new TranscriptId(new UUID(7, number)),
                ADA,
                series,
                number,
                DAY.plusDays(30),
                9,
                hash,
                "cairn-transcript-1",
                new PersonId(new UUID(9, 1)),
                new AuthorisationId(new UUID(8, 1)),
                DAY.plusDays(31));
    }

    @Test
    void whoHoldsNumberAndHashLearnsThatItWasSealedAndWhetherItIsTheNewest() {
        assertThat(get("transcripts/2014-000001/verification?hash=" + HASH))
                .bodyJson()
                .isStrictlyEqualTo("""
                {"number": "2014-000001", "matches": true, "format": "json", "asOf": "2013-10-31", "sealedOn": "2013-11-01", "newest": false}
                """);
        assertThat(get("transcripts/2014-000002/verification?hash=" + "CD".repeat(32)))
                .bodyJson()
                .isLenientlyEqualTo("{\"matches\": true, \"newest\": true}");
    }

    @Test
    void whoHoldsAFileLearnsInWhichFormItWasGivenOut() {
        assertThat(get("transcripts/2014-000001/verification?hash=" + "ef".repeat(32)))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"matches\": true, \"format\": \"pdf\", \"sealedOn\": \"2013-11-01\", \"newest\": false}");
        assertThat(get("transcripts/2014-000002/verification?hash=" + "ef".repeat(32)))
                .as("the hash of a file of another number")
                .bodyJson()
                .isLenientlyEqualTo("{\"matches\": false, \"format\": null}");
    }

    @Test
    void whoHasAnotherHashLearnsNothing() {
        for (var number : new String[] {"2014-000002", "1999-000001", "none"}) {
            assertThat(get("transcripts/" + number + "/verification?hash=" + HASH))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"matches\": false, \"asOf\": null, \"sealedOn\": null, \"newest\": null}");
        }
    }

    @Test
    void theDeprecationOfAFrameworkVersionConcernsWhoIsEnrolledUnderIt() {
        assertThat(get("frameworks/AAA/versions/2013J/holders")).bodyJson().isStrictlyEqualTo("""
                {"holders": [{"learner": "%s", "enrolment": "%s", "pathway": "AAA/2013J", "enrolled": true,
                              "mastered": 1, "awards": 0}],
                 "next": null}
                """.formatted(
                        ADA, ADAS.enrolment()));
        assertThat(get("frameworks/AAA/versions/1999/holders")).bodyJson().isLenientlyEqualTo("{\"holders\": []}");
    }

    @Test
    void thePageHasAFormForEachQuestion() {
        var page = page("").body();

        for (var question : Question.ALL) {
            assertThat(page).contains("id=\"" + question.code() + "\"", question.title());
            for (var field : question.fields()) assertThat(page).contains("name=\"" + field.name() + "\"");
        }
        assertThat(page).doesNotContain("class=\"answer\"");
    }

    @Test
    void thePageAnswersItselfAndKeepsWhatWasAsked() {
        assertThat(page("?ask=verification&number=2014-000001&hash=" + HASH).body())
                .contains("Yes, it is what was sealed; a newer one was sealed since.", "<dd>31 October 2013</dd>")
                .contains("value=\"" + HASH + "\"");
        assertThat(page("?ask=deprecation&framework=AAA&version=2013J").body())
                .contains("1 enrolment.", "<a href=\"/learners/" + ADA + "\">" + ADA + "</a>", "AAA/2013J");
    }

    @Test
    void withAScriptOnlyTheAnswerIsSent() {
        assertThat(page("?ask=verification&number=2014-000009&hash=" + HASH, "HX-Request", "true")
                        .body())
                .contains("No. Under this number nothing was sealed with this content.")
                .doesNotContain("<form", "<h1");
    }

    @Test
    void aRefusalIsShownByItsName() {
        assertThat(page("?ask=behind-pace&pathway=NONE").body()).contains("PATHWAY_UNKNOWN", "Refused");
        assertThat(page("?ask=behind-pace&pathway=AAA&asOf=tomorrow").body()).contains("BAD_PARAMETER", "asOf");
        assertThat(page("?ask=verification&number=2014-000001&hash=++").body())
                .contains("FIELD_MISSING", "Say: SHA-256 of the content.");
        // The write side is none of this server's.
        assertThat(page("?ask=disclosures&learner=" + ADA).body()).contains("UNANSWERED");
        assertThat(page("?ask=nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void whatStandsInAFieldLeadsNowhereElseAndIsNoMarkup() {
        assertThat(page("?ask=behind-pace&pathway=../../learners?number=1%26x%23")
                        .body())
                .contains("PATHWAY_UNKNOWN");
        assertThat(page("?ask=behind-pace&pathway=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    /// Over HTTP, as the page asks the server that it comes from.
    private static HttpResponse<String> page(String asked, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + side.port() + "/registrar" + asked));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static MvcTestResult get(String path) {
        return side.http().get().uri("/api/v1/" + path).exchange();
    }
}
