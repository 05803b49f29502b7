package org.cairn.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cairn.contracts.assessment.JudgementId;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.contracts.enrolment.EnrolmentId;
import org.cairn.contracts.evidence.EvidenceId;
import org.cairn.contracts.framework.CompetencyCode;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.contracts.pathway.PathwayId;
import org.cairn.contracts.pathway.PathwayVersionId;
import org.cairn.contracts.pathway.Requirement;
import org.cairn.contracts.pathway.Requirement.AllOf;
import org.cairn.contracts.pathway.Requirement.Mastery;
import org.cairn.contracts.pathway.Requirement.NOf;
import org.cairn.contracts.shared.AuthorisationId;
import org.cairn.contracts.shared.PersonId;
import org.cairn.contracts.shared.Score;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The written form of the language: what topic readers and REST clients see.
class JsonTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void idsAndScoresAreWrittenBare() {
        var judged = new JudgementRecorded(
                new JudgementId(new UUID(0, 1)),
                new EvidenceId(new UUID(0, 2)),
                new EnrolmentId(new UUID(0, 3)),
                new LearnerId(new UUID(0, 4)),
                new PathwayVersionId(new PathwayId("AAA"), "2013J"),
                new CompetencyCode("AAA-TMA-1"),
                Score.of(78),
                "pass",
                new PersonId(new UUID(0, 5)),
                new AuthorisationId(new UUID(0, 6)),
                LocalDate.of(2013, 10, 19));

        var written = json.writeValueAsString(judged);

        assertThat(json.readTree(written)).isEqualTo(json.readTree("""
                {"judgement": "00000000-0000-0000-0000-000000000001",
                 "evidence": "00000000-0000-0000-0000-000000000002",
                 "enrolment": "00000000-0000-0000-0000-000000000003",
                 "learner": "00000000-0000-0000-0000-000000000004",
                 "pathway": {"pathway": "AAA", "version": "2013J"},
                 "competency": "AAA-TMA-1", "rubric": null, "criteria": [], "score": 78, "level": "pass",
                 "overall": null, "capped": null, "role": "first", "blind": false, "attempt": null,
                 "minutesSpent": null, "comment": null, "allocation": null,
                 "assessor": "00000000-0000-0000-0000-000000000005",
                 "authorisation": "00000000-0000-0000-0000-000000000006",
                 "effectiveOn": "2013-10-19"}
                """));
        assertThat(json.readValue(written, JudgementRecorded.class)).isEqualTo(judged);
    }

    @Test
    void aRequirementTreeComesBackAsItWas() {
        Requirement tree = new AllOf(
                "all",
                "All of it",
                List.of(
                        new Mastery(new CompetencyCode("A")),
                        new NOf("some", "Two of three", 2, List.of(leaf("B"), leaf("C"), leaf("D")))));

        var written = json.writerFor(Requirement.class).writeValueAsString(tree);

        assertThat(json.readValue(written, Requirement.class)).isEqualTo(tree);
        assertThat(json.readTree(written).at("/of/1/kind").asString()).isEqualTo("n-of");
        assertThat(json.readTree(written).at("/of/0").propertyNames()).containsExactly("kind", "competency");
    }

    @Test
    void equalScoresAreWrittenAlike() {
        assertThat(json.readValue("78.00", Score.class)).isEqualTo(Score.of(78));
        assertThat(json.writeValueAsString(json.readValue("100", Score.class))).isEqualTo("100");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsNoScore() {
        for (var huge : List.of("1e999999999", "-1e999999999", "1e-999999999", "1e41", "1." + "1".repeat(50))) {
            assertThatThrownBy(() -> json.readValue(huge, Score.class))
                    .isInstanceOf(JacksonException.class)
                    .hasMessageContaining("at most 40 digits");
        }
        assertThat(json.readValue("0e999999999", Score.class)).isEqualTo(Score.of(0));
    }

    @Test
    void aCodeThatWouldBreakAUrlIsRefused() {
        assertThatThrownBy(() -> json.readValue("\"A/B\"", CompetencyCode.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("'A/B' is not a code");
    }

    private static Mastery leaf(String code) {
        return new Mastery(new CompetencyCode(code));
    }
}
