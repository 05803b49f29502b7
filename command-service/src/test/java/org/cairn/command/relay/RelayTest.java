package org.cairn.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.cairn.command.TestDatabase;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.PostgresEventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Everything that is in the log comes to the topics, whatever happens to the broker, the topics, the database and
/// whoever publishes; and nothing is said to be there that is not.
class RelayTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LEARNERS = 20;

    private static TestBroker broker;

    private final TestDatabase database = TestDatabase.createForImpatientClients();
    private final HikariDataSource pool = database.relay();
    private final PostgresEventLog log = new PostgresEventLog(database.reader());
    private final Topics topics = new Topics("t" + UUID.randomUUID());
    private final MadeUpLog events = new MadeUpLog(database);
    private final List<Relay> relays = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = TestBroker.in(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @AfterEach
    void close() {
        broker.wire().mend();
        relays.forEach(Relay::close);
        log.close();
        database.close();
    }

    private RelaySettings settings(Map<String, String> kafka) {
        return new RelaySettings(topics, RelaySettings.SOURCE, 3, Duration.ofSeconds(2), kafka);
    }

    private Relay relay(String name) {
        var relay = new Relay(log, pool, settings(broker.client()), name);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void publishedAll(Relay relay) {
        await().atMost(SOON).untilAsserted(() -> {
            var status = relay.status();
            assertThat(status.published()).as("%s", status).isEqualTo(log.head());
        });
    }

    /// Every event is in the topics: one record, or more that are the same; those of a key in the order of the log at
    /// their first coming; and the ends that are noted down are behind all of them.
    private List<ConsumerRecord<String, byte[]>> wholeAndInOrder() {
        var records = broker.records(topics);
        var found = new TreeSet<Long>();
        var furthest = new HashMap<String, Long>();
        var seen = new HashSet<Long>();
        for (var record : records) {
            var position = position(record);
            found.add(position);
            if (!seen.add(position)) continue;
            var before = furthest.put(record.key(), position);
            assertThat(before == null || before < position)
                    .as("%s: %s before %d", record.key(), before, position)
                    .isTrue();
        }
        assertThat(found).hasSize((int) log.head());
        return records;
    }

    private static Long[] positions(long last) {
        return LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
    }

    static long position(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(String.valueOf(
                KafkaMessageFactory.createReader(record).toEvent().getExtension("position")));
    }

    @Test
    void everyEventComesOnceInTheOrderOfItsLearnerAndTheEndsAreNoted() throws SQLException {
        events.append(5_000, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);

        assertThat(wholeAndInOrder()).hasSize(5_000);
        assertThat(relay.sent()).isEqualTo(5_000);
        var standing = new RelayDesk(log, pool).standing();
        assertThat(standing.partitions()).hasSize(4);
        assertThat(standing.partitions().stream()
                        .mapToLong(RelayDesk.Partition::nextOffset)
                        .sum())
                .isEqualTo(5_000);
        assertThat(standing.holder()).isEqualTo("one");
        assertThat(standing.waitingSince()).isNull();
        assertThat(relay.status().flaws()).isEmpty();
    }

    @Test
    void aBrokerThatIsAwayIsNamedAndWhatWasRecordedMeanwhileComesLater() {
        broker.wire().cut();
        events.append(100, LEARNERS);
        var relay = relay("one");
        await().atMost(SOON).until(() -> relay.status().error() != null);
        assertThat(relay.status().lag()).isEqualTo(100);
        assertThat(relay.status().waitingSince()).isNotNull();

        broker.wire().mend();
        publishedAll(relay);
        broker.wire().cut();
        events.append(3_000, LEARNERS);
        await().atMost(SOON).until(() -> relay.status().error() != null);
        broker.wire().mend();
        publishedAll(relay);

        wholeAndInOrder();
        await().atMost(SOON).until(() -> relay.status().error() == null);
    }

    @Test
    void aBrokerThatDoesNotAnswerAnyMoreIsNamedAndGoesOn() {
        events.append(1_000, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);
        broker.wire().swallow();
        events.append(2_000, LEARNERS);
        await().atMost(SOON).until(() -> relay.status().error() != null);
        assertThat(relay.status().published()).isEqualTo(1_000);

        broker.wire().mend();
        publishedAll(relay);
        wholeAndInOrder();
    }

    @Test
    void aBrokerThatIsKilledAndStartedAgainIsGoneOnWith() {
        events.append(1_000, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);
        broker.kill();
        events.append(1_000, LEARNERS);
        await().atMost(SOON).until(() -> relay.status().error() != null);
        broker.startAgain();
        publishedAll(relay);
        wholeAndInOrder();
    }

    @Test
    void topicsThatAreDeletedWhileItRunsAreMadeAnewAndHoldEverything() throws Exception {
        events.append(1_000, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);
        var before = new RelayDesk(log, pool).standing().partitions();
        try (var admin = broker.admin()) {
            admin.deleteTopics(topics.all()).all().get();
        }
        events.append(100, LEARNERS);
        // Either by the relay, or by a broker that makes what it is asked for.
        await().atMost(SOON).untilAsserted(() -> {
            var now = new RelayDesk(log, pool).standing();
            assertThat(now.partitions()).allSatisfy(end -> assertThat(before)
                    .noneMatch(old -> old.topicId().equals(end.topicId())));
            assertThat(now.published()).isEqualTo(1_100);
        });
        // What was sent before it was noticed lies before the beginning now.
        assertThat(broker.records(topics)).extracting(RelayTest::position).contains(positions(1_100));
    }

    @Test
    void aPartitionThatIsAddedWhileItRunsIsNoted() throws Exception {
        events.append(1_000, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);
        try (var admin = broker.admin()) {
            admin.createPartitions(Map.of(topics.learners(), NewPartitions.increaseTo(6)))
                    .all()
                    .get();
        }
        var desk = new RelayDesk(log, pool);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.standing().partitions()).hasSize(7));
        events.append(1_000, 200);
        publishedAll(relay);

        var records = broker.records(topics);
        assertThat(records).hasSize(2_000);
        assertThat(records).anyMatch(record -> record.partition() >= 3);
        for (var end : desk.standing().partitions()) {
            assertThat(records.stream()
                            .filter(record ->
                                    record.topic().equals(end.topic()) && record.partition() == end.partition()))
                    .as("%s", end)
                    .hasSize((int) end.nextOffset());
        }
    }

    @Test
    void aRecordThatIsTooLargeForTheBrokerIsNamedAndWaitedForAndNothingIsLeftOut() throws Exception {
        events.append(100, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);
        limit("20000");
        events.append(50, LEARNERS);
        events.large(64 * 1024);
        events.append(500, LEARNERS);

        await().atMost(SOON).until(() -> String.valueOf(relay.status().error()).contains("did not take event 151"));
        assertThat(relay.status().error()).contains("max.message.bytes");
        assertThat(relay.status().published()).isEqualTo(150);
        // It is tried again alone: what Kafka takes is not sent with it again and again.
        var tried = relay.sent();
        assertThat(tried).isEqualTo(150);
        limit(Integer.toString(KafkaTopics.LARGEST_RECORD));
        publishedAll(relay);
        wholeAndInOrder();
    }

    private void limit(String bytes) throws Exception {
        try (var admin = broker.admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, topics.learners()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    @Test
    void theLargestEventThatTheLogTakesIsPublished() {
        events.large(1024 * 1024);
        var relay = relay("one");
        publishedAll(relay);
        wholeAndInOrder();
    }

    @Test
    void aTopicThatForgetsIsNamed() throws Exception {
        events.append(1, LEARNERS);
        try (var admin = broker.admin()) {
            admin.createTopics(List.of(new NewTopic(topics.learners(), 2, (short) 1)))
                    .all()
                    .get();
        }
        var relay = relay("one");
        publishedAll(relay);
        assertThat(relay.status().flaws()).singleElement().asString().contains("retention.ms is 604800000");
    }

    @Test
    void aDatabaseThatIsAwayStopsItAndItGoesOn() {
        events.append(1_000, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);
        database.goAway();
        assertThatThrownBy(relay::status).isInstanceOf(IllegalStateException.class);
        database.comeBack();
        await().atMost(SOON).ignoreExceptions().until(() -> {
            events.append(1_000, LEARNERS);
            return true;
        });
        publishedAll(relay);
        wholeAndInOrder();
    }

    @Test
    void everythingBehindAPositionIsPublishedAgainWhoeverPublishes() throws SQLException {
        events.append(1_000, LEARNERS);
        var relay = relay("one");
        publishedAll(relay);
        var desk = new RelayDesk(log, pool);
        desk.rewind(400);
        await().atMost(SOON).until(() -> relay.sent() == 1_600);
        publishedAll(relay);

        assertThat(wholeAndInOrder()).hasSize(1_600);
        assertThatThrownBy(() -> desk.rewind(1_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("published up to 1,000 only");
        assertThatThrownBy(() -> desk.rewind(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOfManyPublishesAndAnotherGoesOnExactlyWhereItWasClosed() {
        events.append(1_000, LEARNERS);
        var first = relay("one");
        publishedAll(first);
        var second = relay("two");
        assertThat(second.status().holder()).isEqualTo("one");
        first.close();
        events.append(1_000, LEARNERS);
        publishedAll(second);

        assertThat(second.status().holder()).isEqualTo("two");
        assertThat(second.sent()).isEqualTo(1_000);
        assertThat(wholeAndInOrder()).hasSize(2_000);
    }

    /// What a frozen holder sends when it thaws: it lies somewhere behind, as copies, and moves no end and no position.
    @Test
    void whatAnOlderHolderStillSendsAreCopiesAndItCanNoteNothingDown() throws Exception {
        events.append(300, LEARNERS);
        var table = new RelayTable(pool);
        try (var older = new Publisher(settings(broker.client()));
                var newer = new Publisher(settings(broker.client()))) {
            older.look();
            newer.look();
            var old = table.take("older", Duration.ZERO).orElseThrow();
            var young = table.take("newer", Duration.ofMinutes(1)).orElseThrow();
            var published = newer.publish(log.read(0, 300), () -> {});
            table.advance(young, 300, published.ends());
            var before = new RelayDesk(log, pool).standing();

            var late = older.publish(log.read(100, 50), () -> {});
            assertThatThrownBy(() -> table.advance(old, 150, late.ends())).isInstanceOf(LeaseLost.class);

            var after = new RelayDesk(log, pool).standing();
            assertThat(after.published()).isEqualTo(300);
            assertThat(after.partitions()).isEqualTo(before.partitions());
            assertThat(wholeAndInOrder()).hasSize(350);
        }
    }

    @Test
    void aLeaseThatCannotBeRenewedIsWorkedUnderNoLonger() throws Exception {
        var table = new RelayTable(pool);
        var lease = table.take("one", Duration.ofMillis(600)).orElseThrow();
        try (var renewal = new Renewal(table, lease, Duration.ofMillis(600), System.nanoTime())) {
            renewal.check();
            database.goAway();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThatThrownBy(renewal::check).isInstanceOf(LeaseLost.class));
        } finally {
            database.comeBack();
        }
    }
}
