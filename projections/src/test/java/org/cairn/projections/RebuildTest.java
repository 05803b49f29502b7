package org.cairn.projections;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.cairn.contracts.assessment.JudgementRecorded;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

class RebuildTest {
    private final Running running = new Running().started();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void rebuiltReadModelsEqualTheLiveOnes() throws InterruptedException {
        var events = SecondThoughts.on(University.events(Running.SEED, 200), Running.SEED);
        running.log.append(events);
        events.stream()
                .filter(JudgementRecorded.class::isInstance)
                .map(JudgementRecorded.class::cast)
                .limit(5)
                .forEach(mark -> running.log.append(List.of(SecondThoughts.awaited(mark, mark.effectiveOn()))));
        running.caughtUp();
        var live = running.projections.digest();

        var rebuilt = running.projections.rebuild(Projections.ALL, (_, _) -> {});

        assertThat(rebuilt.events()).isEqualTo(running.log.head());
        assertThat(running.projections.digest()).as("seed %d", Running.SEED).isEqualTo(live);
        assertThat(live).allSatisfy(table -> assertThat(table.rows()).isPositive());
        assertThat(running.projections.parked()).isEmpty();
    }

    /// Row by row it would take the square of their number: minutes here, and days for millions.
    @Test
    @Timeout(60)
    void sumsOfManyFactsAreMadeInSeconds() throws InterruptedException {
        running.projections.close();
        running.log.append(University.events(Running.SEED, 3_000));
        running.restart();

        running.projections.rebuild(Projections.ALL, (_, _) -> {});

        assertThat(running.projections.digest())
                .filteredOn(table -> table.table().equals("outcome"))
                .singleElement()
                .satisfies(sums -> assertThat(sums.rows()).isPositive());
    }

    @Test
    void readModelsThatAreFedTwiceEqualThoseFedOnce() throws InterruptedException {
        running.log.append(SecondThoughts.on(University.events(Running.SEED, 100), Running.SEED));
        running.caughtUp();
        var once = running.projections.digest();

        running.projections.close();
        running.database.execute("UPDATE projection.position SET position = 0");
        running.restart();
        running.caughtUp();

        assertThat(running.projections.digest()).as("seed %d", Running.SEED).isEqualTo(once);
    }

    @Test
    void whileEventsComeInARebuildLosesNoneAndTheLiveOnesGoOn() throws Exception {
        var events = University.events(Running.SEED, 300);
        var half = events.size() / 2;
        running.log.append(events.subList(0, half));
        running.caughtUp();
        var firstRebuilt = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var writing = executor.submit(() -> {
                for (var from = half; from < events.size(); from += 50) {
                    running.log.append(events.subList(from, Math.min(from + 50, events.size())));
                    if (from > half + 500) firstRebuilt.await();
                }
                return true;
            });
            running.projections.rebuild(Projections.ALL, (_, _) -> {});
            firstRebuilt.countDown();
            running.projections.rebuild(Projections.ALL, (_, _) -> {});
            writing.get(60, SECONDS);
        }
        running.caughtUp();

        var live = running.projections.digest();
        assertThat(running.status("transcript").generation()).isEqualTo(3);
        assertThat(running.status("transcript").position()).isEqualTo(events.size());
        assertThat(running.digestOfAFreshBuild()).as("seed %d", Running.SEED).isEqualTo(live);
    }

    /// The swap holds the live read models, so it must not have much left to feed.
    @Test
    void whatComesInWhileTablesAreTidiedIsFedBeforeTheSwap() throws InterruptedException {
        var events = University.events(Running.SEED, 300);
        var half = events.size() / 2;
        running.log.append(events.subList(0, half));
        running.caughtUp();
        var written = new AtomicBoolean();
        var last = new AtomicLong();

        running.projections.rebuild(Projections.ALL, (position, head) -> {
            // The last call before the tables are tidied.
            if (position == head && written.compareAndSet(false, true)) {
                running.log.append(events.subList(half, events.size()));
            }
            last.set(position);
        });

        assertThat(events.size() - half).isGreaterThan(1_000);
        assertThat(written).isTrue();
        assertThat(last.get()).as("seed %d", Running.SEED).isGreaterThanOrEqualTo(events.size() - 1_000L);
        running.caughtUp();
        var swapped = running.projections.digest();
        assertThat(running.digestOfAFreshBuild()).as("seed %d", Running.SEED).isEqualTo(swapped);
    }

    @Test
    void oneReadModelIsRebuiltWithoutTheOthers() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 20));
        running.caughtUp();

        running.projections.rebuild("competency_map", (_, _) -> {});

        assertThat(running.projections.status())
                .extracting(ReadModelStatus::name, ReadModelStatus::generation)
                .containsExactly(tuple("competency_map", 2), tuple("pathway_outcomes", 1), tuple("transcript", 1));
        running.log.append(University.events(Running.SEED + 1, 5).getLast());
        running.caughtUp();
    }

    @Test
    void theGenerationBeforeStaysUntilTheNextRebuild() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 20));
        running.caughtUp();
        running.projections.rebuild("transcript", (_, _) -> {});

        assertThat(running.database.value("SELECT count(*) FROM transcript_previous.learner"))
                .isEqualTo(running.database.value("SELECT count(*) FROM transcript.learner"))
                .isEqualTo("20");
        running.projections.rebuild("transcript", (_, _) -> {});

        assertThat(running.database.value("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'transcript%'"))
                .isEqualTo("2");
        assertThat(running.status("transcript").generation()).isEqualTo(3);
    }

    /// A reader's prepared statement names the schema; after the swap it must mean the new tables.
    @Test
    void aReadersPreparedStatementSeesTheNewGeneration() throws InterruptedException, SQLException {
        running.log.append(University.events(Running.SEED, 5));
        running.caughtUp();
        try (var connection = running.database.query().getConnection();
                var select = connection.prepareStatement("SELECT tableoid FROM transcript.learner LIMIT 1")) {
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            var before = table(select);
            running.projections.rebuild("transcript", (_, _) -> {});

            assertThat(table(select)).isNotEqualTo(before);
            assertThat(running.database.value("SELECT 'transcript.learner'::regclass::oid"))
                    .isEqualTo(Long.toString(table(select)));
        }
    }

    private static long table(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aReadModelOfAnotherShapeIsRebuiltByItselfAtStart() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 30));
        running.caughtUp();
        var before = running.projections.digest();
        running.projections.close();
        running.database.execute("UPDATE projection.position SET shape = 'old' WHERE read_model = 'pathway_outcomes'");
        running.database.execute("DROP TABLE pathway_outcomes.month");

        running.restart();
        running.caughtUp();

        assertThat(running.status("pathway_outcomes").generation()).isEqualTo(2);
        assertThat(running.status("transcript").generation()).isEqualTo(1);
        assertThat(running.projections.digest()).as("seed %d", Running.SEED).isEqualTo(before);
    }

    @Test
    void anEmptyLogCanBeRebuilt() throws InterruptedException {
        assertThat(running.projections.rebuild(Projections.ALL, (_, _) -> {}).events())
                .isZero();
        running.log.append(University.events(Running.SEED, 2));
        running.caughtUp();
    }

    @Test
    void twoRebuildsAtOnceAreRefused() throws Exception {
        running.log.append(University.events(Running.SEED, 30));
        running.caughtUp();
        var refused = new AtomicReference<Throwable>();

        running.projections.rebuild("transcript", (_, _) -> {
            try {
                running.projections.rebuild("competency_map", (_, _) -> {});
            } catch (IllegalStateException | InterruptedException e) {
                refused.set(e);
            }
        });

        assertThat(refused.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("under way");
        assertThat(running.status("transcript").generation()).isEqualTo(2);
        assertThat(running.status("competency_map").generation()).isEqualTo(1);
    }

    @Test
    void anUnknownReadModelIsRefusedByName() {
        assertThatThrownBy(() -> running.projections.rebuild("transcripts", (_, _) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("transcripts")
                .hasMessageContaining("[competency_map, pathway_outcomes, transcript]");
    }

    @Test
    void aRebuildThatIsBrokenOffLeavesTheLiveOneAndCanBeginAgain() throws InterruptedException {
        running.log.append(University.events(Running.SEED, 100));
        running.caughtUp();
        var before = running.projections.digest();
        assertThatThrownBy(() -> running.projections.rebuild("transcript", (_, _) -> {
                    throw new UnsupportedOperationException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(running.projections.digest()).isEqualTo(before);
        await().untilAsserted(() ->
                assertThat(running.status("transcript").state()).isEqualTo(ReadModelStatus.State.FOLLOWING));
        running.projections.rebuild("transcript", (_, _) -> {});
        assertThat(running.projections.digest()).isEqualTo(before);
    }
}
