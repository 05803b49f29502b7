package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.tagged;
import static org.cairn.eventstore.TestEvents.tags;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentEventsTest {
    private static final int KEYS = 7;

    /// The event at a position follows from the position, so readers can tell what they must find.
    private static Tag[] tagsAt(long position) {
        return tags("key=" + position % KEYS, "all=1").toArray(Tag[]::new);
    }

    private static EventMessage messageAt(long position) {
        return new GenericEventMessage(
                "id", new MessageType("type" + position % 3), new byte[10], Map.of(), Instant.EPOCH);
    }

    private static boolean matches(long position, int key, int type) {
        return position % KEYS == key && position % 3 == type;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 64})
    void readersFindAllOrSayThatTheyDoNotKnowWhileTheRingRollsOver(int size) throws Exception {
        var recent = new RecentEvents(size, 200, 256, 0, new JavaThreads());
        var writing = new AtomicBoolean(true);
        long seed = new Random().nextLong();
        try (var threads = Executors.newCachedThreadPool()) {
            var readers = new ArrayList<Future<Integer>>();
            for (int reader = 0; reader < 3; reader++) {
                var random = new Random(seed + reader);
                readers.add(threads.submit(() -> {
                    int known = 0;
                    while (writing.get() || known == 0) {
                        known += checkOne(recent, random) ? 1 : 0;
                    }
                    return known;
                }));
            }
            for (long position = 1; position <= 300_000; position++) {
                recent.put(position, tagsAt(position), messageAt(position), 10);
                if (position % 3 == 0) {
                    recent.publish(position);
                }
            }
            writing.set(false);
            for (var reader : readers) {
                assertThat(reader.get(20, TimeUnit.SECONDS)).as("seed %d", seed).isPositive();
            }
        }
    }

    private static boolean checkOne(RecentEvents recent, Random random) {
        int key = random.nextInt(KEYS);
        int type = random.nextInt(3);
        long to = recent.head();
        long from = Math.max(0, to - random.nextInt(2 * recent.size()));
        var criteria = Criteria.of(
                EventCriteria.havingTags(tags("key=" + key, "all=1")).andBeingOneOfTypes("type" + type));
        List<Long> expected = new ArrayList<>();
        for (long position = from + 1; position <= to; position++) {
            if (matches(position, key, type)) {
                expected.add(position);
            }
        }
        var slots = recent.matching(criteria, from, to);
        if (slots != null) {
            assertThat(slots.stream().map(slot -> slot.position).toList()).isEqualTo(expected);
        }
        Boolean any = recent.matches(criteria, from, to);
        if (any != null) {
            assertThat(any).isEqualTo(!expected.isEmpty());
        }
        return slots != null;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 1 << 16})
    void theNewestPositionsProveOnlyWhatIsTrue(int buckets) {
        var random = new Random(buckets);
        var newest = new NewestPositions(Math.max(2, buckets), 100);
        var proofs = 0;
        for (long position = 101; position < 2000; position++) {
            newest.note(position, messageAt(position).type().qualifiedName(), tagsAt(position));
            long from = position - random.nextInt(12);
            int key = random.nextInt(KEYS + 2);
            int type = random.nextInt(4);
            var criteria =
                    Criteria.of(EventCriteria.havingTags(tags("key=" + key)).andBeingOneOfTypes("type" + type));
            boolean none = true;
            for (long p = from + 1; p <= position; p++) {
                none &= !matches(p, key, type);
            }
            if (newest.provesNothingAfter(from, criteria)) {
                assertThat(none).isTrue();
                assertThat(from).isGreaterThanOrEqualTo(100);
                proofs++;
            }
        }
        assertThat(newest.provesNothingAfter(99, Criteria.of(tagged("nobody=1"))))
                .isFalse();
        assertThat(newest.provesNothingAfter(5000, Criteria.of(EventCriteria.havingAnyTag())))
                .isFalse();
        if (buckets > 1000) {
            assertThat(proofs).isPositive();
            assertThat(newest.provesNothingAfter(100, Criteria.of(tagged("nobody=1"))))
                    .isTrue();
        }
    }
}
