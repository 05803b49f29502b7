package org.cairn.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// The broker of `./cairn kafka`, in a process and a folder of its own.
final class BrokerProcess implements AutoCloseable {
    private static final int STOP_SECONDS = 60;

    private final Process process;
    private final Path directory;
    private final String servers;

    private BrokerProcess(Process process, Path directory, String servers) {
        this.process = process;
        this.directory = directory;
        this.servers = servers;
    }

    /// Returns when it takes connections.
    static BrokerProcess start() throws IOException {
        var directory = Files.createTempDirectory("cairn-bench-kafka-");
        var errors = directory.resolve("stderr.log");
        var built = Build.target().resolve("../../broker/target").normalize();
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        // As the script has it.
                        "-Xmx512m",
                        "-XX:+UseG1GC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        built.resolve("broker.jar") + System.getProperty("path.separator") + built.resolve("lib/*"),
                        "org.cairn.broker.Main",
                        "--json",
                        "--port",
                        "0",
                        "--data-dir",
                        directory.resolve("data").toString())
                .redirectError(errors.toFile())
                .start();
        // Whatever ends this process ends that one, too.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-broker"));
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        if (line == null || !line.contains("\"servers\"")) {
            process.destroy();
            var said = Files.readString(errors);
            delete(directory);
            throw new IllegalStateException("The broker did not start: " + said);
        }
        var servers = JsonMapper.builder().build().readTree(line).get("servers").asString();
        return new BrokerProcess(process, directory, servers);
    }

    /// `HOST:PORT`.
    String servers() {
        return servers;
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
