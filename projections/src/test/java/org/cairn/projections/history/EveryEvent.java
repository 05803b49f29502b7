package org.cairn.projections.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/// One event of every type, with every member filled, from the events that every release has to read.
public final class EveryEvent {
    private static final Path FILE =
            Path.of("../contracts/src/test/resources/org/cairn/contracts/evolution/released-events.ndjson");

    /// The newest shape of each type.
    public static List<DomainEvent> once() {
        var json = JsonMapper.builder().build();
        var byType = new LinkedHashMap<String, DomainEvent>();
        try (var lines = Files.lines(FILE)) {
            lines.filter(line -> !line.isBlank()).map(json::readTree).forEach(line -> {
                var type = line.get("type").asString();
                var version = line.get("version").asString();
                var payload = line.get("payload").toString().getBytes(UTF_8);
                byType.put(type, EventShapes.released().read(type, version, payload));
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(byType.values());
    }

    private EveryEvent() {}
}
