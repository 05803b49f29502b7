package org.cairn.query.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
                        {"learner": {"id": "%s", "number": "11391", "name": "Ada Byron"}, "official": false,
                         "asOf": "2014-12-31",
                         "enrolments": [
                          {"enrolment": "%s", "pathway": "AAA", "version": "2013J", "title": "Pathway AAA",
                           "cohort": "cohort-2013J", "enrolledOn": "2013-09-15",
                           "status": "completed", "statusOn": "2014-07-02", "level": "distinction",
                           "competencies": [
                            {"competency": "AAA-TMA-1", "statement": "Can do AAA-TMA-1", "status": "mastered",
                             "level": "pass", "levelTitle": "Pass", "since": "2013-12-05", "remarks": [],
                             "verdict": {"score": 62, "policy": "latest/1", "scale": "percent/1",
                                         "framework": "AAA/2013J", "algorithm": "latest-1",
                                         "judgements": ["00000000-0000-0028-0000-000000000002"]}},
                            {"competency": "AAA-TMA-2", "level": "pass", "since": "2013-10-01",
                             "verdict": {"score": null, "priorLearning": "00000000-0000-0032-0000-000000000001"}},
                            {"competency": "AAA-Exam-1", "level": "distinction", "verdict": {"score": 90}},
                            {"competency": "AAA-Exam-2", "status": "no-evidence", "verdict": null}],
                           "priorLearning": [
                            {"competency": "AAA-TMA-2", "kind": "carried-score", "decision": "full", "score": null,
                             "decidedOn": "2013-10-01"}],
                           "milestones": [
                            {"milestone": "halfway", "status": "open"},
                            {"milestone": "completion", "title": "Completion", "status": "confirmed",
                             "level": "distinction", "on": "2014-07-02", "steps": [
                              {"step": "requested", "by": null},
                              {"step": "first-approved", "by": "00000000-0000-0001-0000-000000000002",
                               "asDelegateOf": null},
                              {"step": "confirmed", "by": "00000000-0000-0001-0000-000000000003"}]}]},
                          {"pathway": "BBB", "status": "withdrawn", "statusOn": "2014-01-15", "level": null,
                           "priorLearning": []}]}
                        """.formatted(
                        Story.ADA, Story.ADAS.enrolment()));
    }

    @Test
    void competenciesStandInThePathwaysOrder() {
        assertThat(of(Story.ADA, ""))
                .bodyJson()
                .extractingPath("$.enrolments[0].competencies[*].competency")
                .isEqualTo(List.of("AAA-TMA-1", "AAA-TMA-2", "AAA-Exam-1", "AAA-Exam-2"));
    }

    @Test
    void asOfADayItSaysWhatCountedByThen() {
        var answer = of(Story.ADA, "asOf=2013-12-04");

        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [
                  {"pathway": "AAA", "status": "active", "statusOn": "2013-09-15",
                   "milestones": [{"status": "open"}, {"status": "open"}],
                   "competencies": [{"status": "not-mastered"}, {"status": "mastered"}, {}, {}]},
                  {"pathway": "BBB", "status": "active", "statusOn": "2013-10-01"}]}
                """);
        assertThat(of(Story.ADA, "asOf=2013-12-05")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"competencies": [{"status": "mastered"}, {"status": "mastered"}, {}, {}]}, {}]}
                """);
    }

    @Test
    void beforeTheEnrolmentThereIsNothingOnIt() {
        assertThat(of(Story.ADA, "asOf=2013-09-14")).bodyJson().isLenientlyEqualTo("{\"enrolments\": []}");
    }

    @Test
    void asKnownAtAMomentItSaysWhatWasRecordedByThen() {
        var before = Story.KNOWN_LATE.minusSeconds(1);

        assertThat(of(Story.ADA, "asOf=2014-11-01&asKnownAt=" + before))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"asKnownAt": "%s", "enrolments": [{"status": "completed"}, {"status": "active"}]}
                        """.formatted(before));
        assertThat(of(Story.ADA, "asOf=2014-11-01&asKnownAt=" + Story.KNOWN_LATE))
                .bodyJson()
                .isLenientlyEqualTo("{\"enrolments\": [{\"status\": \"completed\"}, {\"status\": \"withdrawn\"}]}");
    }

    @Test
    void aDayOfKnowledgeIsMeantToItsEndWhereTheInstitutionIs() {
        assertThat(of(Story.ADA, "asOf=2014-11-01&asKnownAt=2026-11-19"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"asKnownAt": "2026-11-19T23:59:59.999999Z", "enrolments": [{}, {"status": "active"}]}
                        """);
        assertThat(of(Story.ADA, "asOf=2014-11-01&asKnownAt=2026-11-20"))
                .bodyJson()
                .isLenientlyEqualTo("{\"enrolments\": [{}, {\"status\": \"withdrawn\"}]}");
    }

    /// Three quarters of a year are published, so half as long again is the most: 2013-09-25 and 409 days.
    @Test
    void whoIsLongerAtItThanThePathwayAllowsIsOutOfTime() {
        assertThat(of(Story.DAN, "asOf=2014-11-07"))
                .bodyJson()
                .extractingPath("$.enrolments[0].status")
                .isEqualTo("active");
        assertThat(of(Story.DAN, "")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"status": "lapsed", "statusOn": "2014-11-08"}]}
                """);
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
                  {"status": "declined", "statusOn": "2014-07-01", "level": null,
                   "competencies": [{"competency": "AAA-TMA-1", "status": "not-mastered"},
                                    {"competency": "AAA-TMA-2", "status": "in-progress"}, {}, {}],
                   "priorLearning": [{"competency": "AAA-Exam-2", "decision": "none"}],
                   "milestones": [{}, {"milestone": "completion", "status": "declined", "steps": [
                      {"step": "requested"},
                      {"step": "declined", "by": "00000000-0000-0001-0000-000000000002", "grounds": "fail"}]}]}]}
                """);
    }

    @Test
    void ofSeveralRequestsForAMilestoneTheLastOneHolds() {
        assertThat(of(Story.DAN, "asOf=2014-02-28")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"milestones": [{"milestone": "halfway", "status": "declined"}, {}]}]}
                """);
        assertThat(of(Story.DAN, "")).bodyJson().isLenientlyEqualTo("""
                {"enrolments": [{"milestones": [
                  {"milestone": "halfway", "status": "first-approved", "level": "pass", "on": "2014-03-02",
                   "steps": [{"step": "requested"}, {"step": "first-approved"}]}, {}]}]}
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

    @Test
    void itComesInTheFormThatIsAskedFor() {
        assertThat(of(Story.ADA, "for=official&format=pdf"))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .body()
                .startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII));
        assertThat(of(Story.ADA, "for=official&format=elmo"))
                .hasContentType("application/xml")
                .bodyText()
                .contains("<givenNames>Ada</givenNames><familyName>Byron</familyName>", "<cairn:official>false<");
        assertThat(of(Story.ADA, "for=official&format=html"))
                .hasContentType("text/html;charset=UTF-8")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
                .bodyText()
                .contains("This is an unofficial transcript", "Ada Byron", "Can do AAA-TMA-1");
        assertThat(of(Story.ADA, "format=docx"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.parameter")
                .isEqualTo("format");
    }

    @Test
    void itComesInTheFormThatTheClientPrefers() {
        assertThat(accepting("text/html,application/xml;q=0.9,*/*;q=0.8")).hasContentType("text/html;charset=UTF-8");
        assertThat(accepting("application/xml;q=0.1,application/pdf")).hasContentType("application/pdf");
        assertThat(accepting("*/*")).hasContentType("application/json");
        assertThat(accepting("image/png")).hasStatus(406);
    }

    private static MvcTestResult accepting(String types) {
        return Story.http()
                .get()
                .uri("/api/v1/learners/" + Story.ADA + "/transcript?for=official")
                .header("Accept", types)
                .exchange();
    }

    private static MvcTestResult of(LearnerId learner, String query) {
        return Story.http()
                .get()
                .uri("/api/v1/learners/" + learner + "/transcript?" + query)
                .exchange();
    }
}
