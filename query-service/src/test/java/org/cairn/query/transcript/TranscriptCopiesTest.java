package org.cairn.query.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.cairn.query.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// For whom an unofficial transcript is made (34 CFR 99.31 to 99.33).
class TranscriptCopiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "elmo", "html"})
    void noDocumentIsMadeForNobodyInParticular(String format) {
        assertThat(ask("format=" + format)).hasStatus(403).bodyJson().isLenientlyEqualTo("""
                {"type": "urn:cairn:problem:recipient-not-said", "reason": "RECIPIENT_NOT_SAID"}
                """);
    }

    @Test
    void dataWithoutARecipientIsForUseWithinTheInstitution() {
        assertThat(ask(""))
                .bodyJson()
                .isLenientlyEqualTo("{\"madeFor\": {\"kind\": \"official\", \"disclosure\": null}}");
    }

    @Test
    void aCopySaysForWhomItWasMade() {
        assertThat(ask("format=html&for=official"))
                .bodyText()
                .contains("Made for use within the institution. It is not to be given to anybody else");
        assertThat(ask("format=html&for=learner")).bodyText().contains("Made for the learner whose record it is.");
        assertThat(ask("format=elmo&for=learner")).bodyText().contains("<cairn:madeFor>learner<");
        assertThat(ask("format=elmo&for=" + Story.disclosure(1)))
                .bodyText()
                .contains("<cairn:madeFor>disclosure<", "<cairn:disclosure>%s<".formatted(Story.disclosure(1)));
        assertThat(ask("format=html&for=" + Story.disclosure(1)))
                .bodyText()
                .contains("Given out under disclosure %s of 1 November 2014.".formatted(Story.disclosure(1)))
                .contains("may not pass it on without the learner’s consent");
    }

    /// The withdrawal became known after it was given out.
    @Test
    void aCopyUnderADisclosureSaysWhatWasKnownThenWheneverItIsMade() {
        assertThat(ask("for=" + Story.disclosure(1))).bodyJson().isLenientlyEqualTo("""
                {"asOf": "2014-11-01", "madeFor": {"kind": "disclosure", "disclosure": "%s", "disclosedOn": "2014-11-01"},
                 "enrolments": [{"pathway": "AAA", "status": "completed"}, {"pathway": "BBB", "status": "active"}]}
                """.formatted(Story.disclosure(1)));
        assertThat(ask("asOf=2014-11-01")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"status": "completed"}, {"pathway": "BBB", "status": "withdrawn"}]}
                """);
        assertThat(text(ask("format=elmo&for=" + Story.disclosure(1))))
                .isEqualTo(text(ask("format=elmo&for=" + Story.disclosure(1))));
    }

    @ParameterizedTest
    @CsvSource({"asOf, asOf=2014-01-01", "asKnownAt, asKnownAt=2026-01-01"})
    void noOtherClockIsAskedOfIt(String parameter, String query) {
        assertThat(ask("for=%s&%s".formatted(Story.disclosure(1), query)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo(parameter);
    }

    @ParameterizedTest(name = "disclosure {0}: {1}")
    @CsvSource({"2, refused", "3, passed on by another", "4, of something else"})
    void aDisclosureThatLetsNoTranscriptOutLetsNoneOut(int disclosure, String why) {
        for (var format : TranscriptFormat.values()) {
            assertThat(ask("format=%s&for=%s".formatted(format, Story.disclosure(disclosure))))
                    .as(why)
                    .hasStatus(403)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:cairn:problem:disclosure-of-something-else");
        }
    }

    @Test
    void afterAnErasureNoMoreCopiesAreMadeUnderADisclosure() {
        assertThat(ask(Story.CLEO, "format=pdf&for=" + Story.disclosure(5)))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:cairn:problem:learner-erased");
    }

    @Test
    void aDisclosureThatIsNotOnRecordLetsNothingOut() {
        for (var learner : new Object[] {Story.ADA, Story.BEN, new UUID(0, 9)}) {
            var id = learner.equals(Story.ADA) ? Story.disclosure(9) : Story.disclosure(1);
            assertThat(ask(learner, "format=pdf&for=" + id))
                    .as("of another learner, or of nobody")
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("urn:cairn:problem:disclosure-unknown");
        }
        assertThat(ask("format=pdf&for=friend"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo("for");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static MvcTestResult ask(String query) {
        return ask(Story.ADA, query);
    }

    private static MvcTestResult ask(Object learner, String query) {
        return Story.http()
                .get()
                .uri("/api/v1/learners/" + learner + "/transcript?" + query)
                .exchange();
    }
}
