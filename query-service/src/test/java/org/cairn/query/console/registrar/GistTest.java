package org.cairn.query.console.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GistTest {

    @Test
    void whatTheMarksComeToIsNotWhatWasGranted() {
        assertThat(verdict("below-mastery", 35, "fail", List.of(granted(null))))
                .isEqualTo("The marks come to 35, level fail: not enough for mastery."
                        + " Mastery was granted and not taken back.");
        assertThat(verdict("mastery", 50, "pass", List.of(granted("2026-02-01"))))
                .isEqualTo("The marks come to 50, level pass: enough for mastery. What was granted was taken back.");
        assertThat(verdict("mastery", 50, "pass", List.of()))
                .isEqualTo("The marks come to 50, level pass: enough for mastery.");
    }

    @Test
    void whereCriteriaAreMetOneByOneThereIsALevelAndNoScore() {
        assertThat(verdict("mastery", null, "pass", List.of()))
                .isEqualTo("The marks come to level pass: enough for mastery.");
    }

    @Test
    void withoutAVerdictItIsSaidWhy() {
        assertThat(verdict("no-verdict", null, null, List.of())).startsWith("The marks come to no verdict;");
        assertThat(verdict("no-evidence", null, null, List.of()))
                .isEqualTo("No mark counts. That is not a score of zero.");
        assertThatThrownBy(() -> verdict("another", null, null, List.of())).hasMessage("another");
    }

    private static Map<String, Object> granted(@Nullable String rescindedOn) {
        var granted = new HashMap<String, Object>();
        granted.put("rescindedOn", rescindedOn);
        return granted;
    }

    private static String verdict(
            String status, @Nullable Integer score, @Nullable String level, List<Map<String, Object>> granted) {
        var answer = new HashMap<String, Object>();
        answer.put("status", status);
        answer.put("score", score);
        answer.put("level", level);
        answer.put("granted", granted);
        var question = Question.ALL.stream()
                .filter(each -> each.code().equals("verdict"))
                .findFirst()
                .orElseThrow();
        return Gist.of(question, answer);
    }
}
