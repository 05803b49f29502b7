package org.cairn.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/// An event as everybody writes it: some 400 bytes of JSON, already encoded, and three tags.
///
/// @param key   the entity that it belongs to
/// @param group one of 100, which many entities share
/// @param kind  one of 7
record Sample(UUID id, byte[] payload, String key, String group, String kind) {

    static final String TYPE_NAMESPACE = "bench";
    static final String TYPE_NAME = "Happened";
    static final String TYPE = TYPE_NAMESPACE + "." + TYPE_NAME;
    static final String VERSION = "1.0.0";
    /// How many entities there are where nothing else is said.
    static final int KEYS = 10_000;

    static final String METADATA = "{\"cause\":\"bench\"}";

    private static final byte[][] PAYLOADS = IntStream.range(0, 1024)
            .mapToObj(Sample::text)
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);

    private static String text(int number) {
        return """
                {"number":%d,"kind":"SAMPLE","score":%d,"attempt":%d,"comment":"%s","happenedAt":"2026-03-0%dT18:00:00Z"}""".formatted(
                        number,
                        number % 101,
                        number % 5,
                        "What is written here is as long as it is.. ".repeat(7),
                        number % 9 + 1);
    }

    /// As UUID.randomUUID() gives, without its lock.
    static UUID uuid(SplittableRandom random) {
        return new UUID(
                random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    List<String> tags() {
        return List.of(key, group, kind);
    }

    /// On average.
    static long payloadBytes() {
        return Arrays.stream(PAYLOADS).mapToLong(payload -> payload.length).sum() / PAYLOADS.length;
    }

    /// What one writer writes, one after the other. No two writers share an entity, so none is in another's way but by
    /// the database.
    static final class Source {

        private final SplittableRandom random;
        private final int writer;
        private final int writers;
        private final int keys;

        /// @param keys how many entities there are; at least as many as writers
        Source(int writer, int writers, int keys) {
            this.random = new SplittableRandom();
            this.writer = writer;
            this.writers = writers;
            this.keys = keys;
        }

        Sample next() {
            return of(random.nextInt(keys / writers) * writers + writer, random);
        }
    }

    static Sample of(int key, SplittableRandom random) {
        return new Sample(
                uuid(random),
                PAYLOADS[random.nextInt(PAYLOADS.length)],
                "key=" + key,
                "group=" + key % 100,
                "kind=" + key % 7);
    }
}
