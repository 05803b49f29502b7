package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.projections.ConsumedTable.Read;
import org.cairn.projections.ForeignRecordTable.Foreign;
import org.cairn.projections.TopicWriter.Come;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker's time in the group, with these very topics. If they are made anew it is over: a consumer that has known
/// topics of the same names goes on asking for those for minutes.
///
/// Where to go on is read from PostgreSQL whenever a partition comes, and written with the rows. A partition that was
/// given to another worker can be written no more: the database refuses, whatever this one still believes.
final class Membership implements ConsumerRebalanceListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Membership.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LEAVING = Duration.ofSeconds(5);
    /// A consumer tells neither that nobody answers it nor that a topic is another one.
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final EventDecoder decoder;
    private final Generations generations;
    private final Transactions transactions;
    private final EventTraces traces;
    private final TopicAdmin admin;
    private final ObjIntConsumer<String> taken;
    private final TopicWriter writer;
    private final Claiming claiming;
    private final Map<String, Topic> topics;
    private final KafkaConsumer<String, byte[]> consumer;
    private long lookedNanos = System.nanoTime();

    /// What this worker may write at the moment, and where each generation is to go on.
    private List<Target> targets = List.of();
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private Map<TopicPartition, Map<Target, Long>> offsets = Map.of();

    /// @param taken is told how many events a read model was offered
    /// @throws KafkaAway if there are no topics to be read
    Membership(
            EventDecoder decoder,
            Generations generations,
            Transactions transactions,
            TopicSettings settings,
            EventTraces traces,
            TopicAdmin admin,
            ObjIntConsumer<String> taken)
            throws InterruptedException {
        this.decoder = decoder;
        this.generations = generations;
        this.transactions = transactions;
        this.traces = traces;
        this.admin = admin;
        this.taken = taken;
        writer = new TopicWriter(transactions);
        claiming = new Claiming(transactions, settings.worker());
        topics = admin.describe();
        consumer = TopicConsumer.open(settings);
        consumer.subscribe(settings.topics().all(), this);
    }

    /// Takes in what has come, or waits a moment for something.
    ///
    /// @return whether it is sure that the topics can be read: something came, or the broker has just said so
    /// @throws PartitionLost if this membership is over
    /// @throws KafkaAway     if the topics cannot be read at the moment
    boolean step() throws SQLException, InterruptedException {
        var records = poll();
        if (!records.isEmpty()) take(records);
        else if (!same(generations.feedable(), targets)) goOn();
        if (System.nanoTime() - lookedNanos < LOOK_AGAIN.toNanos()) return !records.isEmpty();
        try {
            look();
        } finally {
            lookedNanos = System.nanoTime();
        }
        return true;
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            return consumer.poll(POLL);
        } catch (KafkaException failed) {
            // While partitions were taken over.
            if (failed.getCause() instanceof PartitionLost lost) throw lost;
            throw failed;
        }
    }

    private Map<String, Topic> look() throws InterruptedException {
        var now = admin.describe();
        for (var topic : now.values()) {
            var was = topics.get(topic.name());
            if (was == null || !was.id().equals(topic.id())) {
                throw new PartitionLost("%s was made anew".formatted(topic.name()));
            }
        }
        return now;
    }

    /// From another thread: lets what is under way end at once.
    void wakeup() {
        consumer.wakeup();
    }

    private static boolean same(List<Target> a, List<Target> b) {
        return identities(a).equals(identities(b));
    }

    private static List<List<Object>> identities(List<Target> targets) {
        return targets.stream()
                .map(target -> List.<Object>of(target.model().name(), target.generation()))
                .toList();
    }

    private void take(ConsumerRecords<String, byte[]> records) throws SQLException {
        var read = new ArrayList<Read>();
        var come = new ArrayList<Come>(records.count());
        var foreign = new ArrayList<Foreign>();
        for (var partition : records.partitions()) {
            var claim = claims.get(partition);
            if (claim == null) continue; // it was taken away between two records
            var position = 0L;
            for (var record : records.records(partition)) {
                try {
                    var event = decoder.decode(TopicEvents.stored(record));
                    position = Math.max(position, event.position());
                    come.add(new Come(partition, record.offset(), event));
                } catch (IllegalArgumentException strange) {
                    var why = String.valueOf(strange.getMessage());
                    LOG.warn("Passed over: {}", why);
                    foreign.add(new Foreign(partition, claim.topicId(), record.offset(), why));
                }
            }
            read.add(new Read(claim, records.records(partition).getLast().offset() + 1, position));
        }
        if (read.isEmpty()) return;
        var parents = come.stream().map(each -> each.event().trace()).filter(Objects::nonNull);
        try (var span = traces.begin("fold", parents)) {
            writer.write(targets, offsets, read, come, foreign);
            span.succeed();
            for (var target : targets) taken.accept(target.model().name(), come.size());
        } catch (MovedByAnother moved) {
            LOG.debug("Looking again: {}", moved.getMessage());
            goOn();
        }
    }

    /// Looks anew which generations are live, and goes back to the first record that one of them has not read.
    private void goOn() throws SQLException {
        targets = generations.feedable();
        offsets = transactions.snapshot(connection -> ConsumedTable.offsets(connection, targets, claims.values()));
        offsets.forEach((partition, next) -> consumer.seek(
                partition,
                next.values().stream().mapToLong(Long::longValue).min().orElse(0)));
    }

    /// Claims what comes.
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        try {
            var now = look();
            for (var partition : partitions) {
                claims.put(partition, claiming.claim(partition, Objects.requireNonNull(now.get(partition.topic()))));
            }
            goOn();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (SQLException failed) {
            throw new IllegalStateException("Cannot claim partitions: " + failed.getMessage(), failed);
        }
    }

    /// Forgets what goes.
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(claims::remove);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(LEAVING));
    }
}
