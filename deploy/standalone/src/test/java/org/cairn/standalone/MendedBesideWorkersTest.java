package org.cairn.standalone;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.StoredEvent;
import org.cairn.projections.ParkedEvent;
import org.cairn.projections.ReadModel;
import org.cairn.projections.Recorded;
import org.cairn.projections.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is put right in read models is put right while workers go on reading.
class MendedBesideWorkersTest {
    private static final String MODEL = "transcript";
    private static final String WHY = "a bug of the fold";

    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
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
    void anEventThatCannotBeFoldedHoldsItsLearnerUpAndNobodyElseUntilItIsRetriedOrSkipped() throws Exception {
        var before = group.head();
        group.load();
        var enrolments = enrolments(before);
        var first = enrolments.getFirst();
        var last = enrolments.getLast();
        unreadable.addAll(List.of(first, last));
        var models = group.models().stream().map(this::poisoned).toList();
        var worker = group.work(models);
        group.work(models);
        group.caughtUp();

        assertThat(poison()).containsExactlyInAnyOrder(first, last);
        assertThat(group.any().parked()).hasSizeGreaterThan(2).allMatch(parked -> parked.readModel()
                .equals(MODEL));
        assertThat(group.number(
                        "SELECT count(*) FROM transcript.entry WHERE type LIKE '%LearnerEnrolled' AND position > "
                                + before))
                .isEqualTo(enrolments.size() - 2);

        worker.projections().skip(MODEL, first, "cannot be mended", "R. Egistrar");
        assertThat(poison()).containsExactly(last);
        group.load();
        unreadable.clear();
        assertThat(worker.projections().retryParked().parked()).isZero();

        group.caughtUp();
        assertThat(group.any().parked()).isEmpty();
        assertThat(group.digest()).isEqualTo(group.rebuilt());
    }

    @Test
    void aGenerationIsTakenBackWhileEventsComeAndIsReadOnWithoutAGap() throws Exception {
        var worker = group.work();
        group.work();
        group.load();
        group.caughtUp();
        var first = generation();
        worker.projections().rebuild(MODEL, (_, _) -> {});
        assertThat(generation()).isGreaterThan(first);

        var load = CompletableFuture.runAsync(group::load);
        assertThat(worker.projections().rollback(MODEL, (_, _) -> {}).generation())
                .isEqualTo(first);
        load.get(3, MINUTES);

        group.caughtUp();
        assertThat(generation()).isEqualTo(first);
        assertThat(group.digest()).isEqualTo(group.rebuilt());
    }

    private static long generation() {
        return group.number(
                "SELECT generation FROM projection.position WHERE state = 'live' AND read_model = 'transcript'");
    }

    /// The positions of those that cannot be folded, without those that wait behind them.
    private static List<Long> poison() {
        return group.any().parked().stream()
                .filter(parked -> parked.error().contains(WHY))
                .map(ParkedEvent::position)
                .toList();
    }

    private static List<Long> enrolments(long after) {
        return group.cairn().bean(EventLog.class).read(after, (int) group.head()).stream()
                .filter(event -> event.type().equals("enrolment.LearnerEnrolled"))
                .map(StoredEvent::position)
                .toList();
    }

    private ReadModel poisoned(ReadModel model) {
        return model.name().equals(MODEL) ? new Poisoned(model, unreadable) : model;
    }

    /// As if the fold had a bug.
    private record Poisoned(ReadModel model, Set<Long> unreadable) implements ReadModel {

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public int foldVersion() {
            return model.foldVersion();
        }

        @Override
        public String ddl() {
            return model.ddl();
        }

        @Override
        public Fold fold() {
            var fold = model.fold();
            return new Fold() {
                @Override
                public void take(Recorded event) {
                    if (unreadable.contains(event.position())) throw new IllegalStateException(WHY);
                    fold.take(event);
                }

                @Override
                public List<Rows> rows() {
                    return fold.rows();
                }
            };
        }
    }
}
