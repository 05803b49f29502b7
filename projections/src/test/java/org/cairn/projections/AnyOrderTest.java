package org.cairn.projections;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.common.TopicPartition;
import org.cairn.contracts.evolution.EventShapes;
import org.cairn.eventstore.PostgresEventLog;
import org.cairn.projections.ConsumedTable.Read;
import org.cairn.projections.TopicWriter.Come;
import org.cairn.projections.history.EveryEvent;
import org.cairn.projections.history.Log;
import org.cairn.projections.history.SecondThoughts;
import org.cairn.projections.history.TestDatabase;
import org.cairn.projections.history.University;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// What is folded depends on which events there are, and on nothing else: not on their order, how often they come, how
/// they are divided into batches, or who writes them.
class AnyOrderTest {
    private static final String LEARNERS = "cairn.learners";
    private static final String REFERENCE = "cairn.reference";
    /// Keys are spread over the first number of partitions, and some events over the second, as after a change.
    private static final int FEW = 3;
    private static final int MANY = 6;
    /// Not those of the events of every type: no two events may publish the same version.
    private static final List<String> PATHWAYS = List.of("DDD", "EEE");
    private static final int LARGEST_BATCH = 200;

    private final long seed = Running.SEED + System.identityHashCode(this);
    private final Random random = new Random(seed);
    private final TestDatabase database = new TestDatabase();
    private final PostgresEventLog log = new PostgresEventLog(database.reader());
    private final List<ReadModel> models = models();
    private final Projections projections = new Projections(log, database.projector(), models);
    private final Transactions transactions = new Transactions(database.projector());
    private final Generations generations = new Generations(transactions, models);

    @AfterEach
    void close() {
        projections.close();
        database.close();
    }

    @RepeatedTest(3)
    void theSameEventsInAnyOrderTwiceAndBySeveralWritersGiveTheSameRows() throws Exception {
        var told = new Log(database.owner());
        told.append(SecondThoughts.on(University.events(seed, 60, PATHWAYS, 4), seed));
        told.append(EveryEvent.once());
        projections.rebuild(Projections.ALL, (_, _) -> {});
        var inOrder = projections.digest();
        assertThat(projections.parked()).isEmpty();
        assertThat(inOrder)
                .filteredOn(table -> table.rows() == 0)
                .extracting(TableDigest::table)
                .isSubsetOf("dim_choice_option");

        forget();
        generations.createMissing();
        write(scattered(told.head()));

        assertThat(projections.parked()).isEmpty();
        var differing = new ArrayList<>(projections.digest());
        differing.removeAll(inOrder);
        assertThat(differing).as("tables that differ, seed %d", seed).isEmpty();
    }

    /// By partition: its events, some of them twice, in no order.
    private Map<TopicPartition, List<Decoded>> scattered(long head) {
        var decoder = new EventDecoder(EventShapes.released());
        var partitions = new TreeMap<TopicPartition, List<Decoded>>((one, other) -> one.hashCode() - other.hashCode());
        for (var event : decoder.decode(log.read(0, (int) head))) {
            var key = event.sequence().startsWith("learner=") ? event.sequence() : null;
            var few = key == null ? 0 : Math.floorMod(key.hashCode(), FEW);
            var many = key == null ? 0 : Math.floorMod(key.hashCode(), MANY);
            var topic = key == null ? REFERENCE : LEARNERS;
            var later = random.nextInt(3) == 0;
            var twice = random.nextInt(3) == 0;
            partitions
                    .computeIfAbsent(new TopicPartition(topic, later ? many : few), _ -> new ArrayList<>())
                    .add(event);
            if (twice) {
                partitions
                        .computeIfAbsent(new TopicPartition(topic, later ? few : many), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        partitions.values().forEach(events -> Collections.shuffle(events, random));
        return partitions;
    }

    /// Each partition by a writer of its own, all at once.
    private void write(Map<TopicPartition, List<Decoded>> partitions) throws Exception {
        var targets = generations.feedable();
        assertThat(targets).hasSameSizeAs(models);
        var claiming = new Claiming(transactions, "test");
        // The topic had few partitions once.
        claiming.claim(new TopicPartition(LEARNERS, 0), new Topic(LEARNERS, "id", FEW));
        var work = new ArrayList<Callable<Boolean>>();
        for (var partition : partitions.keySet()) {
            var count = partition.topic().equals(LEARNERS) ? MANY : 1;
            var claim = claiming.claim(partition, new Topic(partition.topic(), "id", count));
            var batches = batches(partition, partitions.get(partition));
            work.add(() -> {
                var writer = new TopicWriter(transactions);
                for (var batch : batches) {
                    var read = new Read(claim, batch.getLast().offset() + 1, 0);
                    writer.write(targets, Map.of(), List.of(read), batch, List.of());
                }
                return true;
            });
        }
        try (var executor = Executors.newFixedThreadPool(work.size())) {
            for (var done : executor.invokeAll(work, 5, MINUTES)) done.get();
        }
    }

    private List<List<Come>> batches(TopicPartition partition, List<Decoded> events) {
        var batches = new ArrayList<List<Come>>();
        var batch = new ArrayList<Come>();
        var size = 1;
        for (var offset = 0; offset < events.size(); offset++) {
            batch.add(new Come(partition, offset, events.get(offset)));
            if (batch.size() < size && offset + 1 < events.size()) continue;
            batches.add(List.copyOf(batch));
            batch.clear();
            size = 1 + random.nextInt(LARGEST_BATCH);
        }
        return batches;
    }

    private void forget() throws SQLException {
        transactions.write(connection -> {
            try (var statement = connection.createStatement()) {
                for (var model : models) statement.execute("DROP SCHEMA %s CASCADE".formatted(model.name()));
                statement.execute("DELETE FROM projection.position");
            }
            return true;
        });
    }

    private static List<ReadModel> models() {
        try (var context = new AnnotationConfigApplicationContext()) {
            for (var slice : List.of("transcript", "competencymap", "pathwayoutcomes", "bi", "reports.changes")) {
                context.scan(Running.class.getPackageName() + "." + slice);
            }
            context.refresh();
            return List.copyOf(context.getBeansOfType(ReadModel.class).values());
        }
    }
}
