package org.cairn.projections.transcript;

import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.evolution.EventVersion;
import org.cairn.contracts.shared.DomainEvent;
import tools.jackson.databind.json.JsonMapper;

/// Events and definitions as they are written in the log, in their newest shape.
final class EventJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String of(Object event) {
        return JSON.writeValueAsString(event);
    }

    static EventVersion versionOf(DomainEvent event) {
        return EventShapes.released().versionOf(event.getClass());
    }

    private EventJson() {}
}
