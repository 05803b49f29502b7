package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log is in PostgreSQL: topics can be read again, deleted and made anew at any time, while workers run.
class TopicsMadeAnewTest {
    private static WorkerGroup group;

    @BeforeAll
    static void start(@TempDir Path data) {
        group = new WorkerGroup(data);
    }

    @AfterEach
    void stopWorkers() {
        group.stopWorkers();
    }

    @AfterAll
    static void stop() {
        group.close();
    }

    @Test
    void workersGoOnWithTopicsThatWereMadeAnewWhileTheyRan() throws Exception {
        group.load();
        for (var two = 0; two < 2; two++) group.work();
        group.caughtUp();

        group.stopRelay();
        group.deleteTopics();
        await().atMost(WorkerGroup.PATIENCE)
                .untilAsserted(() -> assertThat(group.any().status())
                        .allSatisfy(model -> assertThat(model.error()).contains("Kafka has not got the topics")));
        group.startRelay();
        group.load();

        group.caughtUp();
        assertThat(group.digest()).isEqualTo(group.rebuilt());
    }

    @Test
    void readingEverythingAgainChangesNothing() throws Exception {
        group.load();
        for (var two = 0; two < 2; two++) group.work();
        group.caughtUp();
        var before = group.digest();

        group.stopWorkers();
        group.execute("DELETE FROM projection.consumed");
        for (var two = 0; two < 2; two++) group.work();

        await().atMost(WorkerGroup.PATIENCE).until(() -> group.taken() >= group.head());
        assertThat(group.digest()).isEqualTo(before);
    }
}
