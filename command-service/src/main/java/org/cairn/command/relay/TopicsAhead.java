package org.cairn.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.cairn.contracts.distribution.EventAttributes;
import org.cairn.eventstore.EventLog;
import org.cairn.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at the last records that are in the topics and not noted down. Mostly a relay was killed between the two,
/// and will send them again. But if the database was restored to an earlier moment they are of events that the log
/// has not got, or has other ones in place of.
final class TopicsAhead {
    private static final Logger LOG = LoggerFactory.getLogger(TopicsAhead.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WINDOW = 500;
    /// Of each partition, the last of its records: those of lost events stand at the end, but for copies that somebody
    /// has sent again after them. To look at all of them might take hours, and is no surer.
    private static final long LOOKED_AT = 1_000;

    private final RelaySettings settings;
    private final EventLog log;
    private Map<Long, StoredEvent> window = Map.of();

    TopicsAhead(RelaySettings settings, EventLog log) {
        this.settings = settings;
        this.log = log;
    }

    /// The records of one partition that nobody has noted down.
    record Span(TopicPartition partition, long from, long end) {}

    /// @throws IllegalStateException if one of them is of an event that is not in the log
    void refuse(List<Span> spans) {
        if (spans.isEmpty()) return;
        try (var consumer = consumer()) {
            consumer.assign(spans.stream().map(Span::partition).toList());
            for (var span : spans) consumer.seek(span.partition(), Math.max(span.from(), span.end() - LOOKED_AT));
            var heard = System.nanoTime();
            while (spans.stream().anyMatch(span -> consumer.position(span.partition()) < span.end())) {
                var records = consumer.poll(POLL);
                for (var record : records) requireInLog(record);
                if (!records.isEmpty()) heard = System.nanoTime();
                if (System.nanoTime() - heard > PATIENCE.toNanos()) {
                    throw new IllegalStateException(
                            "Kafka does not give out what stands in the topics behind what was noted down");
                }
            }
        } catch (AuthorizationException forbidden) {
            LOG.warn("Whether the topics are ahead of the log is not known: {}", forbidden.toString());
        }
    }

    private void requireInLog(ConsumerRecord<byte[], byte[]> record) {
        var id = header(record, "ce_id");
        var position = position(record);
        if (id == null || position < 1) return; // somebody else's
        if (!window.containsKey(position)) {
            window = log.read(position - 1, WINDOW).stream()
                    .collect(Collectors.toMap(StoredEvent::position, Function.identity()));
        }
        var event = window.get(position);
        if (event != null && event.eventId().toString().equals(id)) return;
        throw new IllegalStateException(
                "%s-%d holds at offset %d the event %s of position %,d, which is not in the log: the database was restored to an earlier moment. Delete the topics; they are made again, and the log is published from its beginning"
                        .formatted(record.topic(), record.partition(), record.offset(), id, position));
    }

    private static long position(ConsumerRecord<?, ?> record) {
        try {
            return Long.parseLong(Objects.requireNonNullElse(header(record, "ce_" + EventAttributes.POSITION), "0"));
        } catch (NumberFormatException strange) {
            return 0;
        }
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var all = new HashMap<String, Object>();
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        all.putAll(settings.kafka());
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
