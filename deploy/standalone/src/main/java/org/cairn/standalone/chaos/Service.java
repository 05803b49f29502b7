package org.cairn.standalone.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cairn.standalone.Failure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The packaged application, `serve`, in a process of its own that can be started again and again.
final class Service implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final List<String> options;
    private final Map<String, String> environment;
    private volatile @Nullable Process process;
    private volatile CompletableFuture<URI> ready = new CompletableFuture<>();
    private volatile URI lastAddress = URI.create("http://127.0.0.1:1/");

    /// @param folder      its data directory
    /// @param environment with the database's user and password, if it has one
    Service(Path folder, List<String> options, Map<String, String> environment) {
        this.folder = folder;
        this.options = options;
        this.environment = environment;
    }

    /// Begins a start; [#awaitReady] waits for its end.
    void launch() {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("stderr").toFile()));
            builder.environment().putAll(environment);
            var started = builder.start();
            var readiness = new CompletableFuture<URI>();
            process = started;
            ready = readiness;
            Thread.ofVirtual().start(() -> listen(started, readiness));
        } catch (IOException e) {
            throw new Failure("the service cannot be started: " + e.getMessage(), e);
        }
    }

    /// As the script starts it, but for the compiler: these processes live for seconds.
    private List<String> command() {
        var jar = System.getProperty("java.class.path");
        if (!jar.endsWith(".jar") || !Files.isRegularFile(Path.of(jar))) {
            throw new Failure("chaos starts the packaged application, and this is not it");
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar,
                "serve",
                "--json",
                "--port",
                "0",
                "--data-dir",
                folder.toString()));
        command.addAll(options);
        return command;
    }

    private void listen(Process started, CompletableFuture<URI> readiness) {
        try (BufferedReader lines = started.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var url = JSON.readTree(line).path("url").asString("");
                if (!url.isEmpty()) {
                    lastAddress = URI.create(url);
                    readiness.complete(lastAddress);
                }
            }
        } catch (IOException | JacksonException _) {
            // Cut off in the middle of a line.
        }
        readiness.completeExceptionally(new Failure("the service ended; see " + folder));
    }

    void awaitReady() throws InterruptedException {
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Failure("the service did not start; see " + folder, e);
        }
    }

    /// Where it serves, or did at last.
    URI address() {
        return lastAddress;
    }

    /// With SIGKILL. Returns when it is gone.
    void kill() {
        var running = process;
        if (running != null) running.destroyForcibly().onExit().join();
    }

    /// Sends it a signal by its name.
    void signal(String name) throws InterruptedException {
        var running = process;
        if (running == null) return;
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(running.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Failure("the service cannot be sent SIG%s: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// With SIGTERM.
    ///
    /// @return its exit code
    int stop() throws InterruptedException {
        var running = process;
        if (running == null) return 0;
        running.destroy();
        if (!running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new Failure("the service does not stop; see " + folder);
        }
        return running.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
