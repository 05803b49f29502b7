package org.cairn.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.standalone.postgres.PostgresServer;

/// A PostgreSQL and services of the packaged application, each a process of its own.
final class Services implements AutoCloseable {
    /// By W3C Trace Context, section 3.2: of a caller that records its spans.
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    static final String CALLER = "00f067aa0ba902b7";

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "cairn-test-cache");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final PostgresServer database;
    private final List<AppProcess> started = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Services(Path folder) {
        this.folder = folder;
        database = PostgresServer.start(CACHE, folder, folder.resolve("postgresql.log"));
    }

    /// @param settings of `cairn.`
    AppProcess start(String role, Map<String, String> settings) throws IOException {
        return start(role, settings, database.user(), database.password());
    }

    AppProcess start(String role, Map<String, String> settings, String user, String password) throws IOException {
        var text = new StringBuilder("""
                cairn:
                  role: %s
                  port: 0
                  database-url: %s
                  database-user: %s
                  database-password: "%s"
                """.formatted(role, database.url(), user, password));
        settings.forEach((key, value) -> text.append("  %s: \"%s\"\n".formatted(key, value)));
        var file = Files.writeString(folder.resolve(role + ".yaml"), text);
        var app = AppProcess.start(folder.resolve("data-" + role), "serve", "--config", file.toString());
        started.add(app);
        return app;
    }

    static void isReady(AppProcess app) {
        app.awaitOut("is ready: http", PATIENCE);
        await().atMost(PATIENCE).until(() -> app.status("/actuator/health/readiness") == 200);
    }

    /// Registers a learner.
    HttpResponse<String> register(AppProcess app, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(app.url() + "/api/v1/learners"))
                        .header("Content-Type", "application/json")
                        .header("Cairn-Actor", "registrar")
                        .header("traceparent", "00-%s-%s-01".formatted(TRACE, CALLER))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    List<Path> logs() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("cairn.log")).collect(Collectors.toList());
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of all rows.
    List<String> column(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (row.next()) values.add(row.getString(1));
            return values;
        }
    }

    @Override
    public void close() {
        started.forEach(AppProcess::close);
        http.close();
        database.close();
    }
}
