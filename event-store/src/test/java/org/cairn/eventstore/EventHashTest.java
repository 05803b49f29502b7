package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class EventHashTest {
    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    private static final HexFormat HEX = HexFormat.of();

    /// Computed with another program (Python's hashlib and struct) from the description of the format.
    @Test
    void aLeafAndAChainAreWhatTheirDescriptionSays() {
        byte[] leaf = EventHash.leaf(
                ID, 1_700_000_000_123_456L, "a.B", "1", utf8("{\"ü\":1}"), utf8("{}"), List.of("k=v", "ü=ß"));
        assertThat(HEX.formatHex(leaf)).isEqualTo("0288f3c7b3fac97e55ccdf27bfc18fffc3905b73ecf4f9ca61231e7607d07547");
        assertThat(HEX.formatHex(EventHash.chain(EventHash.genesis(), leaf)))
                .isEqualTo("e01d96eeeb6d837557eb4e5c70f8f6e6ec1dcb44d42253cee8f444d65c56c05e");
    }

    @Test
    void whatIsAppendedBySeveralEnginesAloneAndInBatchesIsOneChain() throws Exception {
        var random = new Random(7);
        try (var database = TestDatabase.create();
                var one = engine(database, EngineSettings.defaults());
                var other = engine(database, EngineSettings.defaults())) {
            for (int round = 0; round < 60; round++) {
                var engine = random.nextInt(3) == 0 ? other : one;
                List<CompletableFuture<Long>> appends = IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(_ -> append(
                                engine,
                                AppendCondition.none(),
                                event(
                                        "täglich",
                                        "payload " + random.nextInt(),
                                        "a=\"q\" \\ ü",
                                        "b=" + random.nextInt()),
                                event("t", "", new String[0])))
                        .toList();
                appends.forEach(CompletableFuture::join);
                append(engine, AppendCondition.none(), event("t", "alone", "a=1"))
                        .join();
            }
            assertChainIsWhole(database);
        }
    }

    /// Double precision, in which SQL multiplies intervals, does not hold these to the microsecond.
    @Test
    void farTimesAreStoredToTheMicrosecondJustAsTheyWereHashed() throws Exception {
        try (var database = TestDatabase.create();
                var engine = engine(database, EngineSettings.defaults())) {
            var times = Stream.of(
                            "9999-12-31T23:59:59.999999Z",
                            "+294246-12-31T23:59:59.999999Z",
                            "1582-10-15T00:00:00.000001Z",
                            "-4712-01-01T00:00:00.000001Z")
                    .map(Instant::parse)
                    .toList();
            for (Instant time : times) {
                append(engine, AppendCondition.none(), at(time)).join(); // alone
                append(engine, AppendCondition.none(), at(time), at(time)).join();
            }
            assertThat(TestEvents.log(database))
                    .extracting(StoredEvent::recordedAt)
                    .isEqualTo(times.stream()
                            .flatMap(time -> Stream.of(time, time, time))
                            .toList());
            assertChainIsWhole(database);
        }
    }

    private static TaggedEventMessage<?> at(Instant time) {
        var message = new GenericEventMessage(
                UUID.randomUUID().toString(), new MessageType("t"), "far", Map.of("cause", "test"), time);
        return new GenericTaggedEventMessage<>(message, Set.of());
    }

    /// A log that was begun before rows had hashes.
    @Test
    void aLogWithoutHashesGetsThemWhenItIsMigrated() throws Exception {
        try (var database = TestDatabase.empty()) {
            Flyway.configure(EventStoreSchema.class.getClassLoader())
                    .dataSource(database.owner())
                    .schemas("eventstore")
                    .defaultSchema("eventstore")
                    .table("schema_history")
                    .locations("classpath:org/cairn/eventstore/migration")
                    .target("1")
                    .load()
                    .migrate();
            database.execute("""
                    INSERT INTO eventstore.event
                    SELECT n, gen_random_uuid(), 'täglich', '1', timestamptz '2020-01-01' + n * interval '1.000001 second',
                           convert_to('payload ' || n, 'UTF8'), '{}',
                           CASE WHEN n % 3 = 0 THEN '{}' ELSE ARRAY['key=' || n, 'ü=\\"'] END
                      FROM generate_series(1, 200) AS n
                    """);
            EventStoreSchema.migrate(database.owner());
            assertChainIsWhole(database);
            try (var engine = engine(database, EngineSettings.defaults())) {
                append(engine, AppendCondition.none(), event("t", "after", "a=1"))
                        .join();
            }
            assertChainIsWhole(database);
        }
    }

    private static void assertChainIsWhole(TestDatabase database) throws SQLException {
        byte[] hash = EventHash.genesis();
        var expected = new ArrayList<String>();
        for (var event : TestEvents.log(database)) {
            long micros = RecordedAt.micros(event.recordedAt());
            byte[] metadata = MetadataJson.write(event.metadata());
            hash = EventHash.chain(
                    hash,
                    EventHash.leaf(
                            event.eventId(),
                            micros,
                            event.type(),
                            event.version(),
                            event.payload(),
                            metadata,
                            event.tags()));
            expected.add(HEX.formatHex(hash));
        }
        assertThat(strings(database, "SELECT encode(hash, 'hex') FROM eventstore.event ORDER BY position"))
                .isNotEmpty()
                .isEqualTo(expected);
    }

    private static List<String> strings(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
