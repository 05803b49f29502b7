package org.cairn.query.competencymap;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.projections.history.University;
import org.cairn.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The map of a cohort is made by another statement than that of a learner. On a history with all that can
/// happen to it, both say the same.
class MapsAgreeTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    private static final ReadSide SIDE = new ReadSide();

    static {
        SIDE.record(SecondThoughts.on(University.events(SEED, 120, List.of("AAA"), 6), SEED));
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    @Test
    void whatACohortsMapShowsIsWhatEachLearnersMapShows() throws Exception {
        var seen = 0;
        for (var version : List.of("2012J", "2013J", "2014J")) {
            for (var day : List.of("2013-04-01", "2014-03-15", "2016-01-01")) {
                Map<String, Object> map =
                        json("/pathways/AAA/competency-map/learners?version=%s&asOf=%s".formatted(version, day));
                List<Map<String, Object>> rows = JsonPath.read(map, "$.rows");
                for (var row : rows) {
                    if (!version.equals(row.get("version"))) continue;
                    var learner = json("/enrolments/%s/competency-map?asOf=%s".formatted(row.get("enrolment"), day));
                    assertThat(row.get("statuses"))
                            .as("statuses of %s on %s, seed %d", row.get("enrolment"), day, SEED)
                            .isEqualTo(JsonPath.read(learner, "$.competencies[*].status"));
                    assertThat(row.get("trends"))
                            .as("trends of %s on %s, seed %d", row.get("enrolment"), day, SEED)
                            .isEqualTo(JsonPath.read(learner, "$.competencies[*].trend"));
                    assertThat(levels(map, row))
                            .as("levels of %s on %s, seed %d", row.get("enrolment"), day, SEED)
                            .isEqualTo(JsonPath.read(learner, "$.competencies[*].level"));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void everyStatusIsAmongThem() throws Exception {
        List<List<String>> statuses =
                JsonPath.read(json("/pathways/AAA/competency-map/learners?version=2013J"), "$.rows[*].statuses");
        assertThat(statuses.stream().flatMap(List::stream).collect(Collectors.toSet()))
                .as("seed %d", SEED)
                .contains("no-evidence", "in-progress", "mastered", "rescinded", "lapsed");
    }

    private static List<String> levels(Map<String, Object> map, Map<String, Object> row) {
        List<String> names = JsonPath.read(map, "$.levels");
        List<Integer> ranks = JsonPath.read(row, "$.levels");
        return ranks.stream().map(each -> each == null ? null : names.get(each)).toList();
    }

    private static Map<String, Object> json(String path) throws Exception {
        var answer = SIDE.http().get().uri("/api/v1" + path).exchange();
        assertThat(answer).hasStatusOk();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$");
    }
}
