package org.cairn.query.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.contracts.credential.TranscriptElementsChosen;
import org.cairn.contracts.credential.TranscriptLayoutId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerRegistered;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.cairn.projections.history.Catalogue;
import org.cairn.query.ReadSide;
import org.cairn.query.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What an institution leaves out of its transcripts is in no form of them, from when it was chosen on.
class TranscriptElementsTest {
    private static final ReadSide SIDE = new ReadSide();
    private static String before = "";

    @BeforeAll
    static void tell() {
        var events = new ArrayList<DomainEvent>(Catalogue.shared());
        events.addAll(Catalogue.publish(
                Catalogue.version("AAA", "2013J"), 2, Story.day(2013, 10, 1), Story.day(2014, 6, 30)));
        events.add(new LearnerRegistered(Story.ADA, Story.day(2013, 9, 1)));
        events.add(Story.ADAS.enrols(Story.day(2013, 9, 15)));
        work(events, 1, Story.TMA_1, 62);
        events.add(Story.ADAS.masters(Story.TMA_1, Score.of(62), Story.judgement(1), Story.day(2013, 12, 5)));
        work(events, 2, Story.TMA_2, 20);
        SIDE.log().append(events);
        SIDE.awaitPosition();
        before = Instant.now().toString();
        SIDE.log()
                .append(
                        Instant.now().plusSeconds(1),
                        chosen(TranscriptElement.NOT_MASTERED_COMPETENCIES, TranscriptElement.SCORES));
        SIDE.awaitPosition();
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    @Test
    void dataLeavesThemOutAndSaysSo() {
        assertThat(ask("")).bodyJson().isLenientlyEqualTo("""
                {"leftOut": ["not-mastered-competencies", "scores"],
                 "enrolments": [{"competencies": [{"competency": "AAA-TMA-1", "verdict": {"score": null}}]}]}
                """);
        assertThat(ask(""))
                .bodyJson()
                .extractingPath("$.enrolments[0].competencies.length()")
                .isEqualTo(1);
    }

    @Test
    void documentsLeaveThemOutAndSaySo() {
        var html = ask("format=html&for=official");
        assertThat(html)
                .bodyText()
                .contains("AAA-TMA-1", "not on transcripts of this institution: not mastered competencies, scores")
                .doesNotContain("AAA-TMA-2", "62");
        assertThat(ask("format=elmo&for=official"))
                .bodyText()
                .contains("<cairn:leftOut>scores<")
                .doesNotContain("AAA-TMA-2", "<cairn:score>");
        assertThat(new String(
                        ask("format=pdf&for=official").getResponse().getContentAsByteArray(),
                        StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void asKnownBeforeItWasChosenNothingIsLeftOut() {
        assertThat(ask("asKnownAt=" + before)).bodyJson().isLenientlyEqualTo("""
                {"leftOut": [], "enrolments": [{"competencies": [
                  {"competency": "AAA-TMA-1", "verdict": {"score": 62}}, {"competency": "AAA-TMA-2"}, {}, {}]}]}
                """);
    }

    private static void work(List<DomainEvent> events, int n, CompetencyCode competency, int score) {
        events.add(Story.ADAS.submits(Story.evidence(n), List.of(competency), Story.day(2013, 12, 1)));
        events.add(Story.ADAS.judged(
                Story.judgement(n), Story.evidence(n), competency, Score.of(score), Story.day(2013, 12, 5)));
    }

    private static TranscriptElementsChosen chosen(TranscriptElement... elements) {
        return new TranscriptElementsChosen(
                TranscriptLayoutId.OF_INSTITUTION,
                List.of(elements),
                new PersonId(new UUID(1, 1)),
                new AuthorisationId(new UUID(2, 1)),
                LocalDate.of(2026, 11, 20));
    }

    private static MvcTestResult ask(String query) {
        return SIDE.http()
                .get()
                .uri("/api/v1/learners/" + Story.ADA + "/transcript?" + query)
                .exchange();
    }
}
