package org.cairn.projections.bi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.shared.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/// The events that every release has to read, among them every type with every member filled.
final class GoldenEvents {
    private static final Path FILE =
            Path.of("../contracts/src/test/resources/org/cairn/contracts/evolution/released-events.ndjson");

    static List<DomainEvent> all() {
        var json = JsonMapper.builder().build();
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank())
                    .map(json::readTree)
                    .map(line -> EventShapes.released()
                            .read(
                                    line.get("type").asString(),
                                    line.get("version").asString(),
                                    line.get("payload").toString().getBytes(UTF_8)))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private GoldenEvents() {}
}
