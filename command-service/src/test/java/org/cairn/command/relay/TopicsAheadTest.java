package org.cairn.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.cairn.command.TestDatabase;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.PostgresEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/// After a restore of the database to an earlier moment the topics hold events that were never recorded. Nothing is
/// published behind those.
class TopicsAheadTest {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int KEPT = 20;

    @Test
    void topicsThatAreAheadOfARestoredLogAreRefusedUntilTheyAreDeleted(@TempDir Path folder) throws Exception {
        try (var broker = TestBroker.in(folder);
                var database = TestDatabase.create()) {
            var owner = new JdbcTemplate(database.owner());
            var pool = database.relay();
            var events = new MadeUpLog(database);
            events.append(KEPT, 5);
            published(broker, pool, database);
            owner.execute("CREATE TABLE copy AS SELECT * FROM relay.published");
            events.append(10, 5);
            published(broker, pool, database);

            restore(owner);
            try (var log = new PostgresEventLog(database.reader());
                    var relay = relay(broker, pool, log)) {
                // None is there in their place yet, and then others are.
                refused(relay);
                events.append(15, 5);
                refused(relay);
                assertThat(relay.status().published()).isEqualTo(KEPT);

                try (var admin = broker.admin()) {
                    admin.deleteTopics(topics().all()).all().get();
                }
                await().atMost(SOON).untilAsserted(() -> assertThat(relay.status())
                        .satisfies(status -> assertThat(status.published()).isEqualTo(KEPT + 15))
                        .satisfies(status -> assertThat(status.error()).isNull()));
                assertThat(sent(broker)).containsExactlyInAnyOrderElementsOf(recorded(log));
            }
        }
    }

    @Test
    void whatWasSentAndNotNotedDownIsSentAgainAndRefusedByNobody(@TempDir Path folder) throws Exception {
        try (var broker = TestBroker.in(folder);
                var database = TestDatabase.create()) {
            var owner = new JdbcTemplate(database.owner());
            var pool = database.relay();
            var events = new MadeUpLog(database);
            events.append(KEPT, 5);
            published(broker, pool, database);
            owner.execute("CREATE TABLE copy AS SELECT * FROM relay.published");
            events.append(1_200, 5);
            published(broker, pool, database);

            owner.execute("UPDATE relay.published p SET next_offset = c.next_offset FROM copy c"
                    + " WHERE (c.topic, c.partition) = (p.topic, p.partition)");
            owner.update("UPDATE relay.lease SET position = ?", KEPT);
            published(broker, pool, database);

            assertThat(sent(broker)).hasSize(KEPT + 2 * 1_200);
        }
    }

    private static void refused(Relay relay) {
        await().atMost(SOON).untilAsserted(() -> assertThat(relay.status().error())
                .contains("which is not in the log", "Delete the topics"));
    }

    /// As it was when the copy was made.
    private static void restore(JdbcTemplate owner) {
        owner.execute("ALTER TABLE eventstore.event DISABLE TRIGGER ALL");
        owner.update("DELETE FROM eventstore.event WHERE position > ?", KEPT);
        owner.execute("DELETE FROM relay.published; INSERT INTO relay.published SELECT * FROM copy;");
        owner.update("UPDATE relay.lease SET position = ?", KEPT);
    }

    private static void published(TestBroker broker, HikariDataSource pool, TestDatabase database) {
        try (var log = new PostgresEventLog(database.reader());
                var relay = relay(broker, pool, log)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(relay.status())
                    .satisfies(status -> assertThat(status.published()).isEqualTo(log.head())));
        }
    }

    private static Relay relay(TestBroker broker, HikariDataSource pool, EventLog log) {
        var settings = new RelaySettings(topics(), RelaySettings.SOURCE, 3, Duration.ofSeconds(2), broker.client());
        var relay = new Relay(log, pool, settings, "relay");
        relay.start();
        return relay;
    }

    private static Topics topics() {
        return new Topics(Topics.PREFIX);
    }

    private static List<String> sent(TestBroker broker) {
        return broker.records(topics()).stream()
                .map(record -> new String(record.headers().lastHeader("ce_id").value()))
                .toList();
    }

    private static List<String> recorded(EventLog log) {
        return log.read(0, 1_000).stream()
                .map(event -> event.eventId().toString())
                .toList();
    }
}
