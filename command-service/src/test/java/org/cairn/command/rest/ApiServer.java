package org.cairn.command.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.cairn.command.CommandConfiguration;
import org.cairn.command.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The write side as a deployment runs it, over real HTTP, for all tests of a JVM. Today is 30 June 2026.
final class ApiServer {

    /// What a deployment adds to [CommandConfiguration].
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(CommandConfiguration.class)
    static class Deployment {

        @Bean
        TestDatabase database() {
            return TestDatabase.create();
        }

        @Bean(defaultCandidate = false)
        DataSource writer(TestDatabase database) {
            return database.writer();
        }

        @Bean(defaultCandidate = false)
        DataSource identity(TestDatabase database) {
            return database.identity();
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        ZoneId institutionZone() {
            return ZoneId.of("Europe/London");
        }
    }

    record Answer(int status, HttpResponse<String> response) {

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String text(String member) {
            return json().get(member).asString();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("(none)");
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ApiServer RUNNING = new ApiServer();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final DataSource owner;
    private final JdbcClient database;

    private ApiServer() {
        var context = new SpringApplicationBuilder(Deployment.class)
                .properties(Map.of("server.port", "0", "spring.main.banner-mode", "off", "logging.level.root", "warn"))
                .run();
        address = URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        owner = context.getBean(TestDatabase.class).owner();
        database = JdbcClient.create(owner);
    }

    static ApiServer running() {
        return RUNNING;
    }

    /// As the owner of the database sees it.
    JdbcClient database() {
        return database;
    }

    /// As the owner; to be closed by the caller.
    Connection connection() throws SQLException {
        return owner.getConnection();
    }

    long events() {
        return database.sql("SELECT count(*) FROM eventstore.event")
                .query(Long.class)
                .single();
    }

    Answer post(String actor, String path, String body) {
        return send("POST", path, body, Map.of("Cairn-Actor", actor));
    }

    Answer put(String actor, String path, String body) {
        return send("PUT", path, body, Map.of("Cairn-Actor", actor));
    }

    /// @param body sent as `application/json` unless the headers say otherwise
    Answer send(String method, String path, @Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null && !headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
