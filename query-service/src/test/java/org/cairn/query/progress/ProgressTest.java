package org.cairn.query.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.query.Story;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ProgressTest {

    @Test
    void aPathwayHasARowForEachMonthAndVersionZerosToo() throws Exception {
        var answer = get("/pathways/AAA/progress?from=2012-07&to=2015-06");

        List<Map<String, Object>> rows = JsonPath.read(answer.getResponse().getContentAsString(), "$.months");
        assertThat(rows).hasSize(36 * 2);
        assertThat(rows.getFirst()).isEqualTo(row("2012-07", "2013J", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(rows)
                .contains(
                        row("2013-09", "2013J", 3, 0, 0, 0, 0, 0, 0, 0, 3, 3),
                        row("2013-10", "2013J", 0, 0, 0, 0, 1, 2, 0, 0, 3, 3),
                        row("2013-11", "2013J", 0, 0, 2, 2, 0, 0, 0, 0, 3, 3),
                        row("2013-12", "2013J", 0, 0, 1, 1, 1, 0, 0, 0, 3, 3),
                        row("2014-07", "2013J", 0, 0, 0, 0, 0, 0, 1, 1, 3, 1),
                        row("2014-07", "2014J", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                        row("2015-06", "2013J", 0, 0, 0, 0, 0, 0, 0, 0, 3, 1));
    }

    @Test
    void runningTotalsKnowWhatWasBeforeTheRange() throws Exception {
        var answer = get("/pathways/AAA/progress?from=2015-01&to=2015-01");

        List<Map<String, Object>> rows = JsonPath.read(answer.getResponse().getContentAsString(), "$.months");
        assertThat(rows)
                .containsExactly(
                        row("2015-01", "2013J", 0, 0, 0, 0, 0, 0, 0, 0, 3, 1),
                        row("2015-01", "2014J", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void withoutARangeItIsTheMonthsInWhichSomethingHappened() {
        assertThat(get("/pathways/AAA/progress"))
                .bodyJson()
                .isLenientlyEqualTo("{\"from\": \"2013-09\", \"to\": \"2014-07\"}");
        assertThat(get("/pathways/AAA/progress?from=2016-01"))
                .bodyJson()
                .isLenientlyEqualTo("{\"from\": \"2016-01\", \"to\": \"2016-01\"}");
    }

    @Test
    void theInstitutionHasARowForEachMonthAndPathway() throws Exception {
        var answer = get("/institution/progress?from=2013-09&to=2014-01");

        List<Map<String, Object>> rows = JsonPath.read(answer.getResponse().getContentAsString(), "$.months");
        assertThat(rows).hasSize(5 * 2);
        assertThat(rows.getLast())
                .containsEntry("pathway", "BBB")
                .containsEntry("month", "2014-01")
                .containsEntry("withdrawn", 1)
                .containsEntry("enrolledSoFar", 1)
                .containsEntry("active", 0);
    }

    @Test
    void theInstitutionInAFewNumbers() {
        assertThat(get("/institution")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"learners": 4, "pathways": 2, "pathwayVersions": 3, "enrolments": 4, "withdrawn": 1, "completed": 1,
                 "declined": 1, "mastered": 3, "events": %d, "firstMonth": "2013-09", "lastMonth": "2014-07"}
                """.formatted(
                        Story.side().log().head()));
    }

    @Test
    void aRangeThatMakesNoSenseIsNamed() {
        assertThat(get("/pathways/AAA/progress?from=2015-06&to=2012-07"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"parameter\": \"to\"}");
        assertThat(get("/pathways/AAA/progress?from=July&to=2012-07"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"parameter\": \"from\"}");
        assertThat(get("/institution/progress?from=1900-01&to=2012-07"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"parameter\": \"to\"}");
    }

    @Test
    void anUnknownPathwayIsNotFound() {
        assertThat(get("/pathways/ZZZ/progress"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:pathway-unknown\"}");
    }

    private static Map<String, Object> row(String month, String version, int... counts) {
        var names = List.of(
                "enrolled",
                "withdrawn",
                "evidence",
                "judged",
                "mastered",
                "priorLearning",
                "completed",
                "declined",
                "enrolledSoFar",
                "active");
        var row = new LinkedHashMap<String, Object>(Map.of("month", month, "version", version));
        for (var i = 0; i < counts.length; i++) row.put(names.get(i), counts[i]);
        // Nobody comes back or moves in this story, and nothing is taken back.
        for (var none : List.of("resumed", "masteryEnded", "revoked", "movedIn", "movedAway")) row.put(none, 0);
        return row;
    }

    private static MvcTestResult get(String path) {
        return Story.http().get().uri("/api/v1" + path).exchange();
    }
}
