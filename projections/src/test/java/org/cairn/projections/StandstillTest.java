package org.cairn.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A read model that stands still while the log moves is told as stopped, even where nothing went wrong that could be
/// caught.
class StandstillTest {
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final TestDatabase database = new TestDatabase();
    private final Log log = new Log(database.owner());
    private final CountDownLatch stuck = new CountDownLatch(1);

    /// A fold that takes nothing in and never comes back, until it is let go.
    private final class Stuck implements ReadModel {
        @Override
        public String name() {
            return "stuck";
        }

        @Override
        public int foldVersion() {
            return 1;
        }

        @Override
        public String ddl() {
            return "CREATE TABLE stuck.row (id bigint PRIMARY KEY);";
        }

        @Override
        public Fold fold() {
            return new Fold() {
                @Override
                public void take(Recorded event) {
                    try {
                        stuck.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }

                @Override
                public List<Rows> rows() {
                    return List.of();
                }
            };
        }
    }

    private final Projections projections = new Projections(
            new PostgresEventLog(database.reader()), database.projector(), List.of(new Stuck()), TOLERANCE);

    @AfterEach
    void close() {
        stuck.countDown();
        projections.close();
        database.close();
    }

    private ReadModelStatus status() {
        return projections.status().getFirst();
    }

    @Test
    void aFoldThatDoesNotComeBackStopsItUntilItMovesAgain() throws InterruptedException {
        projections.start();
        log.append(University.events(Running.SEED, 1));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status().state()).isEqualTo(ReadModelStatus.State.STOPPED));
        assertThat(status().error()).contains("stood still").contains("while the log moved");
        assertThat(status().still()).isGreaterThanOrEqualTo(TOLERANCE);
        assertThat(status().waitingSince()).isNotNull();

        stuck.countDown();
        assertThat(projections.awaitPosition(log.head(), Running.PATIENCE)).isTrue();
        await().untilAsserted(() -> assertThat(status().state()).isEqualTo(ReadModelStatus.State.FOLLOWING));
        assertThat(status().still()).isZero();
        assertThat(status().waitingSince()).isNull();
    }

    /// A quiet log is no standstill, however long it is quiet.
    @Test
    void whereNothingIsMissingNothingStandsStill() {
        projections.start();

        await().during(TOLERANCE.plusSeconds(2))
                .atMost(TOLERANCE.plusSeconds(10))
                .untilAsserted(() -> assertThat(status().state()).isEqualTo(ReadModelStatus.State.FOLLOWING));
    }
}
