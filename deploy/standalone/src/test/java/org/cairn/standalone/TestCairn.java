package org.cairn.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Cairn in this JVM, on a database of its own in a folder of the test's.
final class TestCairn implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Running running;
    private final ConfigurableApplicationContext application;

    private TestCairn(Path data, @Nullable DatabaseAddress own, WebApplicationType type, Class<?> configuration) {
        running = new Running(DataDirectory.hold(data), own, 1, Running.NOTHING);
        try {
            application = running.start(type, Map.of("server.port", 0, "server.address", "127.0.0.1"), configuration);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /// Write side and projections.
    static TestCairn in(Path data) {
        return new TestCairn(data, null, WebApplicationType.NONE, WriteApplication.class);
    }

    /// All of it, with HTTP.
    static TestCairn serving(Path data) {
        return new TestCairn(data, null, WebApplicationType.SERVLET, ServerApplication.class);
    }

    /// All of it, on a database that is there already.
    static TestCairn servingOn(DatabaseAddress own, Path data) {
        return new TestCairn(data, own, WebApplicationType.SERVLET, ServerApplication.class);
    }

    /// Write side and projections, on a database that is there already.
    static TestCairn on(DatabaseAddress own, Path data) {
        return new TestCairn(data, own, WebApplicationType.NONE, WriteApplication.class);
    }

    <T> T bean(String name, Class<T> type) {
        return application.getBean(name, type);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    <T> List<T> beans(Class<T> type) {
        return List.copyOf(application.getBeansOfType(type).values());
    }

    DatabaseAddress database() {
        return running.database();
    }

    int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    JsonNode get(String path) throws InterruptedException {
        var answer = send(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    /// Whatever its status is.
    JsonNode answer(String path) throws InterruptedException {
        return JSON.readTree(send(path).body());
    }

    int status(String path) throws InterruptedException {
        return send(path).statusCode();
    }

    private HttpResponse<String> send(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
