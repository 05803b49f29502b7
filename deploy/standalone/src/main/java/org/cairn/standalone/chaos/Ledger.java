package org.cairn.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What one client has meant to do and what it was told, in a file: an intent is on the disk before it is sent, an
/// answer before anything follows from it.
final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One of both.
    private record Line(
            long number, @Nullable Intent intent, @Nullable Outcome outcome) {}

    /// What all clients wrote.
    ///
    /// @param outcomes the last of each intent
    /// @param doubted  intents that were unknown at some time
    /// @param retries  how often an intent whose outcome was unknown was sent again
    record Book(Map<Long, Intent> intents, Map<Long, Outcome> outcomes, Set<Long> doubted, long retries) {}

    private final FileChannel file;

    private Ledger(FileChannel file) {
        this.file = file;
    }

    static Ledger in(Path folder, int client) throws IOException {
        Files.createDirectories(folder);
        return new Ledger(FileChannel.open(
                folder.resolve("client-%d.ndjson".formatted(client)),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
    }

    void intend(Intent intent) {
        write(new Line(intent.number(), intent, null));
    }

    void learn(Intent intent, Outcome outcome) {
        write(new Line(intent.number(), null, outcome));
    }

    private void write(Line line) {
        try {
            var bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) file.write(bytes);
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    static Book read(Path folder) throws IOException {
        var intents = new HashMap<Long, Intent>();
        var outcomes = new HashMap<Long, Outcome>();
        var doubted = new HashSet<Long>();
        long retries = 0;
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                try (var lines = Files.lines(file)) {
                    for (var text : (Iterable<String>) lines::iterator) {
                        var line = JSON.readValue(text, Line.class);
                        if (line.intent() != null) intents.put(line.number(), line.intent());
                        if (line.outcome() != null) {
                            var before = outcomes.put(line.number(), line.outcome());
                            if (before != null) retries++;
                            if (line.outcome().is(Outcome.Kind.UNKNOWN)) doubted.add(line.number());
                        }
                    }
                }
            }
        }
        return new Book(intents, outcomes, doubted, retries);
    }
}
