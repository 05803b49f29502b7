package org.cairn.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.cairn.contracts.distribution.EventTraces;
import org.cairn.projections.ConsumedTable.Read;
import org.cairn.projections.ForeignRecordTable.Foreign;
import org.cairn.projections.TopicWriter.Come;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Feeds the live generations from the topics, as one of a group of workers that share the partitions.
///
/// Where to go on is read from PostgreSQL whenever a partition comes, and written with the rows. A partition that was
/// given to another worker can be written no more: the database refuses, whatever this one still believes.
final class TopicFollower implements Feeder {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /// How long nothing may come until the broker is asked whether it is there.
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final Duration LEAVING = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventDecoder decoder;
    private final Generations generations;
    private final Transactions transactions;
    private final TopicWriter writer;
    private final Claiming claiming;
    private final TopicSettings settings;
    private final EventTraces traces;
    private final Map<String, LongAdder> taken = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> open;
    private volatile @Nullable String error;
    private volatile boolean closed;

    /// What this worker may write at the moment, and where each generation is to go on.
    private List<Target> targets = List.of();
    private final Map<TopicPartition, Claim> claims = new HashMap<>();
    private Map<TopicPartition, Map<Target, Long>> offsets = Map.of();

    TopicFollower(
            EventDecoder decoder,
            Generations generations,
            Transactions transactions,
            TopicSettings settings,
            EventTraces traces) {
        this.decoder = decoder;
        this.generations = generations;
        this.transactions = transactions;
        this.writer = new TopicWriter(transactions);
        this.claiming = new Claiming(transactions, settings.worker());
        this.settings = settings;
        this.traces = traces;
        thread = Thread.ofPlatform().name("cairn-worker").daemon().unstarted(this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public boolean wasStarted() {
        return thread.getState() != Thread.State.NEW;
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public @Nullable String error() {
        return error;
    }

    @Override
    public long taken(String readModel) {
        var counted = taken.get(readModel);
        return counted == null ? 0 : counted.sum();
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (!closed) {
            try {
                follow();
            } catch (PartitionLost lost) {
                pause = FIRST_PAUSE;
                LOG.info("Joining the group again: {}", lost.getMessage());
            } catch (WakeupException | InterruptException | InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException | Error failure) {
                if (closed) return;
                pause = error == null ? FIRST_PAUSE : longer(pause);
                say(failure);
                if (!rest(pause)) return;
            }
        }
    }

    private void follow() throws SQLException, InterruptedException {
        claims.clear();
        try (var admin = new TopicAdmin(settings)) {
            admin.describe();
            follow(admin);
        }
    }

    private void follow(TopicAdmin admin) throws SQLException, InterruptedException {
        var consumer = TopicConsumer.open(settings);
        try {
            open = consumer;
            consumer.subscribe(settings.topics().all(), new Partitions(consumer, admin));
            var heard = System.nanoTime();
            while (!closed) {
                var records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    take(consumer, records);
                } else {
                    if (!same(generations.feedable(), targets)) goOn(consumer);
                    if (System.nanoTime() - heard < SILENCE.toNanos()) continue;
                }
                if (!records.isEmpty() || isThere(admin)) recovered();
                heard = System.nanoTime();
            }
        } finally {
            open = null;
            consumer.close(CloseOptions.timeout(LEAVING));
        }
    }

    /// Whether the topics are still there. The consumer comes back to a broker by itself.
    ///
    /// @throws PartitionLost if they are not those any more that were claimed
    private boolean isThere(TopicAdmin admin) throws InterruptedException {
        try {
            var topics = admin.describe();
            for (var claim : claims.values()) {
                var topic = topics.get(claim.partition().topic());
                if (topic == null || !topic.id().equals(claim.topicId())) throw new PartitionLost();
            }
            return true;
        } catch (KafkaAway away) {
            say(away);
            return false;
        }
    }

    private static boolean same(List<Target> a, List<Target> b) {
        return a.stream()
                .map(TopicFollower::identity)
                .toList()
                .equals(b.stream().map(TopicFollower::identity).toList());
    }

    private static List<Object> identity(Target target) {
        return List.of(target.model().name(), target.generation());
    }

    private void take(KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records)
            throws SQLException {
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
            for (var target : targets) {
                taken.computeIfAbsent(target.model().name(), _ -> new LongAdder())
                        .add(come.size());
            }
        } catch (MovedByAnother moved) {
            LOG.debug("Looking again: {}", moved.getMessage());
            goOn(consumer);
        }
    }

    /// Looks anew which generations are live, and goes back to the first record that one of them has not read.
    private void goOn(KafkaConsumer<String, byte[]> consumer) throws SQLException {
        targets = generations.feedable();
        offsets = transactions.snapshot(connection -> ConsumedTable.offsets(connection, targets, claims.values()));
        offsets.forEach((partition, next) -> consumer.seek(
                partition,
                next.values().stream().mapToLong(Long::longValue).min().orElse(0)));
    }

    /// Claims what comes and forgets what goes.
    private final class Partitions implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;
        private final TopicAdmin admin;

        Partitions(KafkaConsumer<String, byte[]> consumer, TopicAdmin admin) {
            this.consumer = consumer;
            this.admin = admin;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            try {
                var topics = admin.describe();
                for (var partition : partitions) {
                    var topic = Objects.requireNonNull(topics.get(partition.topic()));
                    claims.put(partition, claiming.claim(partition, topic));
                }
                goOn(consumer);
            } catch (InterruptedException interrupted) {
                throw new InterruptException(interrupted);
            } catch (SQLException failed) {
                throw new IllegalStateException("Cannot claim partitions: " + failed.getMessage(), failed);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(claims::remove);
        }
    }

    private void say(Throwable failure) {
        // Once, not at every attempt.
        if (error == null) LOG.error("The worker has stopped and will be tried again", failure);
        error = failure.toString();
    }

    private void recovered() {
        if (error == null) return;
        error = null;
        LOG.info("The worker goes on");
    }

    private static boolean rest(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        closed = true;
        var consumer = open;
        if (consumer != null) consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(10));
            thread.interrupt();
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
