package org.cairn.query.competencymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.query.Story;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CompetencyMapTest {

    @Test
    void aMapTellsOfEachCompetencyHowItStandsAndOnWhichJudgementsItRests() {
        assertThat(ofEnrolment(Story.ADAS.enrolment())).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"enrolment": "%s", "learner": "%s", "pathway": "AAA", "version": "2013J", "title": "Pathway AAA",
                 "competencies": [
                  {"competency": "AAA-TMA-1", "statement": "Can do AAA-TMA-1", "status": "mastered", "level": "pass",
                   "score": 62, "masteredOn": "2013-12-05", "basis": "judgements", "evidence": 2, "priorLearning": [],
                   "judgements": [
                    {"judgement": "%s", "evidence": "%s", "score": 62, "level": "pass",
                     "assessor": "00000000-0000-0001-0000-000000000001", "effectiveOn": "2013-12-05"}]},
                  {"competency": "AAA-TMA-2", "status": "mastered", "level": "pass", "score": null, "evidence": 0,
                   "basis": "prior-learning", "judgements": [],
                   "priorLearning": [{"kind": "carried-score", "decision": "full", "effectiveOn": "2013-10-01"}]},
                  {"competency": "AAA-Exam-1", "status": "mastered", "level": "distinction", "score": 90},
                  {"competency": "AAA-Exam-2", "status": "no-evidence", "level": null, "score": null, "evidence": 0,
                   "basis": null, "judgements": []}],
                 "milestones": [
                  {"milestone": "halfway", "title": "Halfway", "gate": "requirement", "met": true, "missing": []},
                  {"milestone": "completion", "title": "Completion", "gate": "board", "met": true, "missing": []}]}
                """.formatted(
                        Story.ADAS.enrolment(), Story.ADA, Story.judgement(2), Story.evidence(2)));
    }

    @Test
    void withoutAVerdictAllJudgementsAreShownAndTheMilestonesSayWhatIsMissing() {
        assertThat(ofEnrolment(Story.BENS.enrolment())).bodyJson().isLenientlyEqualTo("""
                {"competencies": [
                  {"competency": "AAA-TMA-1", "status": "in-progress", "level": null, "score": null, "evidence": 1,
                   "judgements": [{"score": 20, "level": "fail"}]},
                  {"competency": "AAA-TMA-2", "status": "in-progress", "evidence": 1, "judgements": []},
                  {"competency": "AAA-Exam-1", "status": "no-evidence"},
                  {"competency": "AAA-Exam-2", "status": "no-evidence", "priorLearning": [{"decision": "none"}]}],
                 "milestones": [
                  {"milestone": "halfway", "met": false, "missing": [
                    {"node": "AAA-TMA-1", "title": "AAA-TMA-1", "needed": 1, "of": ["AAA-TMA-1"]},
                    {"node": "AAA-TMA-2", "needed": 1, "of": ["AAA-TMA-2"]}]},
                  {"milestone": "completion", "met": false, "missing": [
                    {"node": "AAA-TMA-1"}, {"node": "AAA-TMA-2"},
                    {"node": "exams", "title": "One exam", "needed": 1, "of": ["AAA-Exam-1", "AAA-Exam-2"]}]}]}
                """);
    }

    @Test
    void aLearnersMapsComeTogetherTheEarliestEnrolmentFirst() {
        assertThat(get("/learners/" + Story.ADA + "/competency-map"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"learner": "%s", "enrolments": [
                          {"pathway": "AAA", "competencies": [{"status": "mastered"}, {}, {}, {}]},
                          {"pathway": "BBB", "competencies": [{"competency": "BBB-TMA-1", "status": "no-evidence"}, {}, {}]}]}
                        """.formatted(Story.ADA));
    }

    @Test
    void competenciesStandInThePathwaysOrder() {
        assertThat(ofEnrolment(Story.BENS.enrolment()))
                .bodyJson()
                .extractingPath("$.competencies[*].competency")
                .isEqualTo(List.of("AAA-TMA-1", "AAA-TMA-2", "AAA-Exam-1", "AAA-Exam-2"));
    }

    @Test
    void someoneWhoNeverEnrolledHasNoMaps() {
        assertThat(get("/learners/" + Story.CLEO + "/competency-map"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"enrolments\": []}");
    }

    @Test
    void unknownLearnersAndEnrolmentsAreNotFound() {
        assertThat(get("/learners/00000000-0000-0000-0000-000000000009/competency-map"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:learner-unknown\"}");
        assertThat(ofEnrolment("00000000-0000-0000-0000-000000000009"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:enrolment-unknown\"}");
    }

    private static MvcTestResult ofEnrolment(Object enrolment) {
        return get("/enrolments/" + enrolment + "/competency-map");
    }

    private static MvcTestResult get(String path) {
        return Story.http().get().uri("/api/v1" + path).exchange();
    }
}
