package org.cairn.projections.history;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.contracts.evolution.EventVersion;
import org.cairn.contracts.shared.DomainEvent;
import org.cairn.eventstore.EventHash;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Puts events at the end of a store, as its engine would, but with clocks of our choice.
public final class Log {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant FIRST_RECORDED = Instant.parse("2026-11-01T08:00:00Z");
    private static final long APART_MICROS = 1_250;
    private static final byte[] METADATA =
            "{\"actor\":\"00000000-0000-0000-0000-000000000001\"}".getBytes(StandardCharsets.UTF_8);

    private final DataSource owner;
    private long head;
    private byte[] hash = EventHash.genesis();

    public Log(DataSource owner) {
        this.owner = owner;
    }

    public long head() {
        return head;
    }

    /// Recorded one after the other, a little later than what was there.
    public long append(List<? extends DomainEvent> events) {
        var text = new StringBuilder();
        for (var event : events) {
            var recordedAt = FIRST_RECORDED.plusNanos(1000 * APART_MICROS * head);
            text.append(line(event, recordedAt));
        }
        copy(text);
        return head;
    }

    public long append(DomainEvent... events) {
        return append(Arrays.asList(events));
    }

    /// Recorded at a moment of our choice.
    public long append(Instant recordedAt, DomainEvent... events) {
        copy(new StringBuilder(
                Arrays.stream(events).map(event -> line(event, recordedAt)).collect(Collectors.joining())));
        return head;
    }

    /// Any bytes, under any name.
    public long append(String type, String payload, String... tags) {
        copy(new StringBuilder(line(new EventVersion(type, "1"), payload, Arrays.asList(tags), FIRST_RECORDED)));
        return head;
    }

    private String line(DomainEvent event, Instant recordedAt) {
        var version = EventShapes.released().versionOf(event.getClass());
        return line(version, JSON.writeValueAsString(event), tags(event), recordedAt);
    }

    private String line(EventVersion stored, String payload, List<String> tags, Instant recordedAt) {
        head++;
        var id = new UUID(0x7e57L << 32, head);
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt);
        hash = EventHash.chain(
                hash, EventHash.leaf(id, micros, stored.name(), stored.version(), bytes, METADATA, tags));
        return String.join(
                        "\t",
                        Long.toString(head),
                        id.toString(),
                        stored.name(),
                        stored.version(),
                        recordedAt.toString(),
                        hex(bytes),
                        hex(METADATA),
                        tags.stream().collect(Collectors.joining(",", "{", "}")),
                        hex(hash))
                + "\n";
    }

    private void copy(StringBuilder text) {
        try (var connection = owner.getConnection()) {
            var bytes = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY eventstore.event FROM STDIN", bytes);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private static List<String> tags(DomainEvent event) {
        var tags = new ArrayList<String>();
        for (var component : event.getClass().getRecordComponents()) {
            var tag = tag(event.getClass(), component.getName());
            if (tag != null) tags.add(tag.key() + "=" + value(component, event));
        }
        return tags;
    }

    /// It stands on the field, where the compiler put it.
    private static @Nullable EventTag tag(Class<?> type, String component) {
        try {
            return type.getDeclaredField(component).getAnnotation(EventTag.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, DomainEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
