package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cairn.standalone.postgres.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// With read models, query service and console beside the write side: who was erased is in none of their tables,
/// answers and logs.
class ErasedEverywhereTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> CANARIES =
            List.of("N-4711-Zebedinah", "Zebedinah-given", "Zebedinah-family", "1987-06-05", "Zebedinah@example.org");

    private final Path data;

    ErasedEverywhereTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void nothingOfThePersonIsInAnyTableAnswerOrLog() throws Exception {
        try (var cairn = TestCairn.serving(data);
                var client = HttpClient.newHttpClient()) {
            var api = "http://127.0.0.1:" + cairn.port();
            var registered = send(client, "registrar", api + "/api/v1/learners", """
                    {"number": "N-4711-Zebedinah", "givenName": "Zebedinah-given", "familyName": "Zebedinah-family",
                     "bornOn": "1987-06-05", "email": "Zebedinah@example.org"}""");
            var learner = JSON.readTree(registered).get("learner").asString();
            var ofLearner = api + "/api/v1/learners/" + learner;
            send(client, "registrar", ofLearner + "/goals", "{\"horizon\": \"term\", \"text\": \"Zebedinah-goal\"}");
            send(client, "registrar", api + "/api/v1/staff", "{\"account\": \"privacy-officer\"}");

            assertThat(everything()).contains(CANARIES).doesNotContain("Zebedinah-goal");
            var shown = get(client, api + "/api/v1/learners?number=N-4711-Zebedinah&min-position=2");
            assertThat(shown).contains("Zebedinah-family");

            var ordered = send(client, "registrar", ofLearner + "/erasures", """
                    {"basis": "consent-withdrawn", "retained": ["academic-record"]}""");
            var erasure = JSON.readTree(ordered).get("erasure").asString();
            send(client, "privacy-officer", ofLearner + "/erasures/" + erasure + "/confirmation", "{}");

            assertThat(everything()).doesNotContain(CANARIES).contains(learner);
            assertThat(get(client, api + "/api/v1/learners?number=N-4711-Zebedinah&min-position=5"))
                    .doesNotContain("Zebedinah-");
            assertThat(get(client, api + "/learners?q=Zebedinah")).doesNotContain("Zebedinah-family");
            assertThat(logs()).isNotEmpty().doesNotContain("Zebedinah").doesNotContain("1987-06-05");
            assertThat(data.resolve("erasures.ledger"))
                    .content()
                    .contains(learner)
                    .doesNotContain("Zebedinah");
        }
    }

    private static String send(HttpClient client, String actor, String url, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Cairn-Actor", actor)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static String get(HttpClient client, String url) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    private String logs() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(data.resolve("log"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) all.append(Files.readString(file));
        }
        return all.toString();
    }

    /// Every column of every table of every schema, the planner's samples of values among them.
    private String everything() throws SQLException {
        var server = RunningServer.in(data);
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            var all = new ArrayList<String>();
            for (var column : texts(statement, """
                    SELECT format(CASE data_type WHEN 'bytea' THEN 'SELECT encode(%I, ''escape'') FROM %I.%I'
                                  ELSE 'SELECT %I::text FROM %I.%I' END, column_name, table_schema, table_name)
                      FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                     WHERE table_type = 'BASE TABLE'
                       AND (table_schema NOT IN ('pg_catalog', 'information_schema') OR table_name = 'pg_statistic')
                    """)) {
                all.addAll(texts(statement, column));
            }
            return String.join("\n", all);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) texts.add(String.valueOf(rows.getString(1)));
        }
        return texts;
    }
}
