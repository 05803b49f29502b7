package org.cairn.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.cairn.command.TestDatabase;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.testing.JavaProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two relays as processes: one dies or freezes, and the other publishes within ten seconds, by production's lease.
class TakeoverTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration PROMISED = Duration.ofSeconds(10);

    private final Topics topics = new Topics("t" + UUID.randomUUID());
    private final TestDatabase database = TestDatabase.create();
    private final MadeUpLog events = new MadeUpLog(database);
    private final PostgresEventLog log = new PostgresEventLog(database.reader());
    private final RelayDesk desk = new RelayDesk(log, database.relay());
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void close() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        log.close();
        database.close();
    }

    private Process relay(Path folder, TestBroker broker, String name) {
        var servers = Objects.requireNonNull(broker.client().get("bootstrap.servers"));
        var process =
                JavaProcess.start(folder, RelayProcess.class.getName(), database.url(), servers, topics.prefix(), name);
        processes.add(process);
        return process;
    }

    private void published(Duration within) {
        var head = log.head();
        await().atMost(within)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(desk.standing().published()).isEqualTo(head));
    }

    private String holder() throws Exception {
        return String.valueOf(desk.standing().holder());
    }

    @Test
    void anotherPublishesWithinTenSecondsWhenTheHolderIsKilledOrFrozenAndNothingIsMissing(@TempDir Path folder)
            throws Exception {
        try (var broker = TestBroker.in(folder)) {
            var first = relay(folder, broker, "first");
            events.append(2_000, 20);
            published(SOON);
            assertThat(holder()).isEqualTo("first");
            var second = relay(folder, broker, "second");
            events.append(2_000, 20);
            published(SOON);

            first.destroyForcibly().onExit().join();
            events.append(2_000, 20);
            published(PROMISED);
            assertThat(holder()).isEqualTo("second");

            relay(folder, broker, "third");
            JavaProcess.freeze(second);
            events.append(20_000, 20);
            published(SOON);
            assertThat(holder()).isEqualTo("third");
            // It comes to itself, notices, and waits.
            JavaProcess.thaw(second);
            events.append(2_000, 20);
            published(PROMISED);
            assertThat(holder()).isEqualTo("third");
            var head = LongStream.rangeClosed(1, log.head()).boxed().toArray(Long[]::new);
            var records = broker.records(topics);
            assertThat(records).extracting(RelayTest::position).contains(head);
            // At most the batch that was under way comes twice at each change.
            assertThat(records).hasSizeLessThan(head.length + 2 * 4_000);
        }
    }
}
