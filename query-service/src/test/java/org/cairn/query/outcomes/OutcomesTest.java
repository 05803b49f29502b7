package org.cairn.query.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.query.Story;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OutcomesTest {

    @Test
    void outcomesCountEnrolmentsNotFacts() {
        assertThat(of("AAA/versions/2013J")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"enrolled": 3, "movedIn": 0, "movedAway": 0, "withdrawn": 0, "completed": 1, "declined": 1, "competencies": [
                  {"competency": "AAA-TMA-1", "evidence": 2, "judged": 2, "mastered": 1, "priorLearning": 0},
                  {"competency": "AAA-TMA-2", "evidence": 1, "judged": 0, "mastered": 1, "priorLearning": 1},
                  {"competency": "AAA-Exam-1", "evidence": 1, "judged": 1, "mastered": 1, "priorLearning": 0},
                  {"competency": "AAA-Exam-2", "evidence": 0, "judged": 0, "mastered": 0, "priorLearning": 1}]}
                """);
    }

    @Test
    void aVersionThatNobodyHasEnrolledOnHasZeros() {
        assertThat(of("AAA/versions/2014J")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"enrolled": 0, "withdrawn": 0, "completed": 0, "declined": 0, "competencies": [
                  {"competency": "AAA-TMA-1", "evidence": 0, "judged": 0, "mastered": 0, "priorLearning": 0}, {}, {}, {}]}
                """);
    }

    @Test
    void anUnknownVersionIsNotFound() {
        assertThat(of("AAA/versions/1999B"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:pathway-version-unknown\"}");
    }

    private static MvcTestResult of(String version) {
        return Story.http()
                .get()
                .uri("/api/v1/pathways/" + version + "/outcomes")
                .exchange();
    }
}
