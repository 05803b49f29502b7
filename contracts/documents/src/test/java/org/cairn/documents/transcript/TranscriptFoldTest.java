package org.cairn.documents.transcript;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cairn.documents.Welder.day;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cairn.contracts.pathway.Credits;
import org.cairn.contracts.shared.CanonicalJson;
import org.cairn.documents.Welder;
import org.cairn.documents.transcript.Transcript.Earned;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TranscriptFoldTest {

    @Test
    void itTellsEachCompetencyWithAllThatProducedTheVerdict() {
        var enrolment = Welder.on(day(6, 1)).enrolments().getFirst();
        assertThat(enrolment.competencies())
                .extracting(each -> each.status().code(), each -> each.basis())
                .containsExactly(
                        tuple("mastered", "judgements"),
                        tuple("mastered", "prior-learning"),
                        tuple("no-evidence", null));
        var verdict = requireNonNull(enrolment.competencies().getFirst().verdict());
        assertThat(verdict.under()).isEqualTo("policy latest/2, scale four/1, framework welding/3, algorithm latest-1");
        assertThat(verdict.judgements()).containsExactly(Welder.JUDGEMENT.value());
    }

    /// 15 by judgement and 10 by prior learning; 2.5 of the 5 of what is not mastered.
    @Test
    void whatWasRecognisedInPartIsNoPartOfTheSum() {
        var enrolment = Welder.on(day(6, 1)).enrolments().getFirst();
        assertThat(enrolment.earned()).isEqualTo(new Earned(Credits.of(25), Credits.of(10), Credits.of("2.5")));
        assertThat(requireNonNull(enrolment.amount()).ects()).isEqualTo(Credits.of(30));
    }

    @Test
    void aMarkThatWasCorrectedAfterTheVerdictIsRemarkedOn() {
        assertThat(remarks(Welder.on(day(3, 31)))).isEmpty();
        assertThat(remarks(Welder.on(day(4, 1)))).containsExactly("mark-corrected");
    }

    @Test
    void anApprovalNamesTheDelegateAndForWhom() {
        var milestone =
                Welder.on(day(6, 1)).enrolments().getFirst().milestones().getFirst();
        assertThat(milestone.status()).isEqualTo(MilestoneStanding.CONFIRMED);
        assertThat(milestone.steps().getLast().asDelegateOf()).isEqualTo(Welder.CHAIR);
        assertThat(milestone.steps().get(1).asDelegateOf()).isNull();
    }

    @Test
    void theReasonOfALeaveIsNotTold() {
        assertThat(CanonicalTranscript.of(Welder.on(day(6, 1))))
                .contains("\"kind\":\"leave\"")
                .doesNotContain("illness");
    }

    @Test
    void whatTheLearnerContestsStandsWithTheRecord() {
        assertThat(Welder.on(day(6, 1)).statements()).singleElement().satisfies(each -> assertThat(each.about())
                .isEqualTo(Welder.JUDGEMENT.toString()));
        assertThat(Welder.on(day(4, 2)).statements()).isEmpty();
    }

    /// What is sealed is RFC 8785: read and written again by the canonical writer it is the same bytes.
    @Test
    void theSealedFormIsCanonicalAndKeepsDecimalsAsText() {
        var text = CanonicalTranscript.of(Welder.on(day(6, 1)));
        var read = JsonMapper.shared().readValue(text, Object.class);
        assertThat(new String(CanonicalJson.of(read), StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(text).contains("\"recognisedInPart\":\"2.5\"").contains("\"score\":\"3\"");
    }

    @Test
    void theSealedFormIsReadAgainAsWhatWasSealed() {
        var transcript = Welder.on(day(6, 1));
        assertThat(CanonicalTranscript.read(CanonicalTranscript.of(transcript))).isEqualTo(transcript);
    }

    private static List<String> remarks(Transcript transcript) {
        return transcript.enrolments().getFirst().competencies().getFirst().remarks();
    }
}
