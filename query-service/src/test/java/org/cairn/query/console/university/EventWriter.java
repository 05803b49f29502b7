package org.cairn.query.console.university;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.cairn.contracts.EventCatalogue;
import org.cairn.contracts.shared.DomainEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Puts events into the log as the owner of the database. The pages are tested here, not the engine.
public final class EventWriter {

    private final JdbcTemplate owner;
    private final JsonMapper json = JsonMapper.builder().build();

    public EventWriter(DataSource owner) {
        this.owner = new JdbcTemplate(owner);
    }

    /// @return the position of the last one
    public long write(List<Recorded> events) {
        var head = Objects.requireNonNull(
                owner.queryForObject("SELECT coalesce(max(position), 0) FROM eventstore.event", Long.class));
        var rows = new ArrayList<Object[]>();
        for (var recorded : events) rows.add(row(++head, recorded));
        owner.batchUpdate("""
                INSERT INTO eventstore.event (position, event_id, type, version, recorded_at, payload, metadata, tags, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::text[], sha256(''))""", rows);
        return head;
    }

    private Object[] row(long position, Recorded recorded) {
        var event = recorded.event();
        return new Object[] {
            position,
            UUID.randomUUID(),
            EventCatalogue.nameOf(event.getClass()),
            event.getClass().getAnnotation(Event.class).version(),
            Timestamp.from(recorded.recordedAt()),
            json.writeValueAsBytes(event),
            "{}".getBytes(StandardCharsets.UTF_8),
            "{" + String.join(",", tagsOf(event)) + "}"
        };
    }

    private static List<String> tagsOf(DomainEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(EventTag.class)
                        || component.getAccessor().isAnnotationPresent(EventTag.class))
                .map(component -> keyOf(component) + "=" + valueOf(component, event))
                .toList();
    }

    private static String keyOf(RecordComponent component) {
        var onComponent = component.getAnnotation(EventTag.class);
        return (onComponent == null ? component.getAccessor().getAnnotation(EventTag.class) : onComponent).key();
    }

    private static Object valueOf(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
