package org.cairn.benchmarks;

import java.util.SplittableRandom;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.cairn.eventstore.EngineSettings;
import org.cairn.eventstore.PostgresEventStorageEngine;

/// Reads all events of one entity. A call is one entity.
final class Sourcing implements Contender {

    private static final long MEMORY_BYTES = 512L << 20;

    private final PostgresEventStorageEngine engine;
    private final int keys;

    private Sourcing(PostgresEventStorageEngine engine, int keys) {
        this.engine = engine;
        this.keys = keys;
    }

    /// From the table, by an engine that has next to nothing in memory.
    ///
    /// @param keys how many entities there are
    static Sourcing cold(Database database, int keys) {
        return new Sourcing(
                CairnAppends.engine(database, EngineSettings.defaults().withMemory(2, 1, 2)), keys);
    }

    /// From memory, which holds the whole log.
    static Sourcing warm(Database database, int keys) {
        int events = Integer.highestOneBit(keys * Plan.EVENTS_PER_KEY) * 2;
        var settings = EngineSettings.defaults().withMemory(events, MEMORY_BYTES, events);
        return new Sourcing(CairnAppends.engine(database, settings), keys);
    }

    @Override
    public Operation caller(int number) {
        var random = new SplittableRandom(number);
        return () -> {
            var criteria = EventCriteria.havingTags(CairnAppends.tag("key=" + random.nextInt(keys)))
                    .andBeingOneOfTypes(Sample.TYPE);
            var stream = engine.source(SourcingCondition.conditionFor(criteria), null);
            int events = -1; // the last entry is the marker
            while (stream.next().isPresent()) events++;
            if (events < Plan.EVENTS_PER_KEY) {
                throw new IllegalStateException(
                        "Only %d events were found".formatted(events),
                        stream.error().orElse(null));
            }
            return 1;
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
