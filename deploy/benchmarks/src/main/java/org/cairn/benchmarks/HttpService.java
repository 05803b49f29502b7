package org.cairn.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// The application as it is shipped, in a process of its own, on a database of ours.
final class HttpService implements AutoCloseable {

    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path directory;
    private final int port;

    private HttpService(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    /// Returns when it answers requests.
    ///
    /// @param jar the application
    static HttpService start(Path jar, Database database) throws IOException {
        return start(jar, database, "-Dcairn.institution-zone=UTC");
    }

    /// @param setting for its JVM, beside the usual ones
    static HttpService start(Path jar, Database database, String setting) throws IOException {
        return start(jar, database, List.of(setting), List.of());
    }

    /// @param settings for its JVM, beside the usual ones
    /// @param options  of `serve`, beside the usual ones
    static HttpService start(Path jar, Database database, List<String> settings, List<String> options)
            throws IOException {
        var directory = Files.createTempDirectory("cairn-bench-");
        var errors = directory.resolve("stderr.log");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                // As the script has it.
                "-Xmx1g",
                "-XX:+UseG1GC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dcairn.institution-zone=UTC"));
        command.addAll(settings);
        command.addAll(List.of("-jar", jar.toString(), "serve", "--json", "--port", "0"));
        command.addAll(List.of("--data-dir", directory.resolve("data").toString(), "--database-url", database.url()));
        command.addAll(options);
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        // Whatever ends this process ends that one, too.
        var end = new Thread(process::destroy, "end-service");
        Runtime.getRuntime().addShutdownHook(end);
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        if (line == null || !line.contains("\"port\"")) {
            process.destroy();
            var said = Files.readString(errors);
            delete(directory);
            throw new IllegalStateException("The service did not start: " + said);
        }
        int port = JsonMapper.builder().build().readTree(line).get("port").asInt();
        return new HttpService(process, directory, port);
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
