package org.cairn.benchmarks;

import java.util.SplittableRandom;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.cairn.eventstore.EngineSettings;
import org.cairn.eventstore.PostgresEventStorageEngine;

/// Reads all events of one entity from the table, by an engine that has next to none in memory. A call is one entity.
final class Sourcing implements Contender {

    private final PostgresEventStorageEngine engine;
    private final int keys;

    /// @param keys how many entities there are
    Sourcing(Database database, int keys) {
        engine = CairnAppends.engine(database, EngineSettings.defaults().withMemory(2, 1, 2));
        this.keys = keys;
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
