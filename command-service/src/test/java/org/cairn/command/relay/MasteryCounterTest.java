package org.cairn.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cairn.command.TestDatabase;
import org.cairn.command.relay.MadeUpLog.MadeUp;
import org.cairn.contracts.distribution.Topics;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.testing.JavaProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The consumer in `docs/examples` does what it says, as it stands there.
class MasteryCounterTest {
    private static final Path SOURCE = Path.of("../docs/examples/consumer/MasteryCounter.java");

    private static TestBroker broker;

    private final Topics topics = new Topics("t" + UUID.randomUUID());

    private final Path folder;

    MasteryCounterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        broker = TestBroker.in(folder);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void itCountsEachMasteryOnceAlsoWhatIsSentAgainOrTakenBackOrComesLate() throws Exception {
        try (var database = TestDatabase.create();
                var log = new PostgresEventLog(database.reader())) {
            var events = new MadeUpLog(database);
            events.append(List.of(
                    mastery("MasteryDemonstrated", 1, "weld"),
                    mastery("MasteryDemonstrated", 2, "weld"),
                    mastery("MasteryDemonstrated", 3, "weld"),
                    mastery("MasteryDemonstrated", 1, "read"),
                    mastery("MasteryRescinded", 2, "weld")));
            events.append(10, 5);
            var settings = new RelaySettings(topics, RelaySettings.SOURCE, 3, Duration.ofSeconds(6), broker.client());
            publish(settings, log, 0);
            assertThat(counted()).containsExactly("read 1", "weld 2");

            // The same once more, from the middle on, and something new.
            events.append(List.of(mastery("MasteryDemonstrated", 4, "read"), mastery("MasteryLapsed", 3, "weld")));
            publish(settings, log, 0);
            publish(settings, log, 3);
            assertThat(counted()).containsExactly("read 2", "weld 1");
            // Another reads it all from the start: older ones come after newer ones.
            Files.delete(folder.resolve("state.json"));
            assertThat(counted()).containsExactly("read 2", "weld 1");

            try (var admin = broker.admin()) {
                admin.deleteTopics(topics.all()).all().get();
            }
            publish(settings, log, 0);
            assertThat(counted()).containsExactly("read 2", "weld 1");
        }
    }

    @Test
    void killedWhileItReadsItGoesOnWhereItsFileSays() throws Exception {
        try (var database = TestDatabase.create();
                var log = new PostgresEventLog(database.reader())) {
            var learners = 3_000;
            var events = new ArrayList<MadeUp>();
            for (var learner = 1; learner <= learners; learner++) {
                events.add(mastery("MasteryDemonstrated", learner, "weld"));
                if (learner % 3 == 0) events.add(mastery("MasteryRescinded", learner, "weld"));
            }
            new MadeUpLog(database).append(events);
            publish(new RelaySettings(topics, RelaySettings.SOURCE, 3, Duration.ofSeconds(6), broker.client()), log, 0);

            var reads = run();
            // It has kept the first of what it read, and mostly not yet all.
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> Files.exists(folder.resolve("state.json")));
            reads.destroyForcibly().onExit().join();

            assertThat(counted()).containsExactly("weld " + learners * 2 / 3);
        }
    }

    private static void publish(RelaySettings settings, PostgresEventLog log, long after) throws Exception {
        try (var publisher = new Publisher(settings)) {
            publisher.look();
            assertThat(publisher.publish(log.read(after, 10_000), () -> {}).failure())
                    .isNull();
        }
    }

    private List<String> counted() throws IOException {
        var said = folder.resolve("said.log");
        var before = Files.exists(said) ? Files.readAllLines(said).size() : 0;
        var process = run("once");
        assertThat(process.onExit().join().exitValue()).isZero();
        return new ArrayList<>(Files.readAllLines(said).stream()
                .skip(before)
                .filter(line -> line.matches("(read|weld) \\d+"))
                .toList());
    }

    private Process run(String... more) {
        var arguments = new ArrayList<>(List.of(
                SOURCE.toString(),
                Objects.requireNonNull(broker.client().get("bootstrap.servers")),
                topics.learners(),
                folder.resolve("state.json").toString()));
        arguments.addAll(List.of(more));
        return JavaProcess.start(folder, arguments.toArray(String[]::new));
    }

    private static MadeUp mastery(String type, int learner, String competency) {
        var id = new UUID(7, learner);
        return new MadeUp(
                "assessment." + type,
                "1",
                List.of("learner=" + id),
                "{\"enrolment\":\"%s\",\"learner\":\"%s\",\"competency\":\"%s\"}".formatted(id, id, competency));
    }
}
