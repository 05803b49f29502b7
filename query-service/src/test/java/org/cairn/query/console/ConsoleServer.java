package org.cairn.query.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.cairn.eventstore.EventStoreSchema;
import org.cairn.projections.ProjectionSchema;
import org.cairn.projections.Projections;
import org.cairn.query.console.university.EventWriter;
import org.cairn.query.console.university.MadeUpReports;
import org.cairn.query.console.university.MadeUpUniversity;
import org.cairn.query.console.university.Recorded;
import org.cairn.testing.TestPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/// The console over HTTP, with a database of its own.
public final class ConsoleServer implements AutoCloseable {

    /// What command-service's migration creates; that module is none of ours.
    private static final String IDENTITY = """
            CREATE SCHEMA identity;
            CREATE TABLE identity.learner (
                learner uuid PRIMARY KEY, number text UNIQUE NOT NULL,
                given_name text, family_name text, born_on date, email text);
            GRANT USAGE ON SCHEMA identity TO cairn_query;
            GRANT SELECT (learner, number, given_name, family_name) ON identity.learner TO cairn_query""";

    /// Of its own, as it is stopped.
    private final TestPostgres postgres = TestPostgres.start();
    private final JdbcTemplate owner;
    private final ConfigurableApplicationContext application;
    private final HttpClient client = HttpClient.newHttpClient();

    public ConsoleServer(int port) {
        var database = postgres.database("postgres");
        owner = new JdbcTemplate(database);
        EventStoreSchema.migrate(database);
        ProjectionSchema.migrate(database);
        owner.execute(IDENTITY);
        application = new SpringApplicationBuilder(TestApplication.class)
                .properties(
                        "server.port=" + port,
                        "server.address=127.0.0.1",
                        "spring.main.banner-mode=off",
                        "test.database=" + postgres.url("postgres"))
                .run();
        application.getBean(Projections.class).start();
    }

    public ConsoleServer with(MadeUpUniversity university) {
        university
                .people()
                .forEach(person -> owner.update(
                        "INSERT INTO identity.learner (learner, number, given_name, family_name) VALUES (?, ?, ?, ?)",
                        person.learner().value(),
                        person.number(),
                        person.givenName(),
                        person.familyName()));
        record(university.events());
        return this;
    }

    /// Reports on these pathways, as if they had been computed.
    public ConsoleServer withReports(String... pathways) {
        for (var pathway : pathways) MadeUpReports.write(owner, pathway, null);
        return this;
    }

    /// Returns when the pages show it.
    public void record(List<Recorded> events) {
        var position = new EventWriter(postgres.database("postgres")).write(events);
        try {
            if (!application.getBean(Projections.class).awaitPosition(position, Duration.ofSeconds(60))) {
                throw new IllegalStateException("The projections have not come to position " + position);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    JdbcTemplate owner() {
        return owner;
    }

    void stopDatabase() {
        postgres.close();
    }

    public URI at(String path) {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// As a browser asks for a page.
    Page get(String path, String... headers) {
        var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        if (headers.length > 0) request.headers(headers);
        try {
            return new Page(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        application.close();
        stopDatabase();
    }
}
