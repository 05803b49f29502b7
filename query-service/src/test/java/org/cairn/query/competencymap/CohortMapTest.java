package org.cairn.query.competencymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.query.competencymap.Nursing.masters;
import static org.cairn.query.competencymap.Nursing.work;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.projections.history.Enrolled;
import org.cairn.query.ReadSide;
import org.cairn.query.database.ReadModels;
import org.cairn.query.web.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Thirty learners on the first version of a pathway and twelve on the second, on one map.
class CohortMapTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    private static final ReadSide SIDE = new ReadSide();
    private static final Enrolled MOVED_ON = Nursing.learner(1, Nursing.FIRST);

    static {
        var events = new ArrayList<DomainEvent>(Nursing.definitions());
        for (var n = 1; n <= 30; n++) {
            var who = Nursing.learner(n, Nursing.FIRST);
            events.add(Nursing.registered(who));
            events.add(who.enrols(DAY));
            if (n <= 15) events.addAll(masters(who, 1, "CARE-1", 62, DAY));
            if (n <= 25) events.addAll(masters(who, 2, "CARE-2", 90, DAY));
            if (n == 1) {
                events.addAll(masters(who, 3, "SAFE-1", 62, DAY));
                events.addAll(masters(who, 4, "SAFE-2", 62, DAY));
                events.addAll(masters(who, 5, "SAFE-3", 62, DAY));
            }
        }
        for (var n = 31; n <= 42; n++) {
            var who = Nursing.learner(n, Nursing.SECOND);
            events.add(Nursing.registered(who));
            events.add(who.enrols(DAY));
            events.add(work(who, 1, "CARE-1", DAY));
            if (n <= 41) events.addAll(masters(who, 2, "CARE-2", 62, DAY));
        }
        SIDE.record(events);
    }

    @AfterAll
    static void close() {
        SIDE.close();
    }

    /// CARE-1 is the same; of CARE-2 something is still to be shown; SAFE-1 carries to both of its parts;
    /// SAFE-2 does not.
    @Test
    void whoIsOnAnOlderVersionIsSeenThroughTheRatifiedCrosswalk() {
        assertThat(row(MOVED_ON, "2"))
                .isEqualTo(List.of("mastered", "provisional", "mastered", "mastered", "no-evidence"));
        assertThat(row(MOVED_ON, "1")).isEqualTo(List.of("mastered", "mastered", "mastered", "mastered", "mastered"));
    }

    @Test
    void aCrosswalkLeadsOneWay() {
        assertThat(get("/learners?version=1"))
                .bodyJson()
                .isLenientlyEqualTo("{\"notOnMap\": [{\"version\": \"2\", \"enrolments\": 12}]}");
        assertThat(get("/learners?version=2")).bodyJson().isLenientlyEqualTo("{\"notOnMap\": []}");
    }

    @Test
    void aCohortIsAFilterAndTheNewestVersionTheGround() throws Exception {
        var answer = get("/learners?cohort=cohort-2");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"version": "2", "versions": ["1", "2"], "cohorts": ["cohort-1", "cohort-2"],
                 "levels": ["fail", "pass", "distinction"],
                 "parents": [{"competency": "CARE", "leaves": [0, 1]}, {"competency": "SAFE", "leaves": [2, 3, 4]}]}
                """);
        List<String> cohorts = JsonPath.read(answer.getResponse().getContentAsString(), "$.rows[*].cohort");
        assertThat(cohorts).hasSize(12).containsOnly("cohort-2");
    }

    @Test
    void aLargeMapComesInParts() throws Exception {
        var first = json(get("/learners?limit=30"));
        List<Object> rows = JsonPath.read(first, "$.rows");
        assertThat(rows).hasSize(30);
        String next = JsonPath.read(first, "$.next");
        var rest = json(get("/learners?limit=30&cursor=" + next));
        List<Object> others = JsonPath.read(rest, "$.rows");
        assertThat(others).hasSize(12).doesNotContainAnyElementsOf(rows);
        assertThat(JsonPath.<Object>read(rest, "$.next")).isNull();
    }

    /// In cohort 2 one of twelve has not mastered CARE-2: that is one learner, who could be found. As the
    /// whole is told, cohort 1 goes with it.
    @Test
    void groupsTellNothingOfFewerThanTenLearnersNorWhatItFollowsFrom() throws Exception {
        var map = json(get(""));

        assertThat(cell(map, 0, 0)).isEqualTo("15 0.5");
        assertThat(cell(map, 1, 0)).isEqualTo("0 0.0");
        assertThat(cell(map, 0, 1)).isEqualTo("null null");
        assertThat(cell(map, 1, 1)).isEqualTo("null null");
        assertThat(JsonPath.<Object>read(map, "$.all.cells[1].mastered")).isEqualTo(11);
        assertThat(JsonPath.<List<Integer>>read(map, "$.groups[*].learners")).containsExactly(30, 12);
    }

    @Test
    void aParentTellsTheShareBelowItOnlyWhereAllBelowItIsTold() throws Exception {
        var map = json(get("?version=1"));

        // 15 and 25 of 30 have CARE-1 and CARE-2; the five without CARE-2 are too few to be told of.
        assertThat(JsonPath.<Object>read(map, "$.groups[0].cells[1].mastered")).isNull();
        assertThat(JsonPath.<Object>read(map, "$.groups[0].parents[0].share")).isNull();
        assertThat(JsonPath.<Object>read(map, "$.groups[0].parents[0].all")).isEqualTo(15);
    }

    @Test
    void aMapOfManyIsOneStatement() {
        var statements = new AtomicInteger();
        var query = new CohortQuery(
                new ReadModels(JdbcClient.create(counting(SIDE.database().query(), statements))),
                ZoneId.of("Europe/London"),
                Clock.systemUTC());

        var map = query.learners(new CohortQuery.Wanted("NUR", null, null, null, null, null), Page.of(null, 500));

        assertThat(map.orElseThrow().rows()).hasSize(42);
        assertThat(statements).hasValue(1);
    }

    @Test
    void unknownPathwaysAndVersionsAreNotFound() {
        assertThat(SIDE.http().get().uri("/api/v1/pathways/XXX/competency-map").exchange())
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:pathway-unknown\"}");
        assertThat(get("?version=9"))
                .hasStatus(404)
                .bodyJson()
                .isLenientlyEqualTo("{\"type\": \"urn:cairn:problem:pathway-version-unknown\"}");
        assertThat(get("?by=height")).hasStatus(400);
    }

    private static String cell(Map<String, Object> map, int group, int competency) {
        Map<String, Object> cell = JsonPath.read(map, "$.groups[%d].cells[%d]".formatted(group, competency));
        return cell.get("mastered") + " " + cell.get("share");
    }

    private static List<String> row(Enrolled who, String version) {
        List<List<String>> found = JsonPath.read(
                json(get("/learners?version=" + version)),
                "$.rows[?(@.enrolment == '%s')].statuses".formatted(who.enrolment()));
        return found.getFirst();
    }

    private static Map<String, Object> json(MvcTestResult answer) {
        try {
            assertThat(answer).hasStatusOk();
            return JsonPath.read(answer.getResponse().getContentAsString(), "$");
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MvcTestResult get(String question) {
        return SIDE.http()
                .get()
                .uri("/api/v1/pathways/NUR/competency-map" + question)
                .exchange();
    }

    /// The same database, with each statement counted that is prepared.
    private static DataSource counting(DataSource database, AtomicInteger statements) {
        return (DataSource) Proxy.newProxyInstance(
                CohortMapTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (_, method, arguments) -> {
                    var answer = called(() -> method.invoke(database, arguments));
                    return answer instanceof Connection connection ? counting(connection, statements) : answer;
                });
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                CohortMapTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) statements.incrementAndGet();
                    return called(() -> method.invoke(connection, arguments));
                });
    }

    private interface Call {
        Object call() throws ReflectiveOperationException;
    }

    private static Object called(Call call) throws Throwable {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
