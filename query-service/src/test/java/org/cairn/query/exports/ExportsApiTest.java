package org.cairn.query.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.cairn.query.ReadSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/// Exports over HTTP, with a real server, as what is streamed is not seen otherwise.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ReadSide readSide = new ReadSide();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void tables() {
        readSide.database().execute("""
                CREATE SCHEMA IF NOT EXISTS bi;
                GRANT USAGE ON SCHEMA bi TO cairn_query;
                CREATE TABLE bi.fact_of_a_test (id integer PRIMARY KEY, learner uuid, text text, occurred_on date);
                INSERT INTO bi.fact_of_a_test SELECT n, gen_random_uuid(), '=x', date '2025-01-01' + n % 365
                  FROM generate_series(1, 20000) AS n;
                CREATE VIEW bi.broken AS
                SELECT n, repeat('x', 100) AS text, 1 / (5000 - n) AS impossible FROM generate_series(1, 10000) AS n;
                GRANT SELECT ON bi.fact_of_a_test, bi.broken TO cairn_query;
                """);
    }

    @AfterAll
    void close() {
        client.close();
        readSide.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/api/v1/exports%s".formatted(readSide.port(), path)));
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                request(path).header("Cairn-Actor", "A. Analyst").build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void aFileIsSentAndItsManifestKept() throws Exception {
        var answer = get("/bi.fact_of_a_test?format=csv&from=2025-06-01&to=2025-06-30&purpose=audit");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"bi.fact_of_a_test.csv\"");
        var export = answer.headers().firstValue("Cairn-Export").orElseThrow();
        var manifest = JSON.readTree(get("/" + export + "/manifest").body());
        assertThat(manifest.path("sha256").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(answer.body())));
        assertThat(manifest.path("rows").asInt())
                .isEqualTo(new String(answer.body()).lines().count() - 1);
        assertThat(manifest.path("purpose").asString()).isEqualTo("audit");
        assertThat(manifest.path("exportedBy").asString()).isEqualTo("A. Analyst");
        assertThat(manifest.path("filter").path("column").asString()).isEqualTo("occurred_on");
    }

    @Test
    void whatThereIsIsListed() throws Exception {
        var tables = JSON.readTree(get("").body());

        assertThat(tables.valueStream().map(table -> table.path("name").asString()))
                .contains("bi.fact_of_a_test");
    }

    @Test
    void whatIsAskedWronglyIsSaidBeforeTheFirstByte() throws Exception {
        assertThat(get("/bi.fact_of_a_test?format=pdf&purpose=x").statusCode()).isEqualTo(400);
        assertThat(get("/bi.fact_of_a_test").statusCode()).as("no purpose").isEqualTo(400);
        assertThat(get("/bi.fact_of_a_test?purpose=x&from=2025-02-01&to=2025-01-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/bi.nothing?purpose=x").statusCode()).isEqualTo(404);
        assertThat(get("/00000000-0000-0000-0000-000000000001/manifest").statusCode())
                .isEqualTo(404);
        var nobody = client.send(request("/bi.fact_of_a_test?purpose=x").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(nobody.body()).contains("say who asks");
    }

    /// Otherwise half a file would pass for a whole one.
    @Test
    void aFileThatCannotBeFinishedIsBrokenOff() {
        assertThat(catchThrowable(() -> get("/bi.broken?purpose=x"))).isInstanceOf(IOException.class);
    }
}
