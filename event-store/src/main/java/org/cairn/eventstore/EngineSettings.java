package org.cairn.eventstore;

import java.time.Duration;

/// What an operator may turn on a [PostgresEventStorageEngine].
///
/// @param recentEvents      how many of the newest events are kept in memory; a power of two
/// @param recentBytes       how many bytes of their payloads; the oldest payloads go first
/// @param tagBuckets        size of the table that remembers the newest position per tag, 8 bytes each; a power
///     of two
/// @param maxBatchEvents    how many events are written in one transaction, unless a single append has more
/// @param maxWaitingAppends how many appends may wait for their turn; more are refused as unavailable
/// @param lockTimeout       how long an append waits for the append lock, which other processes may hold
/// @param statementTimeout  how long a write may take, waiting for the lock included
/// @param pollInterval      how often an idle engine looks for other processes' appends
/// @param maxPayloadBytes   limit of an event's payload, and of its metadata
/// @param maxTags           limit of an event's tags
/// @param maxTagChars       limit of one tag, `key=value`
/// @param maxAppendBytes    limit of all payloads and metadata of one append
public record EngineSettings(
        int recentEvents,
        long recentBytes,
        int tagBuckets,
        int maxBatchEvents,
        int maxWaitingAppends,
        Duration lockTimeout,
        Duration statementTimeout,
        Duration pollInterval,
        int maxPayloadBytes,
        int maxTags,
        int maxTagChars,
        int maxAppendBytes) {

    public EngineSettings {
        requirePowerOfTwo("recentEvents", recentEvents);
        requirePowerOfTwo("tagBuckets", tagBuckets);
        requireAtLeastOne("recentBytes", recentBytes);
        requireAtLeastOne("maxBatchEvents", maxBatchEvents);
        requireAtLeastOne("maxWaitingAppends", maxWaitingAppends);
        requireAtLeastOne("lockTimeout in ms", lockTimeout.toMillis());
        requireAtLeastOne("statementTimeout in ms", statementTimeout.toMillis());
        requireAtLeastOne("pollInterval in ms", pollInterval.toMillis());
        requireAtLeastOne("maxPayloadBytes", maxPayloadBytes);
        requireAtLeastOne("maxTags", maxTags);
        requireAtLeastOne("maxTagChars", maxTagChars);
        requireAtLeastOne("maxAppendBytes", maxAppendBytes);
    }

    public static EngineSettings defaults() {
        return new EngineSettings(
                1 << 16,
                128L << 20,
                1 << 20,
                1000,
                16_384,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofMillis(50),
                1 << 20,
                64,
                256,
                64 << 20);
    }

    /// The same with another size of memory.
    public EngineSettings withMemory(int events, long bytes, int buckets) {
        return new EngineSettings(
                events,
                bytes,
                buckets,
                maxBatchEvents,
                maxWaitingAppends,
                lockTimeout,
                statementTimeout,
                pollInterval,
                maxPayloadBytes,
                maxTags,
                maxTagChars,
                maxAppendBytes);
    }

    /// The same with another bound on batches and on the queue before them.
    public EngineSettings withBatches(int maxEvents, int maxWaiting) {
        return new EngineSettings(
                recentEvents,
                recentBytes,
                tagBuckets,
                maxEvents,
                maxWaiting,
                lockTimeout,
                statementTimeout,
                pollInterval,
                maxPayloadBytes,
                maxTags,
                maxTagChars,
                maxAppendBytes);
    }

    /// The same with other times.
    public EngineSettings withTimes(Duration lock, Duration statement, Duration poll) {
        return new EngineSettings(
                recentEvents,
                recentBytes,
                tagBuckets,
                maxBatchEvents,
                maxWaitingAppends,
                lock,
                statement,
                poll,
                maxPayloadBytes,
                maxTags,
                maxTagChars,
                maxAppendBytes);
    }

    private static void requirePowerOfTwo(String name, int value) {
        if (value < 2 || Integer.bitCount(value) != 1) {
            throw new IllegalArgumentException(name + " must be a power of two, not " + value);
        }
    }

    private static void requireAtLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }
}
