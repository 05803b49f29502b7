package org.cairn.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/// From the jars of the class path.
final class KafkaProcess implements TestKafka.Runner {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final Path file;
    private @Nullable Process process;

    KafkaProcess(Path folder, int port, int advertised, Map<String, String> settings) {
        var controller = TestKafka.freePort();
        var properties = new Properties();
        properties.putAll(settings);
        properties.putAll(Map.of(
                "controller.quorum.bootstrap.servers",
                "127.0.0.1:" + controller,
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controller),
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + advertised,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs",
                folder.resolve("log").toString()));
        this.folder = folder;
        file = folder.resolve("server.properties");
        format(properties);
    }

    private void format(Properties properties) {
        try {
            Files.createDirectories(folder);
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var unheard = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var id = Uuid.randomUuid().toString();
        var arguments = new String[] {"format", "--standalone", "-t", id, "-c", file.toString()};
        if (StorageTool.execute(arguments, unheard) != 0) throw new IllegalStateException("Cannot format " + file);
    }

    @Override
    public void start() {
        process = JavaProcess.start(folder, "kafka.Kafka", file.toString());
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public void kill() {
        if (process != null) process.destroyForcibly().onExit().join();
    }

    @Override
    public void stop() {
        if (process == null) return;
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException | TimeoutException late) {
            kill();
            throw new IllegalStateException("The broker does not stop: " + said(), late);
        }
    }

    /// What it holds is in a folder that goes anyway.
    @Override
    public void remove() {
        kill();
    }

    @Override
    public String said() {
        return JavaProcess.said(folder);
    }
}
