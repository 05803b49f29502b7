package org.cairn.command.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.cairn.command.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Events in the table of the log, fast and without the decisions that lead to them.
final class MadeUpLog {
    private static final Path RELEASED =
            Path.of("../contracts/src/test/resources/org/cairn/contracts/evolution/released-events.ndjson");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate database;

    /// @param payload JSON
    record MadeUp(String type, String version, List<String> tags, String payload) {}

    MadeUpLog(TestDatabase database) {
        this(database.owner());
    }

    MadeUpLog(DataSource owner) {
        database = new JdbcTemplate(owner);
    }

    /// Of so many learners in turn.
    void append(int count, int learners) {
        var events = new ArrayList<MadeUp>();
        for (var number = 0; number < count; number++) {
            events.add(reflection(new UUID(7, number % learners), "{\"number\":%d}".formatted(number)));
        }
        append(events);
    }

    /// One of about so many bytes that cannot be made smaller.
    void large(int bytes) {
        var noise = new byte[bytes - 12];
        ThreadLocalRandom.current().nextBytes(noise);
        for (var index = 0; index < noise.length; index++) noise[index] = (byte) ('A' + (noise[index] & 31));
        append(List.of(reflection(
                new UUID(7, 1), "{\"text\":\"%s\"}".formatted(new String(noise, StandardCharsets.US_ASCII)))));
    }

    private static MadeUp reflection(UUID learner, String payload) {
        return new MadeUp("coaching.ReflectionRecorded", "1", List.of("learner=" + learner), payload);
    }

    /// One or more of each version of each type that was ever released, as they were stored.
    static List<MadeUp> released() throws IOException {
        var events = new ArrayList<MadeUp>();
        for (var line : Files.readAllLines(RELEASED)) {
            var event = JSON.readTree(line);
            var tags = new ArrayList<String>();
            event.path("tags").forEach(tag -> tags.add(tag.asString()));
            events.add(new MadeUp(
                    event.path("type").asString(),
                    event.path("version").asString(),
                    tags,
                    event.path("payload").toString()));
        }
        return events;
    }

    void append(List<MadeUp> events) {
        database.batchUpdate("""
                INSERT INTO eventstore.event (position, event_id, type, version, recorded_at, payload, metadata, tags, hash)
                SELECT coalesce(max(position), 0) + 1, gen_random_uuid(), ?, ?, clock_timestamp(), ?, '{}'::bytea, ?,
                       decode(repeat('00', 32), 'hex')
                  FROM eventstore.event
                """, events, 1_000, (insert, event) -> {
            insert.setString(1, event.type());
            insert.setString(2, event.version());
            insert.setBytes(3, event.payload().getBytes(StandardCharsets.UTF_8));
            insert.setArray(
                    4, insert.getConnection().createArrayOf("text", event.tags().toArray()));
        });
    }
}
