package org.cairn.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.eventstore.TestEvents.append;
import static org.cairn.eventstore.TestEvents.at;
import static org.cairn.eventstore.TestEvents.engine;
import static org.cairn.eventstore.TestEvents.failure;
import static org.cairn.eventstore.TestEvents.log;
import static org.cairn.eventstore.TestEvents.none;
import static org.cairn.eventstore.TestEvents.source;
import static org.cairn.eventstore.TestEvents.tagged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random appends and sourcings through two engines give what a list gives, with memories so small that they
/// roll over all the time. A failure tells its seed: run again with `-Dmodel.seed=…`.
class ModelTest {
    private final long seed = Long.getLong("model.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final List<TaggedEventMessage<?>> model = new ArrayList<>();

    private record Attempt(
            EventCriteria criteria, long marker, TaggedEventMessage<?>[] events, CompletableFuture<Long> result) {}

    @ParameterizedTest
    @CsvSource({"2, 1, 2", "4, 1000000, 64", "16, 40, 1024", "64, 1000000, 16", "4096, 1000000, 65536"})
    void enginesAnswerAsAListWould(int recentEvents, long recentBytes, int tagBuckets) {
        var settings = EngineSettings.defaults().withMemory(recentEvents, recentBytes, tagBuckets);
        try (var database = TestDatabase.create();
                var one = engine(database, settings);
                var other = engine(database, settings)) {
            for (int step = 0; step < 400; step++) {
                switch (random.nextInt(10)) {
                    case 0, 1, 2 -> appendOne(random.nextInt(4) == 0 ? other : one);
                    case 3 -> appendManyAtOnce(one, other);
                    default -> sourceSome(random.nextInt(4) == 0 ? other : one);
                }
            }
            assertThat(log(database))
                    .extracting(TestEvents::text)
                    .isEqualTo(
                            model.stream().map(event -> event.event().payload()).toList());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("model.seed=" + seed, e);
        }
    }

    private void sourceSome(PostgresEventStorageEngine engine) {
        engine.refresh().join();
        EventCriteria criteria = criteria();
        long after = random.nextBoolean() ? 0 : random.nextInt(model.size() + 3);
        var sourced = source(engine, criteria, after);
        assertThat(sourced.positions()).as("%s after %d", criteria, after).isEqualTo(matching(criteria, after));
        assertThat(sourced.head()).isEqualTo(model.size());
        for (int i = 0; i < sourced.positions().size(); i++) {
            int index = Math.toIntExact(sourced.positions().get(i)) - 1;
            assertThat(sourced.payloads().get(i))
                    .isEqualTo(model.get(index).event().payload());
        }
    }

    private void appendOne(PostgresEventStorageEngine engine) {
        Attempt attempt = attempt(engine, random.nextInt(3) == 0 ? model.size() : random.nextInt(model.size() + 1));
        check(attempt, matching(attempt.criteria(), attempt.marker()).isEmpty());
    }

    /// Whatever order they take: each accepted one was free of conflicts at its place, and each refused one is
    /// in conflict when all is done.
    private void appendManyAtOnce(PostgresEventStorageEngine one, PostgresEventStorageEngine other) {
        List<Attempt> attempts = IntStream.range(0, 12)
                .mapToObj(_ ->
                        attempt(random.nextInt(3) == 0 ? other : one, Math.max(0, model.size() - random.nextInt(3))))
                .toList();
        attempts.stream()
                .filter(attempt -> failure(attempt.result()) == null)
                .sorted(Comparator.comparing(attempt -> attempt.result().join()))
                .forEach(attempt -> check(
                        attempt, matching(attempt.criteria(), attempt.marker()).isEmpty()));
        attempts.stream()
                .filter(attempt -> failure(attempt.result()) != null)
                .forEach(attempt -> check(
                        attempt, matching(attempt.criteria(), attempt.marker()).isEmpty()));
    }

    private Attempt attempt(PostgresEventStorageEngine engine, long marker) {
        EventCriteria criteria = criteria();
        boolean unconditional = random.nextInt(6) == 0;
        var condition = unconditional ? AppendCondition.none() : none(criteria, at(marker));
        var events = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> anEvent())
                .toArray(TaggedEventMessage<?>[]::new);
        return new Attempt(
                criteria, unconditional ? Long.MAX_VALUE : marker, events, append(engine, condition, events));
    }

    private void check(Attempt attempt, boolean accepted) {
        var failure = failure(attempt.result());
        if (accepted) {
            assertThat(failure).as("%s", attempt).isNull();
            model.addAll(List.of(attempt.events()));
            assertThat(attempt.result().join()).isEqualTo(model.size());
        } else {
            assertThat(failure).as("%s", attempt).isInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }

    private List<Long> matching(EventCriteria criteria, long after) {
        var positions = new ArrayList<Long>();
        for (long position = 1; position <= model.size(); position++) {
            var event = model.get(Math.toIntExact(position) - 1);
            if (position > after && criteria.matches(event.event().type().qualifiedName(), event.tags())) {
                positions.add(position);
            }
        }
        return positions;
    }

    private TaggedEventMessage<?> anEvent() {
        return TestEvents.event(type(), "payload " + random.nextInt(), tags());
    }

    private String[] tags() {
        var tags = new HashSet<String>();
        random.ints(random.nextInt(4), 0, 12).mapToObj(ModelTest::tag).forEach(tags::add);
        if (random.nextInt(3) == 0) {
            tags.add("third=1");
        }
        return tags.toArray(String[]::new);
    }

    private EventCriteria criteria() {
        return switch (random.nextInt(8)) {
            case 0 -> EventCriteria.havingAnyTag();
            case 1 -> EventCriteria.havingAnyTag().andBeingOneOfTypes(type(), type());
            case 2 -> EventCriteria.either(criteria(), criteria());
            case 3 -> tagged(tag(), "third=1");
            case 4 -> EventCriteria.havingTags(TestEvents.tags(tag())).andBeingOneOfTypes(type());
            case 5 -> EventCriteria.havingTags(TestEvents.tags(tag())).andBeingOneOfTypes(type(), type());
            default -> tagged(tag());
        };
    }

    private String type() {
        return "type" + random.nextInt(5);
    }

    private String tag() {
        return tag(random.nextInt(14)); // two of them nobody has
    }

    private static String tag(int number) {
        return "key%d=%d".formatted(number % 3, number);
    }
}
