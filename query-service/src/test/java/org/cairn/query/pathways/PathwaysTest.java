package org.cairn.query.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.cairn.query.Story;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PathwaysTest {

    @Test
    void pathwaysComeWithTheirVersionsAndWhatBecameOfThem() {
        assertThat(get("/pathways")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"pathways": [
                  {"pathway": "AAA", "versions": [
                    {"version": "2013J", "title": "Pathway AAA", "startsOn": "2013-10-01", "endsOn": "2014-06-30",
                     "enrolled": 3, "withdrawn": 0, "completed": 1, "declined": 1},
                    {"version": "2014J", "title": "Pathway AAA", "startsOn": "2014-10-01", "endsOn": "2015-06-30",
                     "enrolled": 0, "withdrawn": 0, "completed": 0, "declined": 0}]},
                  {"pathway": "BBB", "versions": [
                    {"version": "2013J", "title": "Pathway BBB", "startsOn": "2013-10-01", "endsOn": "2014-06-30",
                     "enrolled": 1, "withdrawn": 1, "completed": 0, "declined": 0}]}],
                 "next": null}
                """);
    }

    @Test
    void theListIsReadPartByPart() throws Exception {
        var first = get("/pathways?limit=1");
        assertThat(first).bodyJson().extractingPath("$.pathways[*].pathway").isEqualTo(List.of("AAA"));
        String next = JsonPath.read(first.getResponse().getContentAsString(), "$.next");

        assertThat(get("/pathways?limit=1&cursor=" + next))
                .bodyJson()
                .isLenientlyEqualTo("{\"pathways\": [{\"pathway\": \"BBB\"}], \"next\": null}");
    }

    @Test
    void aVersionTellsWhatItAsksAndByWhichScaleAndPolicy() {
        assertThat(get("/pathways/AAA/versions/2013J")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"pathway": "AAA", "version": "2013J", "title": "Pathway AAA",
                 "startsOn": "2013-10-01", "endsOn": "2014-06-30",
                 "framework": {"framework": "AAA", "version": "2013J", "title": "Framework AAA/2013J"},
                 "scale": {"scale": "percent", "version": "1", "title": "Percent", "minimum": 0, "maximum": 100,
                           "levels": [{"code": "fail", "mastery": false}, {"code": "pass", "from": 40},
                                      {"code": "distinction", "from": 85}]},
                 "policy": {"policy": "latest", "version": "1",
                            "definition": {"title": "Latest", "method": {"method": "latest"}, "decimals": 2}},
                 "competencies": [{"competency": "AAA-TMA-1", "statement": "Can do AAA-TMA-1"}, {}, {}, {}],
                 "requirement": {"kind": "all-of", "node": "all", "of": [
                   {"kind": "all-of", "of": [{"kind": "mastery", "competency": "AAA-TMA-1"}, {}]},
                   {"kind": "n-of", "n": 1, "of": [{}, {}]}]},
                 "milestones": [{"milestone": "halfway", "requires": "assignments", "gate": "requirement"},
                                {"milestone": "completion", "levels": ["pass", "distinction"]}]}
                """);
    }

    @Test
    void unknownPathwaysAndVersionsAreNotFound() {
        assertThat(get("/pathways/ZZZ"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:pathway-unknown\"}");
        assertThat(get("/pathways/AAA/versions/1999B"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:pathway-version-unknown\"}");
    }

    private static MvcTestResult get(String path) {
        return Story.http().get().uri("/api/v1" + path).exchange();
    }
}
