package org.cairn.query.learners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.util.Base64;
import java.util.List;
import org.cairn.query.Story;
import org.cairn.query.web.Page;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LearnersTest {

    @Test
    void aLearnerIsFoundByNumber() {
        assertThat(get("/learners?number=11391")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"learners": [{"learner": "%s", "number": "11391", "name": "Ada Byron"}], "next": null}
                        """.formatted(Story.ADA));
    }

    @Test
    void aNumberThatNobodyHasFindsNobody() {
        assertThat(get("/learners?number=99")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"learners": [], "next": null}
                """);
    }

    @Test
    void aListIsReadPartByPart() throws UnsupportedEncodingException {
        var first = get("/learners?limit=2");
        assertThat(first).bodyJson().extractingPath("$.learners[*].number").isEqualTo(List.of("11391", "11392"));
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");
        assertThat(first)
                .hasHeader(
                        "Link", "<http://localhost/api/v1/learners?limit=2&cursor=%s>; rel=\"next\"".formatted(next));

        var second = get("/learners?limit=2&cursor=" + next);
        assertThat(second).bodyJson().isLenientlyEqualTo("""
                {"learners": [{"number": "11393", "name": "Cleo Roth"}], "next": null}
                """);
        assertThat(second).doesNotContainHeader("Link");
    }

    /// Addresses stand in logs and histories.
    @Test
    void aCursorNamesNobody() throws UnsupportedEncodingException {
        String next = JsonPath.read(get("/learners?limit=1").getResponse().getContentAsString(), "$.next");

        assertThat(new String(Base64.getUrlDecoder().decode(next), UTF_8))
                .isEqualTo("1" + Story.ADA)
                .doesNotContain("11391");
    }

    @Test
    void aCursorOfAnotherListIsNamed() {
        assertThat(get("/learners?cursor=" + Page.cursorAfter("AAA")))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"parameter\": \"cursor\"}");
    }

    @Test
    void aCursorThatIsNoneAndALimitOutOfRangeAreNamed() {
        assertThat(get("/learners?cursor=!!"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"parameter\": \"cursor\"}");
        assertThat(get("/learners?limit=0")).hasStatus(400).bodyJson().isLenientlyEqualTo("{\"parameter\": \"limit\"}");
        assertThat(get("/learners?limit=many"))
                .hasStatus(400)
                .bodyJson()
                .isLenientlyEqualTo("{\"parameter\": \"limit\"}");
    }

    @Test
    void aLearnerComesWithEnrolmentsAsTheyStandToday() {
        assertThat(get("/learners/" + Story.ADA)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"number": "11391", "name": "Ada Byron", "enrolments": [
                  {"enrolment": "%s", "pathway": "AAA", "version": "2013J", "title": "Pathway AAA",
                   "cohort": "cohort-2013J", "enrolledOn": "2013-09-15", "status": "completed",
                   "statusOn": "2014-07-02", "level": "distinction"},
                  {"pathway": "BBB", "status": "withdrawn", "statusOn": "2014-01-15"}]}
                """.formatted(
                        Story.ADAS.enrolment()));
    }

    @Test
    void anUnknownLearnerIsNotFound() {
        assertThat(get("/learners/00000000-0000-0000-0000-000000000009"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:learner-unknown\"}");
    }

    @Test
    void whatIsNoIdIsNamed() {
        assertThat(get("/learners/ada")).hasStatus(400).bodyJson().isLenientlyEqualTo("{\"parameter\": \"learner\"}");
    }

    private static MvcTestResult get(String path) {
        return Story.http().get().uri("/api/v1" + path).exchange();
    }
}
