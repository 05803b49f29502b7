package org.cairn.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.cairn.query.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every request to the API, over real HTTP.
class AnyRequestTest {
    private static final String ADA = "/learners/00000000-0000-000a-0000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "to, /pathways/AAA/progress?to=-999999999-01",
        "from, /pathways/AAA/progress?from=%2B999999999-12",
        "to, /institution/progress?to=0000-12",
        "asOf, {ada}/transcript?asOf=-999999999-01-01",
        "asOf, {ada}/transcript?asOf=%2B10000-01-01",
        "asKnownAt, {ada}/transcript?asKnownAt=-1000000000-01-01T00:00:00Z",
        "asKnownAt, {ada}/transcript?asKnownAt=%2B1000000000-12-31T23:59:59Z"
    })
    void whatLiesOutsideTheYears1To9999IsNamed(String parameter, String path) throws Exception {
        var answer = get(path.replace("{ada}", ADA));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"", "urn:cairn:problem:bad-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/institution/progress?to=0001-01",
                "/institution/progress?from=9999-12",
                "/pathways/AAA/progress?from=&to=2014-06",
                ADA + "/transcript?asOf=0001-01-01&asKnownAt=0001-01-01T00:00:00Z",
                ADA + "/transcript?asOf=9999-12-31&asKnownAt=9999-12-31T23:59:59.999999Z",
                ADA + "/transcript?asOf=&asKnownAt="
            })
    void theEndsOfTheCalendarAreAnswered(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/learners", "/learners/ada", "/learners/00000000-0000-0000-0000-000000000009", "/nothing"})
    void noAnswerIsKeptOrShownAsAPage(String path) throws Exception {
        var headers = get(path).headers();

        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    @Test
    void anAcceptThatLeavesOutJsonIsRefusedAsSuch() throws Exception {
        assertThat(get("/learners", "Accept", "text/css").statusCode()).isEqualTo(406);
    }

    @Test
    void aFailureIsAProblemThatShowsNothingOfTheInside() throws Exception {
        var database = Story.side().database();
        var requirement =
                database.value("SELECT requirement FROM competency_map.pathway_version WHERE pathway = 'BBB'");
        database.execute("UPDATE competency_map.pathway_version SET requirement = '7' WHERE pathway = 'BBB'");
        try {
            var answer = get("/pathways/BBB/versions/2013J");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body())
                    .contains("urn:cairn:problem:internal-error", "\"reason\":\"INTERNAL_ERROR\"")
                    .doesNotContain("Exception", "Requirement", "jackson");
        } finally {
            database.execute("UPDATE competency_map.pathway_version SET requirement = '%s' WHERE pathway = 'BBB'"
                    .formatted(requirement));
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Story.side().port() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) request.headers(headers);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
