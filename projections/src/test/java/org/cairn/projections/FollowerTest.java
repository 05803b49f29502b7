package org.cairn.projections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private final Running running = new Running().started();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void connectionsThatAreCutInTheMiddleLoseAndDoubleNothing() throws Exception {
        var events = University.events(Running.SEED, 300);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var writing = executor.submit(() -> {
                for (var from = 0; from < events.size(); from += 100) {
                    running.log.append(events.subList(from, Math.min(from + 100, events.size())));
                }
            });
            for (var cut = 0; cut < 10; cut++) {
                cutConnections();
                running.projections.awaitPosition(running.log.head(), Duration.ofMillis(30));
            }
            writing.get(60, SECONDS);
        }
        running.caughtUp();

        var live = running.projections.digest();
        assertThat(running.projections.parked()).isEmpty();
        assertThat(running.digestOfAFreshBuild()).as("seed %d", Running.SEED).isEqualTo(live);
    }

    /// Every connection of the readers and the projector; the pools hand out dead ones until they notice.
    private void cutConnections() {
        running.database.execute("""
                SELECT pg_terminate_backend(pid)
                  FROM pg_stat_activity
                 WHERE datname = current_database() AND application_name IN ('reader', 'projector')
                """);
    }

    @Test
    void anotherProcessGoesOnWhereThisOneStopped() throws InterruptedException {
        var events = University.events(Running.SEED, 60);
        running.log.append(events.subList(0, 500));
        running.caughtUp();
        running.log.append(events.subList(500, events.size()));
        running.restart();
        running.caughtUp();

        var live = running.projections.digest();
        assertThat(running.digestOfAFreshBuild()).as("seed %d", Running.SEED).isEqualTo(live);
    }

    @Test
    void twoRunnersOnOneDatabaseCountNothingTwice() throws InterruptedException {
        try (var other = running.another()) {
            other.start();
            var events = University.events(Running.SEED, 200);
            for (var from = 0; from < events.size(); from += 37) {
                running.log.append(events.subList(from, Math.min(from + 37, events.size())));
            }
            running.caughtUp();
            assertThat(other.awaitPosition(running.log.head(), Running.PATIENCE))
                    .isTrue();
        }
        var live = running.projections.digest();
        assertThat(running.digestOfAFreshBuild()).as("seed %d", Running.SEED).isEqualTo(live);
    }

    @Test
    void aRebuildByAnotherProcessIsFollowedOn() throws InterruptedException {
        var events = University.events(Running.SEED, 40);
        running.log.append(events.subList(0, 300));
        running.caughtUp();
        try (var other = running.another()) {
            other.rebuild(Projections.ALL, (_, _) -> {});
        }
        running.log.append(events.subList(300, events.size()));
        running.caughtUp();

        assertThat(running.status("transcript").generation()).isEqualTo(2);
        assertThat(running.database.value("SELECT position FROM projection.position WHERE state = 'live' LIMIT 1"))
                .isEqualTo(Long.toString(running.log.head()));
    }

    @Test
    void whatStopsItIsInTheStatusUntilItIsGone() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 2));
        running.caughtUp();
        running.database.execute("REVOKE UPDATE ON projection.position FROM cairn_projector");
        running.log.append(University.events(Running.SEED + 1, 1).getLast());

        await().untilAsserted(() -> assertThat(running.status("transcript")).satisfies(status -> {
            assertThat(status.state()).isEqualTo(ReadModelStatus.State.STOPPED);
            assertThat(status.error()).contains("permission denied");
            assertThat(status.lagPositions()).isEqualTo(1);
        }));
        running.database.execute("GRANT UPDATE ON projection.position TO cairn_projector");
        running.caughtUp();

        await().untilAsserted(() ->
                assertThat(running.status("transcript").state()).isEqualTo(ReadModelStatus.State.FOLLOWING));
        assertThat(running.status("transcript").error()).isNull();
    }

    @Test
    void whoWaitsForAPositionThatDoesNotComeIsTold() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 1));
        running.caughtUp();

        assertThat(running.projections.awaitPosition(running.log.head() + 1, Duration.ofMillis(50)))
                .isFalse();
    }

    @Test
    void readersCanLookAndNotTouch() throws SQLException {
        try (var connection = running.database.query().getConnection();
                var statement = connection.createStatement()) {
            for (var table : new String[] {"transcript.entry", "competency_map.judgement", "pathway_outcomes.month"}) {
                assertThat(statement.execute("SELECT * FROM " + table)).isTrue();
                statement.execute("SET default_transaction_read_only = off");
                assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("SELECT * FROM eventstore.event"))
                    .hasMessageContaining("permission denied");
        }
    }
}
