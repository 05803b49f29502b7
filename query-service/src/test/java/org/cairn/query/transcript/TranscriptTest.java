package org.cairn.query.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cairn.contracts.learner.LearnerId;
import org.cairn.query.Story;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TranscriptTest {

    @Test
    void aTranscriptSaysAllThatWasShownAndOnWhatItRests() {
        assertThat(of(Story.ADA, "asOf=2014-12-31")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"learner": {"id": "%s", "number": "11391", "name": "Ada Byron"},
                         "asOf": "2014-12-31",
                         "enrolments": [
                          {"enrolment": "%s", "pathway": "AAA", "version": "2013J", "title": "Pathway AAA",
                           "cohort": "cohort-2013J", "enrolledOn": "2013-09-15",
                           "status": "completed", "statusOn": "2014-07-02", "level": "distinction",
                           "competencies": [
                            {"competency": "AAA-TMA-1", "statement": "Can do AAA-TMA-1", "level": "pass", "score": 62,
                             "masteredOn": "2013-12-05", "basis": "judgements", "policy": "latest/1",
                             "scale": "percent/1", "framework": "AAA/2013J", "algorithm": "latest-1"},
                            {"competency": "AAA-TMA-2", "level": "pass", "score": null, "masteredOn": "2013-10-01",
                             "basis": "prior-learning"},
                            {"competency": "AAA-Exam-1", "level": "distinction", "score": 90}],
                           "priorLearning": [
                            {"competency": "AAA-TMA-2", "kind": "carried-score", "decision": "full", "score": null,
                             "decidedOn": "2013-10-01"}],
                           "milestones": [
                            {"milestone": "completion", "title": "Completion", "status": "confirmed",
                             "level": "distinction", "on": "2014-07-02",
                             "firstApprovedBy": "00000000-0000-0001-0000-000000000002",
                             "confirmedBy": "00000000-0000-0001-0000-000000000003", "declinedBy": null}]},
                          {"pathway": "BBB", "status": "withdrawn", "statusOn": "2014-01-15", "level": null,
                           "competencies": [], "priorLearning": [], "milestones": []}]}
                        """.formatted(
                        Story.ADA, Story.ADAS.enrolment()));
    }

    @Test
    void competenciesStandInThePathwaysOrder() {
        assertThat(of(Story.ADA, ""))
                .bodyJson()
                .extractingPath("$.enrolments[0].competencies[*].competency")
                .isEqualTo(List.of("AAA-TMA-1", "AAA-TMA-2", "AAA-Exam-1"));
    }

    @Test
    void asOfADayItSaysWhatCountedByThen() {
        var answer = of(Story.ADA, "asOf=2013-12-04");

        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [
                  {"pathway": "AAA", "status": "active", "statusOn": "2013-09-15", "milestones": [],
                   "competencies": [{"competency": "AAA-TMA-2"}]},
                  {"pathway": "BBB", "status": "active", "statusOn": "2013-10-01"}]}
                """);
        assertThat(of(Story.ADA, "asOf=2013-12-05")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"competencies": [{"competency": "AAA-TMA-1"}, {"competency": "AAA-TMA-2"}]}, {}]}
                """);
    }

    @Test
    void beforeTheEnrolmentThereIsNothingOnIt() {
        assertThat(of(Story.ADA, "asOf=2013-09-14")).bodyJson().isLenientlyEqualTo("{\"enrolments\": []}");
    }

    @Test
    void asKnownAtAMomentItSaysWhatWasRecordedByThen() {
        var before = Story.KNOWN_LATE.minusSeconds(1);

        assertThat(of(Story.ADA, "asOf=2014-12-31&asKnownAt=" + before))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"asKnownAt": "%s", "enrolments": [{"status": "completed"}, {"status": "active"}]}
                        """.formatted(before));
        assertThat(of(Story.ADA, "asOf=2014-12-31&asKnownAt=" + Story.KNOWN_LATE))
                .bodyJson()
                .isLenientlyEqualTo("{\"enrolments\": [{\"status\": \"completed\"}, {\"status\": \"withdrawn\"}]}");
    }

    @Test
    void bothClocksHoldTogether() {
        assertThat(of(Story.ADA, "asOf=2014-01-14&asKnownAt=" + Story.KNOWN_LATE))
                .bodyJson()
                .isLenientlyEqualTo("{\"enrolments\": [{}, {\"status\": \"active\"}]}");
    }

    @Test
    void aDeclinedMilestoneDeclinesTheEnrolment() {
        assertThat(of(Story.BEN, "")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [
                  {"status": "declined", "statusOn": "2014-07-01", "level": null, "competencies": [],
                   "priorLearning": [{"competency": "AAA-Exam-2", "decision": "none"}],
                   "milestones": [{"milestone": "completion", "status": "declined",
                                   "declinedBy": "00000000-0000-0001-0000-000000000002", "firstApprovedBy": null}]}]}
                """);
    }

    @Test
    void ofSeveralRequestsForAMilestoneTheLastOneHolds() {
        assertThat(of(Story.DAN, "asOf=2014-02-28")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"milestones": [{"milestone": "halfway", "status": "declined"}]}]}
                """);
        assertThat(of(Story.DAN, "")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"status": "active", "milestones": [
                  {"milestone": "halfway", "status": "first-approved", "level": "pass", "on": "2014-03-02",
                   "declinedBy": null, "confirmedBy": null}]}]}
                """);
    }

    @Test
    void someoneWhoseNameIsErasedKeepsTheRecord() {
        assertThat(of(Story.DAN, "")).bodyJson().isLenientlyEqualTo("""
                {"learner": {"id": "%s", "number": null, "name": null}, "enrolments": [{"pathway": "AAA"}]}
                """.formatted(Story.DAN));
    }

    @Test
    void someoneWhoNeverEnrolledHasAnEmptyOne() {
        assertThat(of(Story.CLEO, "")).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"enrolments\": []}");
    }

    @Test
    void itNamesThePositionItWasMadeAt() {
        assertThat(of(Story.ADA, "")).bodyJson().extractingPath("$.position").isEqualTo((int)
                Story.side().log().head());
    }

    @Test
    void anUnknownLearnerIsNotFound() {
        assertThat(of(new LearnerId(new UUID(0, 9)), ""))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:cairn:problem:learner-unknown", "status": 404, "reason": "LEARNER_UNKNOWN"}
                        """);
    }

    @Test
    void aMalformedDayIsNamed() {
        assertThat(of(Story.ADA, "asOf=30.6.2014")).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                        {"type": "urn:cairn:problem:bad-parameter", "parameter": "asOf",
                         "detail": "asOf: '30.6.2014' is not a day such as 2014-06-30."}
                        """);
        assertThat(of(Story.ADA, "asKnownAt=yesterday"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo("asKnownAt");
    }

    private static MvcTestResult of(LearnerId learner, String query) {
        return Story.http()
                .get()
                .uri("/api/v1/learners/" + learner + "/transcript?" + query)
                .exchange();
    }
}
