package org.cairn.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The packaged application in a process of its own.
final class AppProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Process process;
    private final Path out;
    private final Path err;
    private final HttpClient http = HttpClient.newHttpClient();

    private AppProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static AppProcess start(Path data, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // It ends before the second compiler has paid for itself.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcairn.broker=" + System.getProperty("cairn.broker", "../broker/target/broker.jar"),
                "-jar",
                System.getProperty("cairn.jar", "target/cairn.jar")));
        command.addAll(List.of(arguments));
        if (arguments.length > 1 || arguments[0].equals("serve")) {
            command.add("--data-dir");
            command.add(data.toString());
        }
        var out = Files.createTempFile("cairn-test-", ".out");
        var err = Files.createTempFile("cairn-test-", ".err");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new AppProcess(process, out, err);
    }

    long pid() {
        return process.pid();
    }

    String stdout() throws IOException {
        return Files.readString(out);
    }

    String stderr() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            return e.toString();
        }
    }

    void awaitOut(String text, Duration patience) {
        await().atMost(patience).until(() -> !process.isAlive() || stdout().contains(text));
        if (!process.isAlive()) throw new AssertionError("It ended: " + stderr());
    }

    /// The JSON object that ends standard output.
    JsonNode awaitJson(Duration patience) throws IOException {
        await().atMost(patience).until(() -> !process.isAlive() || stdout().endsWith("}\n"));
        var lines = stdout().lines().toList();
        if (lines.isEmpty()) throw new AssertionError("It said nothing, but: " + stderr());
        return JSON.readTree(lines.getLast());
    }

    int status(String path) throws InterruptedException {
        try {
            return http.send(request(path), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return http.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    String url() throws IOException {
        var url = URL.matcher(stdout());
        if (!url.find()) throw new AssertionError("It has not said where it is: " + stdout());
        return url.group();
    }

    private HttpRequest request(String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(url() + path)).build();
    }

    /// Sends it SIGTERM.
    void signal() {
        process.destroy();
    }

    /// Ends it with SIGTERM.
    int terminate(Duration patience) throws InterruptedException {
        signal();
        return exitCode(patience);
    }

    /// Ends it with SIGKILL.
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It is still running: " + stderr());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new AssertionError("It did not stop: " + stderr(), e);
        }
    }
}
