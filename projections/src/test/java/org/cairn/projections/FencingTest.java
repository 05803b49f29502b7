package org.cairn.projections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.TopicPartition;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.ConsumedTable.Read;
import org.cairn.projections.ForeignRecordTable.Foreign;
import org.cairn.projections.TopicWriter.Come;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A worker that has lost a partition writes nothing of it any more, and one that fell silent holds nobody up for long.
class FencingTest {
    private static final String LEARNERS = "cairn.learners";
    private static final TopicPartition ZERO = new TopicPartition(LEARNERS, 0);
    private static final Topic SIX = new Topic(LEARNERS, "first", 6);

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventLog log = new PostgresEventLog(database.reader());
    private final Projections projections = new Projections(log, database.projector(), Running.models());
    private final Transactions transactions = new Transactions(database.projector());
    private final Generations generations = new Generations(transactions, Running.models());
    private final TopicWriter writer = new TopicWriter(transactions);
    private final Claiming one = new Claiming(transactions, "one");
    private final Claiming other = new Claiming(transactions, "other");

    @AfterEach
    void close() {
        projections.close();
        database.close();
    }

    private void write(Claim claim) throws SQLException {
        generations.createMissing();
        var told = new Log(database.owner());
        if (log.head() == 0) told.append(University.events(Running.SEED, 5));
        var events = new EventDecoder(EventShapes.released()).decode(log.read(0, 1_000));
        var come = events.stream()
                .map(event -> new Come(claim.partition(), event.position() - 1, event))
                .toList();
        writer.write(
                generations.feedable(),
                Map.of(),
                List.of(new Read(claim, come.size(), events.size())),
                come,
                List.of(new Foreign(claim.partition(), claim.topicId(), 7, "strange")));
    }

    private String learners() {
        return database.value("SELECT count(*) FROM transcript.learner");
    }

    @Test
    void whoHasLostAPartitionWritesNothing() throws SQLException {
        var lost = one.claim(ZERO, SIX);
        var held = other.claim(ZERO, SIX);

        assertThatThrownBy(() -> write(lost)).isInstanceOf(PartitionLost.class);
        assertThat(learners()).isEqualTo("0");
        assertThat(database.value("SELECT count(*) FROM projection.consumed")).isEqualTo("0");
        assertThat(projections.foreignRecords()).isZero();

        write(held);
        assertThat(learners()).isEqualTo("5");
        assertThat(projections.foreignRecords()).isEqualTo(1);
    }

    /// As one that is stopped by SIGSTOP between two statements, or whose network is cut.
    @Test
    void whoFreezesWhileItWritesLosesThePartitionWithinSecondsAndCannotFinish() throws Exception {
        var frozen = one.claim(ZERO, SIX);
        try (var connection = database.projector().getConnection()) {
            connection.setAutoCommit(false);
            PartitionTable.hold(connection, List.of(frozen));
            try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO projection.foreign_record VALUES ('t', 0, 'i', 0, 'of the frozen')");
            }

            var claimed = CompletableFuture.supplyAsync(() -> claimed(other)).get(30, SECONDS);

            assertThat(claimed.epoch()).isEqualTo(frozen.epoch() + 1);
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            write(claimed);
        }
        assertThatThrownBy(() -> write(frozen)).isInstanceOf(PartitionLost.class);
        assertThat(database.rows("SELECT error FROM projection.foreign_record")).containsExactly("strange");
        assertThat(learners()).isEqualTo("5");
    }

    private static Claim claimed(Claiming claiming) {
        try {
            return claiming.claim(ZERO, SIX);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoIsFrozenForTenSecondsIsEndedByTheDatabaseAlone() throws SQLException {
        assertThat(transactions.<String>briefly(connection -> setting(connection)))
                .isEqualTo("10s");
    }

    private static String setting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW idle_in_transaction_session_timeout")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aTopicThatWasMadeAnewTakesItsPartitionsFromWhoeverHadThem() throws SQLException {
        var before = one.claim(new TopicPartition(LEARNERS, 3), SIX);
        var anew = other.claim(ZERO, new Topic(LEARNERS, "second", 4));

        assertThatThrownBy(() -> write(before)).isInstanceOf(PartitionLost.class);
        write(anew);
        assertThat(database.rows("SELECT topic_id, strands FROM projection.topic"))
                .containsExactly("second 4");
    }

    /// After six became nine, a key of partition 4 may go on in 1 or 7: modulo three they are the same.
    @Test
    void partitionsThatMayHoldTheSameKeyAreWrittenOneAfterTheOther() throws Exception {
        var four = one.claim(new TopicPartition(LEARNERS, 4), SIX);
        var seven = other.claim(new TopicPartition(LEARNERS, 7), new Topic(LEARNERS, "first", 9));
        var eight = other.claim(new TopicPartition(LEARNERS, 8), new Topic(LEARNERS, "first", 9));
        assertThat(database.rows("SELECT strands FROM projection.topic")).containsExactly("3");

        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holding = CompletableFuture.runAsync(() -> hold(four, held, release));
        held.await(10, SECONDS);
        transactions.briefly(connection -> hold(connection, eight));
        var waiting = CompletableFuture.runAsync(() -> hold(seven, new CountDownLatch(1), release));
        assertThat(transactions.<Boolean>briefly(connection -> isFree(connection, seven)))
                .isFalse();
        release.countDown();
        holding.get(10, SECONDS);
        waiting.get(10, SECONDS);
        assertThat(transactions.<Boolean>briefly(connection -> isFree(connection, seven)))
                .isTrue();
    }

    private void hold(Claim claim, CountDownLatch held, CountDownLatch release) {
        try {
            transactions.briefly(connection -> {
                hold(connection, claim);
                held.countDown();
                try {
                    return release.await(8, SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean hold(Connection connection, Claim claim) throws SQLException {
        PartitionTable.hold(connection, List.of(claim));
        return true;
    }

    private static boolean isFree(Connection connection, Claim claim) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '500ms'");
        }
        try {
            return hold(connection, claim);
        } catch (SQLException refused) {
            return false;
        }
    }
}
