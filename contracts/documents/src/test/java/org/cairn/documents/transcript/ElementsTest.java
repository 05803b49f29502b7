package org.cairn.documents.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.contracts.credential.TranscriptElement.*;
import static org.cairn.documents.Welder.day;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.contracts.credential.TranscriptElement;
import org.cairn.documents.Welder;
import org.cairn.documents.print.TranscriptHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElementsTest {
    private static final Transcript WHOLE = Welder.on(day(6, 1));
    private static final Set<TranscriptElement> ALL = Arrays.stream(TranscriptElement.values())
            .filter(each -> !each.essential())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(TranscriptElement.class)));

    @Test
    void withoutAChoiceTheBytesAreAsEver() {
        assertThat(WHOLE.without(Set.of())).isSameAs(WHOLE);
        assertThat(CanonicalTranscript.of(WHOLE)).doesNotContain("leftOut");
    }

    @ParameterizedTest
    @EnumSource(value = TranscriptElement.class)
    void whatIsLeftOutIsNamedAndReadBack(TranscriptElement element) {
        var less = WHOLE.without(Set.of(element));
        if (element.essential()) {
            assertThat(less).as("stands on every transcript").isEqualTo(WHOLE);
            return;
        }
        assertThat(less.leftOut()).containsExactly(element);
        assertThat(CanonicalTranscript.of(less)).contains("\"leftOut\":[\"" + element.code() + "\"]");
        assertThat(CanonicalTranscript.read(CanonicalTranscript.of(less))).isEqualTo(less);
        assertThat(less.without(Set.of(element))).isEqualTo(less);
    }

    @ParameterizedTest
    @EnumSource(
            value = TranscriptElement.class,
            mode = EnumSource.Mode.INCLUDE,
            names = {
                "ACHIEVEMENT_LEVELS",
                "GRADING_SCALE",
                "CREDITS",
                "WORKLOAD_HOURS",
                "QUALIFICATION_LEVELS",
                "PRIOR_LEARNING_DETAILS",
                "MILESTONES",
                "CREDENTIALS",
                "SCORES",
                "JUDGEMENTS",
                "APPROVAL_STEPS",
                "ABSENCES",
                "WAIVERS"
            })
    void eachTakesSomethingAway(TranscriptElement element) {
        var less = CanonicalTranscript.of(WHOLE.without(Set.of(element)));
        var named = "\"leftOut\":[\"\"],".length() + element.code().length();
        assertThat(less.length() - named)
                .isLessThan(CanonicalTranscript.of(WHOLE).length());
    }

    @Test
    void whatIsEssentialIsLeftOfATranscriptWithoutAllElse() {
        var bare = WHOLE.without(ALL);
        assertThat(bare.statements()).isEqualTo(WHOLE.statements());
        var enrolment = bare.enrolments().getFirst();
        var before = WHOLE.enrolments().getFirst();
        assertThat(enrolment.status()).isEqualTo(before.status());
        assertThat(enrolment.mastered())
                .extracting(Transcript.Competency::competency)
                .isEqualTo(before.mastered().stream()
                        .map(Transcript.Competency::competency)
                        .toList());
        assertThat(enrolment.mastered())
                .extracting(Transcript.Competency::basis)
                .isEqualTo(before.mastered().stream()
                        .map(Transcript.Competency::basis)
                        .toList());
        assertThat(enrolment.notMastered()).isEmpty();
        assertThat(TranscriptHtml.record(bare))
                .contains("Competencies mastered", "Contested by the learner")
                .contains("On record, and not on transcripts of this institution: not mastered competencies, ")
                .doesNotContain(
                        ">Worked on, not mastered<",
                        ">Prior learning<",
                        ">Milestones<",
                        ">Absences<",
                        ">Waived<",
                        ">Credentials<",
                        " ECTS",
                        "750 hours",
                        "EQF",
                        "Scale ");
    }
}
