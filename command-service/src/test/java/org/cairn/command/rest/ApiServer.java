package org.cairn.command.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
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
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.cairn.command.CommandConfiguration;
import org.cairn.command.TestDatabase;
import org.cairn.eventstore.EngineSettings;
import org.cairn.eventstore.JacksonConverter;
import org.cairn.eventstore.PostgresEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The write side as a deployment runs it, over real HTTP. Today is 30 June 2026.
final class ApiServer implements AutoCloseable {

    /// What a deployment adds to [CommandConfiguration].
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(CommandConfiguration.class)
    static class Deployment {

        @Bean(defaultCandidate = false)
        DataSource writer(TestDatabase database) {
            return database.writer();
        }

        @Bean(defaultCandidate = false)
        DataSource identity(TestDatabase database) {
            return database.identity();
        }

        /// In place of the default one, for a test that has too many waiting.
        @Bean
        PostgresEventStorageEngine eventStorageEngine(
                @Qualifier("writer") DataSource writer,
                @Value("${cairn.test.waiting-appends:16384}") int waitingAppends) {
            return new PostgresEventStorageEngine(
                    writer,
                    new JacksonConverter(JsonMapper.builder().build()),
                    EngineSettings.defaults().withBatches(Math.min(1000, waitingAppends), waitingAppends));
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

    private static final class Shared {
        static final ApiServer RUNNING = on(TestDatabase.create(), Map.of());
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final DataSource owner;
    private final JdbcClient database;

    private final ConfigurableApplicationContext context;

    private ApiServer(TestDatabase shared, Map<String, Object> settings) {
        var properties = new HashMap<String, Object>(settings);
        properties.putIfAbsent(
                "cairn.identity.master-key", TestDatabase.masterKey().toString());
        properties.putAll(Map.of(
                "server.port",
                "0",
                "spring.main.banner-mode",
                "off",
                "spring.main.allow-bean-definition-overriding",
                "true",
                "logging.level.root",
                "warn"));
        context = new SpringApplicationBuilder(Deployment.class)
                .initializers((ConfigurableApplicationContext starting) ->
                        starting.getBeanFactory().registerSingleton("database", shared))
                .properties(properties)
                .run();
        address = URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
        owner = shared.owner();
        database = JdbcClient.create(owner);
    }

    URI address() {
        return address;
    }

    /// One for all tests of a JVM.
    static ApiServer running() {
        return Shared.RUNNING;
    }

    /// One of one's own, to be closed. Two on one database are two processes, as far as the database can tell.
    static ApiServer on(TestDatabase database, Map<String, Object> settings) {
        return new ApiServer(database, settings);
    }

    PostgresEventStorageEngine engine() {
        return context.getBean(PostgresEventStorageEngine.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
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
        if (body == null) return sendBytes(method, path, BodyPublishers.noBody(), headers);
        var all = new HashMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return sendBytes(method, path, BodyPublishers.ofString(body, StandardCharsets.UTF_8), all);
    }

    Answer sendBytes(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).method(method, body);
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
