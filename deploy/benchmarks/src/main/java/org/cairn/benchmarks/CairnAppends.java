package org.cairn.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.cairn.eventstore.EngineSettings;
import org.cairn.eventstore.JacksonConverter;
import org.cairn.eventstore.PostgresEventStorageEngine;
import tools.jackson.databind.json.JsonMapper;

/// This engine: every append is conditional on nothing having happened to its entity, and waits for its commit.
final class CairnAppends implements Contender {

    static final int POOL = 12;

    static final MessageType TYPE = new MessageType(Sample.TYPE_NAMESPACE, Sample.TYPE_NAME, Sample.VERSION);
    private static final Map<String, String> METADATA = Map.of("cause", "bench");

    private final PostgresEventStorageEngine engine;
    private final int callers;
    private final int eventsPerAppend;
    private final int keys;

    /// @param eventsPerAppend conditional on the first one's entity
    /// @param keys            how many entities there are
    CairnAppends(Database database, int callers, int eventsPerAppend, int keys) {
        this.engine = engine(database, EngineSettings.defaults());
        this.callers = callers;
        this.eventsPerAppend = eventsPerAppend;
        this.keys = keys;
    }

    static PostgresEventStorageEngine engine(Database database, EngineSettings settings) {
        var converter = new JacksonConverter(JsonMapper.builder().build());
        return new PostgresEventStorageEngine(database.pool("cairn_writer", POOL), converter, settings);
    }

    @Override
    public Operation caller(int number) {
        var source = new Sample.Source(number, callers, keys);
        return () -> {
            var marker = new GlobalIndexConsistencyMarker(engine.statistics().head());
            var events = new ArrayList<TaggedEventMessage<?>>(eventsPerAppend);
            var first = source.next();
            events.add(tagged(first));
            while (events.size() < eventsPerAppend) events.add(tagged(source.next()));
            var condition = AppendCondition.withCriteria(
                            EventCriteria.havingTags(tag(first.key())).andBeingOneOfTypes(Sample.TYPE))
                    .withMarker(marker);
            append(condition, events);
            return eventsPerAppend;
        };
    }

    private void append(AppendCondition condition, List<TaggedEventMessage<?>> events) {
        engine.appendEvents(condition, null, events)
                .thenCompose(transaction -> transaction.commit(null))
                .join();
    }

    private static TaggedEventMessage<?> tagged(Sample sample) {
        var message = new GenericEventMessage(sample.id().toString(), TYPE, sample.payload(), METADATA, Instant.now());
        return new GenericTaggedEventMessage<>(
                message, Set.of(tag(sample.key()), tag(sample.group()), tag(sample.kind())));
    }

    static Tag tag(String text) {
        int equals = text.indexOf('=');
        return Tag.of(text.substring(0, equals), text.substring(equals + 1));
    }

    @Override
    public Map<String, Double> facts() {
        var done = engine.statistics();
        return Map.of("appendsPerTransaction", (double) done.appends() / Math.max(1, done.batches()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
