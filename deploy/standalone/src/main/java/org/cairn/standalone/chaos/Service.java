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

/// The packaged application, `serve`, or a Kafka broker, in a process of its own that can be started again and again.
final class Service implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final List<String> command;
    private final Map<String, String> environment;
    private volatile @Nullable Process process;
    private volatile CompletableFuture<URI> ready = new CompletableFuture<>();
    private volatile URI lastAddress = URI.create("http://127.0.0.1:1/");

    /// @param folder      its data directory
    /// @param environment with the database's user and password, if it has one
    Service(Path folder, List<String> options, Map<String, String> environment) {
        this(folder, environment, serving(folder, options));
    }

    private Service(Path folder, Map<String, String> environment, List<String> command) {
        this.folder = folder;
        this.environment = environment;
        this.command = command;
    }

    /// Another program that says in a line of JSON where it is.
    ///
    /// @param folder where it runs, and its standard error goes
    static Service other(Path folder, List<String> command) {
        return new Service(folder, Map.of(), command);
    }

    /// Begins a start; [#awaitReady] waits for its end.
    void launch() {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
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

    private static List<String> serving(Path folder, List<String> options) {
        var command = new ArrayList<>(application());
        command.addAll(List.of("serve", "--json", "--port", "0", "--data-dir", folder.toString()));
        command.addAll(options);
        return command;
    }

    /// As the script starts it, but for the compiler: these processes live for seconds.
    static List<String> application() {
        var jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        if (!jar.toString().endsWith(".jar") || !Files.isRegularFile(jar)) {
            throw new Failure("chaos starts the packaged application, and this is not it");
        }
        var command = new ArrayList<>(java("-Xmx512m"));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    static List<String> java(String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    private void listen(Process started, CompletableFuture<URI> readiness) {
        try (BufferedReader lines = started.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var said = JSON.readTree(line);
                var url = said.path("url").asString("");
                var servers = said.path("servers").asString("");
                if (!url.isEmpty() || !servers.isEmpty()) {
                    lastAddress = URI.create(url.isEmpty() ? "kafka://" + servers : url);
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

    /// Whether this process is called so: by its host and number.
    boolean isNamed(@Nullable String name) {
        var running = process;
        return running != null && name != null && name.endsWith("-" + running.pid());
    }

    boolean isAlive() {
        var running = process;
        return running != null && running.isAlive();
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
