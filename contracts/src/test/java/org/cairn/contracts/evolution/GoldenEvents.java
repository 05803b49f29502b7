package org.cairn.contracts.evolution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.cairn.contracts.shared.DomainEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One line of JSON for each version of each event type that was ever released, and the SHA-256 of each line.
///
/// @param lines  `{"type", "version", "tags", "payload"}` as the event was stored
/// @param hashes of the lines, in their order: 64 hexadecimal digits, two spaces, and what the line is
record GoldenEvents(List<String> lines, List<String> hashes) {

    private static final Path FOLDER = Path.of("src/test/resources/org/cairn/contracts/evolution");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static GoldenEvents released() throws IOException {
        return new GoldenEvents(
                Files.readAllLines(FOLDER.resolve("released-events.ndjson")),
                Files.readAllLines(FOLDER.resolve("released-events.sha256")));
    }

    /// Records the hashes of lines behind those that have one. What is recorded stays.
    void recordNewHashes() throws IOException {
        var all = new ArrayList<>(hashes);
        for (var line : lines.subList(Math.min(hashes.size(), lines.size()), lines.size())) all.add(hashOf(line));
        Files.write(FOLDER.resolve("released-events.sha256"), all);
    }

    /// All that is wrong, in sentences; empty if nothing is.
    List<String> flaws(EventShapes shapes) {
        var flaws = new ArrayList<String>();
        for (var i = 0; i < Math.max(lines.size(), hashes.size()); i++) {
            if (i >= lines.size()) flaws.add("Line %d was taken away: %s".formatted(i + 1, hashes.get(i)));
            else if (i >= hashes.size()) flaws.add("Line %d has no recorded hash".formatted(i + 1));
            else if (!hashOf(lines.get(i)).equals(hashes.get(i))) flaws.add("Line %d was edited".formatted(i + 1));
        }
        var missing = new TreeSet<>(
                shapes.versions().stream().map(EventVersion::toString).toList());
        var filled = new Filled();
        for (var i = 0; i < lines.size(); i++) {
            try {
                missing.remove(versionOf(JSON.readTree(lines.get(i))).toString());
                look(lines.get(i), shapes, filled);
            } catch (RuntimeException unreadable) {
                flaws.add("Line %d: %s".formatted(i + 1, unreadable.getMessage()));
            }
        }
        for (var version : missing) flaws.add(version + " has no line");
        flaws.addAll(filled.flaws());
        return flaws;
    }

    private static void look(String text, EventShapes shapes, Filled filled) {
        var line = JSON.readTree(text);
        var stored = versionOf(line);
        var event = shapes.read(stored.name(), stored.version(), JSON.writeValueAsBytes(line.get("payload")));
        var tags = line.get("tags").valueStream().map(JsonNode::asString).toList();
        if (!Filled.tagsOf(event).equals(tags)) {
            throw new IllegalStateException(
                    "stored under %s, but it is looked for under %s".formatted(tags, Filled.tagsOf(event)));
        }
        var written = JSON.writeValueAsString(event);
        var again = JSON.writeValueAsString(readNewest(shapes, event, written));
        if (!again.equals(written)) throw new IllegalStateException("written and read, it is %s".formatted(again));
        if (!stored.equals(shapes.versionOf(event.getClass()))) return;
        if (!JSON.readTree(written).equals(line.get("payload"))) {
            throw new IllegalStateException("read and written, it is %s".formatted(written));
        }
        filled.add(event);
    }

    private static DomainEvent readNewest(EventShapes shapes, DomainEvent event, String written) {
        var newest = shapes.versionOf(event.getClass());
        return shapes.read(newest.name(), newest.version(), written.getBytes(StandardCharsets.UTF_8));
    }

    private static EventVersion versionOf(JsonNode line) {
        return new EventVersion(line.get("type").asString(), line.get("version").asString());
    }

    static String hashOf(String line) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash) + "  " + versionOf(JSON.readTree(line));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
