package org.cairn.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cairn.standalone.WorkerGroup.PATIENCE;

import java.nio.file.Path;
import java.util.Map;
import org.cairn.projections.Projections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// While Kafka is away a worker says so, and goes on by itself when it is back.
class BrokerAwayTest {

    @Test
    void aBrokerThatIsAwayIsNamedAndComesBackToTheSameRows(@TempDir Path data) throws Exception {
        try (var group = new WorkerGroup(data)) {
            var nowhere = group.work(group.models(), Map.of("bootstrap.servers", "127.0.0.1:9"));
            saysThatKafkaIsAway(nowhere.projections());
            group.stop(nowhere);

            group.work();
            group.load();
            group.caughtUp();
            group.broker().stop();
            saysThatKafkaIsAway(group.any());
            group.load();
            group.broker().start();

            group.caughtUp();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(group.any().status())
                    .allSatisfy(model -> assertThat(model.error()).isNull()));
            assertThat(group.digest()).isEqualTo(group.rebuilt());
        }
    }

    private static void saysThatKafkaIsAway(Projections projections) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(projections.status())
                .isNotEmpty()
                .allSatisfy(model -> assertThat(model.error()).contains("Kafka does not answer")));
    }
}
