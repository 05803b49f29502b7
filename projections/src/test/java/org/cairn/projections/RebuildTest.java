package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
    private static final long SEED = Long.getLong("cairn.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database = new TestDatabase();
    private final Log log = new Log(database.owner());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rebuiltReadModelsEqualTheLiveOnes() throws InterruptedException {
        log.append(University.events(SEED, 200));
        try (var projections = ReadModelsForTests.projections(database)) {
            projections.start();
            assertThat(projections.awaitPosition(log.head(), PATIENCE)).isTrue();
            var live = projections.digest();

            var rebuilt = projections.rebuild(Projections.ALL, (_, _) -> {});

            assertThat(rebuilt.events()).isEqualTo(log.head());
            assertThat(projections.digest()).as("seed %d", SEED).isEqualTo(live);
            assertThat(projections.parked()).isEmpty();
        }
    }
}
