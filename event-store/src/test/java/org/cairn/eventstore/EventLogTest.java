package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.event;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final TestDatabase database = TestDatabase.create();
    private final PostgresEventStorageEngine engine = engine(database, EngineSettings.defaults());
    private final PostgresEventLog log = new PostgresEventLog(database.reader());

    @AfterEach
    void close() {
        log.close();
        engine.close();
        database.close();
    }

    @Test
    void anEmptyLogHasNoHeadAndNothingToRead() throws InterruptedException {
        assertThat(log.head()).isZero();
        assertThat(log.read(0, 10)).isEmpty();
        assertThat(log.awaitBeyond(0, Duration.ZERO)).isZero();
        assertThat(log.awaitBeyond(0, Duration.ofMillis(30))).isZero();
    }

    @Test
    void aLogIsReadInPiecesFromAnyPlace() {
        for (int i = 1; i <= 10; i++) {
            append(engine, AppendCondition.none(), event("t", "" + i)).join();
        }
        assertThat(log.head()).isEqualTo(10);
        assertThat(log.read(3, 4)).extracting(StoredEvent::position).containsExactly(4L, 5L, 6L, 7L);
        assertThat(log.read(9, 4)).extracting(TestEvents::text).containsExactly("10");
        assertThat(log.read(10, 4)).isEmpty();
        assertThat(log.read(99, 4)).isEmpty();
    }

    @Test
    void aWaiterReturnsAtOnceIfThereIsSomething() throws InterruptedException {
        append(engine, AppendCondition.none(), event("t", "1")).join();
        assertThat(log.awaitBeyond(0, Duration.ofHours(1))).isEqualTo(1);
    }

    @Test
    void aWaiterNoticesAppendsOfOthersByPolling() throws Exception {
        var waiter = awaitBeyondZero();
        append(engine, AppendCondition.none(), event("t", "1")).join();
        assertThat(waiter.get(5, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void aWaiterIsWokenByTheEngineOfItsProcess() throws Exception {
        engine.onAppend(log::wake);
        var waiter = awaitBeyondZero();
        append(engine, AppendCondition.none(), event("t", "1")).join();
        assertThat(waiter.get(5, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void closingEndsAllWaiting() throws Exception {
        var waiter = awaitBeyondZero();
        log.close();
        assertThat(waiter.get(5, TimeUnit.SECONDS)).isZero();
    }

    private CompletableFuture<Long> awaitBeyondZero() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return log.awaitBeyond(0, Duration.ofHours(1));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
