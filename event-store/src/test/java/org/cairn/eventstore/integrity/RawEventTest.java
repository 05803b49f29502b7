package org.cairn.eventstore.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Random;
import org.cairn.eventstore.EventHash;
import org.cairn.eventstore.PostgresEventLog;
import org.junit.jupiter.api.Test;

class RawEventTest {
    /// Three ways to the same bytes: PostgreSQL's own functions, the hash that appends compute, and the binary rows.
    @Test
    void theHashOfARowIsTheSameWhoeverComputesIt() throws SQLException {
        long seed = new Random().nextLong();
        var hash = new TreeHash();
        try (var log = new TestLog(new Random(seed))) {
            log.append(200);
            var leaves = new ArrayList<String>();
            new RawLog(log.reader)
                    .read(0, 200, event -> leaves.add(HexFormat.of().formatHex(event.leaf(hash))));
            var bySql = new ArrayList<String>();
            try (var connection = log.owner.getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT encode(eventstore.event_leaf(e), 'hex') FROM eventstore.event e ORDER BY position")) {
                while (rows.next()) {
                    bySql.add(rows.getString(1));
                }
            }
            assertThat(leaves).as("seed %d", seed).hasSize(200).isEqualTo(bySql);
        }
    }

    @Test
    void theCanonicalBytesReadBackAsTheEvent() throws SQLException {
        try (var log = new TestLog(new Random(1));
                var events = new PostgresEventLog(log.reader)) {
            log.append(50);
            var stored = events.read(0, 50);
            new RawLog(log.reader).read(0, 50, raw -> {
                var event = CanonicalEvent.parse(raw.canonical());
                var same = stored.get((int) raw.position() - 1);
                assertThat(event.id()).isEqualTo(same.eventId()).isEqualTo(raw.id());
                assertThat(event.type()).isEqualTo(same.type());
                assertThat(event.version()).isEqualTo(same.version());
                assertThat(event.recordedAt()).isEqualTo(same.recordedAt());
                assertThat(event.payload()).isEqualTo(same.payload());
                assertThat(event.tags()).isEqualTo(same.tags());
                long micros = event.recordedAt().getEpochSecond() * 1_000_000
                        + event.recordedAt().getNano() / 1000;
                assertThat(EventHash.leaf(
                                event.id(),
                                micros,
                                event.type(),
                                event.version(),
                                event.payload(),
                                event.metadata(),
                                event.tags()))
                        .isEqualTo(raw.leaf(new TreeHash()));
            });
        }
    }
}
